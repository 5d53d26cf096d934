public import Paper

/// Where text stands between the left and the right side.
public enum Alignment: String, Hashable, Sendable, CaseIterable {
    /// At the left side.
    case left
    /// In the middle.
    case centre
    /// At the right side.
    case right
}

/// A piece of a document, before anyone knows about pages.
public indirect enum Block: Hashable, Sendable {
    /// Text that wraps at the width of its place.
    case paragraph(Paragraph)
    /// A table.
    case table(TableBlock)
    /// Blocks side by side, their tops aligned or on one baseline; never split.
    case tracks([Track])
    /// Blocks from top to bottom; a page break may fall between any two.
    case stack([Block])
    /// Blocks from top to bottom that no page break may part.
    case together([Block])
    /// A block that never opens a page alone: at least `rows` rows of a table before it, or the
    /// block before it, go to the page with it.
    ///
    /// Source: forms.md 8.2, "keep-with-next".
    case attached(Block, rows: Int)
    /// Free height; none at the top of a page.
    case space(Length)
    /// A line across the width of its place.
    case rule(Rule)
    /// `count` lines for handwriting, `pitch` apart.
    case ruled(count: Int, pitch: Length, Rule)
    /// What follows begins on a new page.
    case pageBreak
}

/// A line's look.
public struct Rule: Hashable, Sendable {
    /// How thick it is.
    public var weight: Length
    /// How dark it is.
    public var grey: Grey

    /// A line of `weight` and `grey`.
    public init(weight: Length, grey: Grey = .black) { (self.weight, self.grey) = (weight, grey) }
}

/// Text of one font that wraps.
public struct Paragraph: Hashable, Sendable {
    /// Its text; `\n` parts lines.
    public var text: String
    /// Its font.
    public var font: Font
    /// Its alignment.
    public var alignment: Alignment
    /// From baseline to baseline; nil for the font's own.
    public var leading: Length?
    /// What it is to a reader who does not see its font.
    public var role = ParagraphRole.text

    /// Text of `font`.
    public init(
        _ text: String, font: Font, alignment: Alignment = .left, leading: Length? = nil,
        role: ParagraphRole = .text
    ) {
        (self.text, self.font, self.alignment, self.leading) = (text, font, alignment, leading)
        self.role = role
    }
}

/// What a paragraph is to a reader.
public enum ParagraphRole: Hashable, Sendable {
    /// Text.
    case text
    /// The title of the document.
    case title
    /// The heading of a part of it.
    case heading
}

/// How wide a column or track is.
public enum Width: Hashable, Sendable {
    /// This wide.
    case fixed(Length)
    /// At least `least` wide, and in proportion to `weight` as much of the room left over as there
    /// is, up to `most`.
    case share(weight: Int, least: Length, most: Length?)
}

/// One of several blocks side by side.
public struct Track: Hashable, Sendable {
    /// How wide its place is.
    public var width: Width
    /// What stands there.
    public var block: Block
    /// Whether its last line stands level with the last lines of the others, and not its first.
    public var sitsAtBottom: Bool

    /// A place of `width` for `block`.
    public init(width: Width, block: Block, sitsAtBottom: Bool = false) {
        (self.width, self.block, self.sitsAtBottom) = (width, block, sitsAtBottom)
    }
}

/// A template filled with values: what is to be laid out.
public struct Document: Hashable, Sendable {
    /// The sheet, as it lies before the reader.
    public var sheet: Size
    /// Free space at its sides; on the back of a sheet bound at the left, left and right are swapped.
    public var margins: Edges
    /// How its sheets are bound.
    public var binding = Bookbinding()
    /// How its pages are numbered.
    public var numbers = PageNumbers()
    /// The template it was bound from, such as `ledger.yaml sha256:9f2c…`; empty where unknown.
    public var source = ""
    /// Its title, for the file's description.
    public var title: String
    /// The head of pages, such as a compact heading of those that go on with a part.
    public var header: PageBand
    /// The foot of pages.
    public var footer: PageBand
    /// What is printed, in reading order.
    public var body: Block
    /// What stands at the foot of the first page, above the footer; nil for nothing.
    public var requisite: Requisite?
    /// What lies behind every page; nil for nothing.
    public var overlay: Overlay?

    /// A document of `body` on sheets of `sheet`.
    public init(
        sheet: Size, margins: Edges, title: String, header: PageBand, footer: PageBand, body: Block
    ) {
        (self.sheet, self.margins, self.title) = (sheet, margins, title)
        (self.header, self.footer, self.body) = (header, footer, body)
    }
}

/// A band of fixed height at the head or foot of pages: a left, a middle and a right text.
///
/// In its texts `{page}` and `{pages}` stand for the page's number and the count of pages; the
/// height is fixed so that pages are counted before they are numbered.
public struct PageBand: Hashable, Sendable {
    /// Its height, taken from the space between the margins; 0 for no band.
    public var height: Length
    /// Text at the left side.
    public var left: String
    /// Text in the middle.
    public var centre: String
    /// Text at the right side.
    public var right: String
    /// Their font.
    public var font: Font
    /// On which pages it stands.
    public var pages: BandPages

    /// A band of `height`.
    public init(
        height: Length, left: String, centre: String, right: String, font: Font,
        pages: BandPages = .every
    ) {
        (self.height, self.left, self.centre) = (height, left, centre)
        (self.right, self.font, self.pages) = (right, font, pages)
    }
}

/// On which pages a band stands.
public enum BandPages: String, Hashable, Sendable, CaseIterable {
    /// On every page.
    case every
    /// On every page but the document's first.
    case afterFirst = "after_first"
    /// On pages that go on with what an earlier page began.
    case continued
}
