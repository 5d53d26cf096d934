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
