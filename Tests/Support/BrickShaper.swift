public import Layout
public import Paper

/// A shaper without fonts: at 10 pt every character is 2 mm wide and every line 5 mm tall, 4 above
/// the baseline and 1 below; other sizes in proportion.
public final class BrickShaper: Shaper {
    /// Every text asked for, once each.
    public private(set) var texts: Set<String> = []

    private var cache: [Key: Shaped] = [:]

    private struct Key: Hashable {
        var text: String
        var font: Font
    }

    /// A shaper that has shaped nothing.
    public init() {}

    /// Shapes one line: a brick a character.
    public func shape(_ text: String, in font: Font) throws(ShapeError) -> Shaped {
        let key = Key(text: text, font: font)
        if let known = cache[key] { return known }
        texts.insert(text)
        let brick = font.size.units * 2 * 7200 / 25400
        var glyphs: [Glyph] = []
        for (index, character) in text.enumerated() {
            let bytes = UInt8(truncatingIfNeeded: character.utf8.count)
            let x = Int32(truncatingIfNeeded: brick * index * 1024 / 2540)
            glyphs.append(Glyph(id: 1, x: x, byteCount: bytes))
        }
        let width = Length(units: brick * glyphs.count)
        let shaped = Shaped(text: text, font: font, width: width, glyphs: glyphs)
        cache[key] = shaped
        return shaped
    }

    /// Heights of the bricks.
    public func heights(of font: Font) throws(ShapeError) -> FontHeights {
        let unit = font.size.units * 7200 / 25400
        return FontHeights(ascent: Length(units: unit * 4), descent: Length(units: unit))
    }
}
