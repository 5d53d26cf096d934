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
/// One way, with no second setting: texts are set at the page's width, then page after page takes
/// off as much as fits, and when their count is known, header and footer, whose heights are fixed, are
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
    let bodies = try Makeup(document: document, frame: frame).bodies(of: items)
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
