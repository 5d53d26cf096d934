public import Forms
import Paper

/// Lays out a document on pages.
///
/// One way, with no second pass: texts are set at the page's width, then page after page takes off
/// as much as fits, and when their count is known, header and footer, whose heights are fixed, are
/// filled in. A page that opens a part of the document, as the first does and every one after a
/// page break of the template, has a heading of its own and no header: its room is the body's.
///
/// - Parameters:
///   - document: what to lay out.
///   - shaper: turns lines of text into glyphs.
///   - hyphenation: where words may be parted that fit in no other way.
/// - Returns: at least one page; on each fills, then rules, then texts in reading order.
/// - Throws: ``LayoutError`` when a text does not fit its place, or a row or a block that must not
///   be parted does not fit an empty page.
public func paginate(
    _ document: Document, with shaper: some Shaper, hyphenation: Hyphenation = .none
) throws(LayoutError) -> [Page] {
    let typesetter = Typesetter(shaper: shaper, hyphenation: hyphenation)
    let frame = try Frame(document)
    var items: [Flow.Item] = []
    try typesetter.flow(document.body, width: frame.width, path: BlockPath(), into: &items)
    var flow = Flow(items: items)
    var bodies: [Body] = []
    repeat {
        let opensPart = flow.opensPart
        let room = opensPart ? frame.firstHeight : frame.height
        let pieces = try flow.takePage(room: room, full: frame.height)
        bodies.append(Body(pieces: pieces, opensPart: opensPart))
    } while !flow.isEmpty
    var pages: [Page] = []
    for (index, body) in bodies.enumerated() {
        pages.append(
            Page(
                size: document.sheet,
                placed: try typesetter.page(
                    of: body, in: document, frame, page: index + 1, pages: bodies.count)))
    }
    return pages
}

/// What stands on a page between header and footer.
private struct Body {
    var pieces: [Piece]
    var opensPart: Bool
}

/// Where the body of pages stands.
private struct Frame {
    var left: Length
    var top: Length
    var width: Length
    /// Height of the body of a page without header.
    var firstHeight: Length
    /// Height of every other page's body.
    var height: Length

    init(_ document: Document) throws(LayoutError) {
        let margins = document.margins
        (left, top) = (margins.left, margins.top)
        width = document.sheet.width - margins.left - margins.right
        firstHeight =
            document.sheet.height - margins.top - margins.bottom - document.footer.height
        height = firstHeight - document.header.height
        guard width > .zero, height > .zero else {
            throw .noRoom(width: width, height: height)
        }
    }
}

extension Typesetter {
    fileprivate func page(
        of body: Body, in document: Document, _ frame: Frame, page: Int, pages: Int
    ) throws(LayoutError) -> [Placed] {
        var inks = Inks()
        var top = frame.top
        if !body.opensPart, document.header.height > .zero {
            let header = try band(
                document.header, .header, page: page, pages: pages, width: frame.width)
            try draw(header, at: Point(x: frame.left, y: top), on: &inks)
            top += document.header.height
        }
        for piece in body.pieces {
            try draw(piece.galley, at: Point(x: frame.left, y: top) + piece.at, on: &inks)
        }
        if document.footer.height > .zero {
            let footer = try band(
                document.footer, .footer, page: page, pages: pages, width: frame.width)
            let y = document.sheet.height - document.margins.bottom - footer.height
            try draw(footer, at: Point(x: frame.left, y: y), on: &inks)
        }
        return inks.placed
    }
}
