public import Paper

/// What stands at the foot of a document's first page: lines at the left, a code at the right.
///
/// Its height is fixed, so that what its lines say may depend on the count of pages.
///
/// Source: ГОСТ Р 7.0.97-2025, the code stands in the lower right corner of the first sheet.
public struct Requisite: Hashable, Sendable {
    /// Its height, taken from the first page.
    public var height: Length
    /// Its lines, from top to bottom; `{name}` stands for a text that pages give.
    public var lines: [Paragraph]
    /// The code; nil for none.
    public var code: SquareCode?

    /// A foot of `height`.
    public init(height: Length, lines: [Paragraph], code: SquareCode? = nil) {
        (self.height, self.lines, self.code) = (height, lines, code)
    }
}

/// A code of light and dark squares (QR).
public struct SquareCode: Hashable, Sendable {
    /// Squares a side.
    public var count: Int
    /// Whether each square is dark, row by row from the top left; `count` × `count`.
    public var isDark: [Bool]
    /// The side of all of it, the quiet zone not included.
    public var side: Length
    /// What it says, for a reader who does not see it.
    public var alternative: String

    /// A code of `count` squares a side.
    public init(count: Int, isDark: [Bool], side: Length, alternative: String) {
        precondition(isDark.count == count * count, "a square code is square")
        (self.count, self.isDark, self.side) = (count, isDark, side)
        self.alternative = alternative
    }
}

/// A word over every page, such as «ПРОЕКТ»: light, behind all else, from corner to corner.
public struct Overlay: Hashable, Sendable {
    /// The word.
    public var text: String
    /// Its font; layout makes it smaller where the page is.
    public var font: Font
    /// How dark it is.
    public var grey: Grey

    /// The word `text`.
    public init(_ text: String, font: Font, grey: Grey) {
        (self.text, self.font, self.grey) = (text, font, grey)
    }
}
