public import Structures

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

/// A drawn page of a PDF.
public struct PageDrawing: Hashable, Sendable {
    /// A piece of the file's bytes.
    public var pdf: [UInt8]
    /// The page's glyph runs in drawing order; see ``Drawing/runs``.
    public var runs: [Run]
}
