public import Forms
import Paper
public import Structures

/// Lays out a document on pages; see ``layOut(_:with:hyphenation:abbreviations:)``.
///
/// - Returns: at least one page; on each fills, then rules, then texts in reading order.
/// - Throws: ``LayoutError`` when a text does not fit its place, or a row or a block that must not
///   be parted does not fit an empty page.
public func paginate(
    _ document: Document, with shaper: some Shaper, hyphenation: Hyphenation = .none
) throws(LayoutError) -> [Page] {
    try layOut(document, with: shaper, hyphenation: hyphenation).pages
}

/// Lays out a document on pages, and says what a reader who does not see them is to be told.
///
/// One way, with no second pass: texts are set at the page's width, then page after page takes off
/// as much as fits, and when their count is known, header and footer, whose heights are fixed, are
/// filled in. A page without a header gives its room to the body; a footer's room is kept on every
/// page.
///
/// - Parameters:
///   - document: what to lay out.
///   - shaper: turns lines of text into glyphs.
///   - hyphenation: where words may be parted that fit in no other way.
///   - abbreviations: what the cells that say no more than an abbreviation, or a number and it,
///     stand for.
/// - Returns: at least one page; on each fills, then rules, then texts in reading order. And the
///   structure of the document, whose texts stand on these pages.
/// - Throws: ``LayoutError`` when a text does not fit its place, or a row or a block that must not
///   be parted does not fit an empty page.
public func layOut(
    _ document: Document, with shaper: some Shaper, hyphenation: Hyphenation = .none,
    abbreviations: [String: String] = [:]
) throws(LayoutError) -> (pages: [Page], structure: Structure) {
    let composition = try Composition(document, with: shaper, hyphenation: hyphenation)
    return try composition.pages(document.numbers, abbreviations: abbreviations)
}

/// A document made up into pages that do not have their numbers yet.
///
/// A volume binds many documents: how many pages each takes is known before any page has its number.
public struct Composition<Shapes: Shaper> {
    private let document: Document
    private let typesetter: Typesetter<Shapes>
    private let frame: Frame
    private let bodies: [Body]
    /// Whether a table of it is wider than the page, and so parted into strips.
    public let isParted: Bool

    /// Makes a document up; its own ``Document/numbers`` only say whether its first page is a back.
    ///
    /// - Parameters:
    ///   - document: what to lay out.
    ///   - shaper: turns lines of text into glyphs.
    ///   - hyphenation: where words may be parted that fit in no other way.
    /// - Throws: ``LayoutError`` when a text does not fit its place, or a row or a block that must
    ///   not be parted does not fit an empty page.
    public init(
        _ document: Document, with shaper: Shapes, hyphenation: Hyphenation = .none
    ) throws(LayoutError) {
        self.document = document
        typesetter = Typesetter(
            shaper: shaper, hyphenation: hyphenation, outline: Outline(of: document))
        frame = try Frame(document)
        var items: [Flow.Item] = []
        try typesetter.flow(document.body, width: frame.width, path: BlockPath(), into: &items)
        isParted = items.contains { if case .wide = $0.galley { true } else { false } }
        var flow = Flow(items: items)
        var bodies: [Body] = []
        repeat {
            let opensPart = flow.opensPart
            let leaf = Leaf(index: bodies.count, opensPart: opensPart, document)
            var room = leaf.has(document.header) ? frame.height : frame.heightWithoutHeader
            if bodies.isEmpty, let requisite = document.requisite { room -= requisite.height }
            let pieces = try flow.takePage(room: room, full: frame.height)
            bodies.append(Body(pieces: pieces, opensPart: opensPart))
        } while !flow.isEmpty
        self.bodies = bodies
    }

    /// How many pages it takes, 1 or more.
    public var pageCount: Int { bodies.count }

    /// The pages under their numbers, and the structure of the document.
    ///
    /// - Parameters:
    ///   - numbers: how they are numbered.
    ///   - abbreviations: what the cells that say no more than an abbreviation, or a number and it,
    ///     stand for.
    ///   - texts: what the names stand for that lines of the requisite leave open.
    /// - Returns: as ``layOut(_:with:hyphenation:abbreviations:)``.
    /// - Throws: ``LayoutError/band(_:_:need:have:)`` when a band does not hold its text.
    public func pages(
        _ numbers: PageNumbers, abbreviations: [String: String] = [:],
        texts: [String: String] = [:]
    ) throws(LayoutError) -> (pages: [Page], structure: Structure) {
        var document = document
        document.numbers = numbers
        // Headers and footers belong to no element.
        let bands = Typesetter(shaper: typesetter.shaper, hyphenation: typesetter.hyphenation)
        var pages: [Page] = []
        var found = FoundTexts()
        for (index, body) in bodies.enumerated() {
            let leaf = Leaf(index: index, opensPart: body.opensPart, document)
            var inks = Inks()
            if let overlay = document.overlay {
                try bands.draw(overlay, on: document.sheet, inks: &inks)
            }
            if index == 0, let requisite = document.requisite {
                let code = try typesetter.draw(
                    requisite, at: frame.requisite(of: leaf, document), width: frame.width,
                    texts: texts, on: &inks)
                if let code, let figure = typesetter.outline.figure {
                    found.add(Int32(figure), page: 0, placed: code)
                }
            }
            try typesetter.page(
                of: body, leaf, in: document, frame, pages: numbers.total ?? bodies.count,
                bands: bands, on: &inks)
            found.add(inks, page: index)
            pages.append(
                Page(size: document.sheet, placed: inks.placed, turn: leaf.turn(document)))
        }
        let structure = typesetter.outline.structure(found, abbreviations: abbreviations) {
            typesetter.filled($0, texts)
        }
        return (pages, structure)
    }
}

/// What stands on a page between header and footer.
private struct Body {
    var pieces: [Piece]
    var opensPart: Bool
}

/// One side of a sheet.
private struct Leaf {
    /// Its number.
    var number: Int
    /// Whether it is the back of its sheet.
    var isBack: Bool
    private var isFirst: Bool
    private var opensPart: Bool

    init(index: Int, opensPart: Bool, _ document: Document) {
        number = document.numbers.first + index
        isBack = document.binding.isDuplex && number.isMultiple(of: 2)
        (isFirst, self.opensPart) = (index == 0, opensPart)
    }

    /// Whether a band stands on it.
    func has(_ band: PageBand) -> Bool {
        guard band.height > .zero else { return false }
        return switch band.pages {
        case .every: true
        case .afterFirst: !isFirst
        case .continued: !opensPart
        }
    }

    func turn(_ document: Document) -> Turn {
        guard document.binding.turnsSheets, document.sheet.width > document.sheet.height else {
            return .none
        }
        return isBack ? .headAtRight : .headAtLeft
    }
}

/// Where the body of pages stands.
private struct Frame {
    private var left: (front: Length, back: Length)
    var top: Length
    var width: Length
    /// Height of the body of a page without header.
    var heightWithoutHeader: Length
    /// Height of every other page's body.
    var height: Length

    init(_ document: Document) throws(LayoutError) {
        let margins = document.margins
        let isMirrored = document.binding.spine == .left
        (left, top) = ((margins.left, isMirrored ? margins.right : margins.left), margins.top)
        width = document.sheet.width - margins.left - margins.right
        heightWithoutHeader =
            document.sheet.height - margins.top - margins.bottom - document.footer.height
        height = heightWithoutHeader - document.header.height
        guard width > .zero, height > .zero else {
            throw .noRoom(width: width, height: height)
        }
    }

    func left(of leaf: Leaf) -> Length { leaf.isBack ? left.back : left.front }

    /// Where the requisite of the first page begins.
    func requisite(of leaf: Leaf, _ document: Document) -> Point {
        let height = document.requisite?.height ?? .zero
        return Point(x: left(of: leaf), y: top + heightWithoutHeader - height)
    }
}

extension Typesetter {
    fileprivate func page(
        of body: Body, _ leaf: Leaf, in document: Document, _ frame: Frame, pages: Int,
        bands: Typesetter, on inks: inout Inks
    ) throws(LayoutError) {
        let left = frame.left(of: leaf)
        var top = frame.top
        if leaf.has(document.header) {
            let header = try bands.band(
                document.header, .header, page: leaf.number, pages: pages,
                width: frame.width)
            try draw(header, at: Point(x: left, y: top), on: &inks)
            top += document.header.height
        }
        for piece in body.pieces {
            try draw(piece.galley, at: Point(x: left, y: top) + piece.at, on: &inks)
        }
        if leaf.has(document.footer) {
            let footer = try bands.band(
                document.footer, .footer, page: leaf.number, pages: pages,
                width: frame.width)
            let y = document.sheet.height - document.margins.bottom - footer.height
            try draw(footer, at: Point(x: left, y: y), on: &inks)
        }
    }
}
