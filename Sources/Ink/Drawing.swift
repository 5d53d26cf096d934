/// Glyphs drawn one after the other for one placed text.
public struct Run: Hashable, Sendable {
    /// Place of the text in the page's list of placed ink, from 0.
    public var placed: UInt32
    /// How many glyphs it has, 1 or more.
    public var glyphCount: UInt32

    /// `glyphCount` glyphs of the text at `placed`.
    public init(placed: UInt32, glyphCount: UInt32) {
        (self.placed, self.glyphCount) = (placed, glyphCount)
    }
}

/// A drawn PDF, and what a later stage must know to find its texts again.
public struct Drawing: Hashable, Sendable {
    /// The file's bytes.
    public var pdf: [UInt8]
    /// For each page its glyph runs in drawing order; a text without glyphs has none.
    ///
    /// Their counts add up to the glyphs of the page's text operators: a reader counts glyphs, for
    /// Cairo joins runs of one baseline in one operator.
    public var runs: [[Run]]

    /// A file and its runs.
    public init(pdf: [UInt8], runs: [[Run]]) { (self.pdf, self.runs) = (pdf, runs) }
}
