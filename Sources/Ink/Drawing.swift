/// Glyphs drawn one after the other for one placed text.
public struct Run: Hashable, Sendable {
    /// Place of the text in the page's list of placed ink.
    public var placed: Int
    /// How many glyphs it has.
    public var glyphCount: Int
}

/// A drawn PDF, and what a later stage must know to find its texts again.
public struct Drawing: Sendable {
    /// The file's bytes.
    public var pdf: [UInt8]
    /// For each page its glyph runs in drawing order; a text without glyphs has none.
    public var runs: [[Run]]
}
