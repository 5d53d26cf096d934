public import Forms
import Paper
public import Structures

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
        bodies = try Makeup(document: document, frame: frame).bodies(of: items)
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
        var code: Placed?
        for (index, body) in bodies.enumerated() {
            let leaf = Leaf(index: index, opensPart: body.opensPart, document)
            var inks = Inks()
            if let overlay = document.overlay {
                try bands.draw(overlay, on: document.sheet, inks: &inks)
            }
            if index == 0, let requisite = document.requisite {
                let place = try typesetter.draw(
                    requisite, at: frame.requisite(of: leaf, document), width: frame.width,
                    texts: texts, on: &inks)
                if let place, let figure = typesetter.outline.figure {
                    found.add(Int32(figure), page: 0, placed: place)
                    code = inks.fills[place]
                }
            }
            try typesetter.page(
                of: body, leaf, in: document, frame, pages: numbers.total ?? bodies.count,
                bands: bands, on: &inks)
            found.add(inks, page: index)
            pages.append(
                Page(size: document.sheet, placed: inks.placed, turn: leaf.turn(document)))
        }
        var box: Box?
        if case .code(let code, let at)? = code {
            box = pages[0].box(
                of: Rect(origin: at, size: Size(width: code.side, height: code.side)))
        }
        let structure = typesetter.outline.structure(
            found, abbreviations: abbreviations, figure: box
        ) { typesetter.filled($0, texts) }
        return (pages, structure)
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
