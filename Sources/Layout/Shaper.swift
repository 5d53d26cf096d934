public import Paper

/// A glyph of a shaped line.
public struct Glyph: Hashable, Sendable {
    /// Its number in the font file.
    public var id: UInt32
    /// Its origin's distance from the line's start, in 1/1024 pt.
    public var x: Int32
    /// How many bytes of the text it stands for; 0 for a further glyph of the same cluster.
    public var byteCount: UInt8

    /// Glyph `id` at `x`.
    public init(id: UInt32, x: Int32, byteCount: UInt8) {
        (self.id, self.x, self.byteCount) = (id, x, byteCount)
    }
}

/// A line of text turned into glyphs, once; it is drawn as often as it is placed.
public struct Shaped: Hashable, Sendable {
    /// The text, in reading order; never with a line break.
    public var text: String
    /// Its font.
    public var font: Font
    /// Its advance, rounded up to a unit.
    public var width: Length
    /// Its glyphs from left to right; their byte counts add up to the text's UTF-8 bytes.
    public var glyphs: [Glyph]

    /// A shaped line.
    public init(text: String, font: Font, width: Length, glyphs: [Glyph]) {
        (self.text, self.font, self.width, self.glyphs) = (text, font, width, glyphs)
    }
}

/// Heights of a font above and below the baseline, rounded up to a unit.
public struct FontHeights: Hashable, Sendable {
    /// From the baseline up.
    public var ascent: Length
    /// From the baseline down, 0 or more.
    public var descent: Length

    /// Heights of a font.
    public init(ascent: Length, descent: Length) { (self.ascent, self.descent) = (ascent, descent) }

    /// Height of a line set solid.
    public var line: Length { ascent + descent }
}

/// Why a text cannot be set in a font.
public enum ShapeError: Error, Hashable, Sendable {
    /// The house's set has no such face, or another came in its place.
    case noFace(asked: Font, got: String)
    /// The face has no glyph for these code points.
    case missingGlyphs(Font, codePoints: [UInt32])
}

/// Turns lines of text into glyphs: the one thing layout asks of the outside.
///
/// Equal calls give equal answers, and an implementation keeps what it has shaped.
public protocol Shaper: AnyObject {
    /// Shapes one line of `text`.
    ///
    /// - Throws: ``ShapeError`` when the font or a glyph of it is missing.
    func shape(_ text: String, in font: Font) throws(ShapeError) -> Shaped

    /// Heights of a font.
    ///
    /// - Throws: ``ShapeError/noFace(asked:got:)`` when the font is missing.
    func heights(of font: Font) throws(ShapeError) -> FontHeights
}
