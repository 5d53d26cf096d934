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
    let outline = Outline(of: document.body)
    let typesetter = Typesetter(shaper: shaper, hyphenation: hyphenation, outline: outline)
    // Headers and footers belong to no element.
    let bands = Typesetter(shaper: shaper, hyphenation: hyphenation)
    let frame = try Frame(document)
    var items: [Flow.Item] = []
    try typesetter.flow(document.body, width: frame.width, path: BlockPath(), into: &items)
    var flow = Flow(items: items)
    var bodies: [Body] = []
    repeat {
        let opensPart = flow.opensPart
        let leaf = Leaf(index: bodies.count, opensPart: opensPart, document)
        let room = leaf.has(document.header) ? frame.height : frame.heightWithoutHeader
        let pieces = try flow.takePage(room: room, full: frame.height)
        bodies.append(Body(pieces: pieces, leaf: leaf))
    } while !flow.isEmpty
    var pages: [Page] = []
    var found = FoundTexts()
    for (index, body) in bodies.enumerated() {
        let inks = try typesetter.page(
            of: body, in: document, frame, pages: document.numbers.total ?? bodies.count,
            bands: bands)
        found.add(inks, page: index)
        pages.append(
            Page(size: document.sheet, placed: inks.placed, turn: body.leaf.turn(document)))
    }
    return (pages, outline.structure(found, abbreviations: abbreviations))
}

/// What stands on a page between header and footer.
private struct Body {
    var pieces: [Piece]
    var leaf: Leaf
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
}

extension Typesetter {
    fileprivate func page(
        of body: Body, in document: Document, _ frame: Frame, pages: Int, bands: Typesetter
    ) throws(LayoutError) -> Inks {
        var inks = Inks()
        let left = frame.left(of: body.leaf)
        var top = frame.top
        if body.leaf.has(document.header) {
            let header = try bands.band(
                document.header, .header, page: body.leaf.number, pages: pages,
                width: frame.width)
            try draw(header, at: Point(x: left, y: top), on: &inks)
            top += document.header.height
        }
        for piece in body.pieces {
            try draw(piece.galley, at: Point(x: left, y: top) + piece.at, on: &inks)
        }
        if body.leaf.has(document.footer) {
            let footer = try bands.band(
                document.footer, .footer, page: body.leaf.number, pages: pages,
                width: frame.width)
            let y = document.sheet.height - document.margins.bottom - footer.height
            try draw(footer, at: Point(x: left, y: y), on: &inks)
        }
        return inks
    }
}
