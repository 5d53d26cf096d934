import Forms
import Layout
import Paper
import Support

/// At 10 pt a brick is 2 mm wide and a line 5 mm tall.
let brickFont = Font(family: "Brick", size: .pt(10))

/// A document whose body is `width` × `height`, on a sheet with margins of 10 mm; its header stands
/// on pages that go on.
func document(
    _ body: [Block], width: Length = .mm(100), height: Length = .mm(100),
    header: PageBand = noBand, footer: PageBand = noBand
) -> Document {
    let margin = Length.mm(10)
    var header = header
    header.pages = .continued
    return Document(
        sheet: Size(
            width: width + margin * 2, height: height + margin * 2 + footer.height),
        margins: Edges(left: margin, right: margin, top: margin, bottom: margin), title: "",
        header: header, footer: footer, body: .stack(body))
}

/// A band of no height.
let noBand = band(height: .zero)

/// A band with its three texts.
func band(height: Length, _ left: String = "", _ centre: String = "", _ right: String = "")
    -> PageBand
{
    PageBand(height: height, left: left, centre: centre, right: right, font: brickFont)
}

/// Pages of a document set in bricks.
func pages(_ document: Document) throws(LayoutError) -> [Page] {
    try paginate(document, with: BrickShaper())
}

/// Pages of blocks on bodies of `width` × `height`.
func pages(_ body: [Block], width: Length = .mm(100), height: Length = .mm(100))
    throws(LayoutError) -> [Page]
{
    try pages(document(body, width: width, height: height))
}

/// A paragraph of bricks.
func text(_ text: String, _ alignment: Alignment = .left) -> Block {
    .paragraph(Paragraph(text, font: brickFont, alignment: alignment))
}

/// A look without padding: rows of 5 mm hold one line of bricks.
func brickStyle(least: Length = .pt(10), padding: Length = .zero) -> TableStyle {
    TableStyle(
        font: brickFont, headFont: brickFont, leastSize: least, rowHeight: .mm(5),
        padding: Edges(left: padding, right: padding, top: padding, bottom: padding),
        outer: Rule(weight: .pt(1)), middle: Rule(weight: .pt(0.5)),
        inner: Rule(weight: .pt(0.25)))
}

/// Columns as wide as `widths` say, in millimetres.
func columns(_ widths: Double...) -> [TableColumn] {
    widths.map { TableColumn(width: .fixed(.mm($0)), alignment: .left) }
}

/// A row of plain cells.
func row(_ texts: String...) -> TableRow { TableRow(cells: texts.map { TableCell($0) }) }

/// A table of one column 20 mm wide: a head `H` and rows `1`, `2`, and so on.
func list(_ count: Int, from first: Int = 1) -> TableBlock {
    TableBlock(
        columns: columns(20), head: [[HeadCell(column: 0, text: "H")]],
        rows: (0..<count).map { row(String(first + $0)) }, style: brickStyle())
}

/// A text in its place.
struct Ink: Equatable {
    var text: String
    var x: Length
    var y: Length
    var isTurned = false
}

extension Page {
    /// Its texts in drawing order, places counted from the corner of the margins.
    var inks: [Ink] {
        placed.compactMap {
            guard case .text(let shaped, let at, let isTurned) = $0 else { return nil }
            return Ink(
                text: shaped.text, x: at.x - .mm(10), y: at.y - .mm(10), isTurned: isTurned)
        }
    }

    /// Its words in drawing order.
    var words: [String] { inks.map(\.text) }

    /// Its rules, places counted from the corner of the margins.
    var rules: [(from: Point, to: Point, rule: Rule)] {
        let corner = Point(x: .mm(-10), y: .mm(-10))
        return placed.compactMap {
            guard case .rule(let from, let to, let rule) = $0 else { return nil }
            return (from + corner, to + corner, rule)
        }
    }

    /// The first text that reads so.
    func ink(_ text: String) -> Ink? { inks.first { $0.text == text } }
}
