import Archive
import Forms
import Ink
import Layout
import Paper
import Structures

/// The house's fonts where Debian puts them; the package is needed to build.
enum House {
    private static let fonts = Result { () throws(InkError) in
        try FontSet([
            file("PTF55F", isBold: false), file("PTF75F", isBold: true),
        ])
    }

    static let about = PDFDescription(
        title: "Ведомость <1> & «2»", author: "МБОУ «Школа № 12»", subject: "5А, 1 триместр",
        creator: "vedomost", date: "2025-11-17T09:30:00")

    /// A document on its way: drawn, and finished.
    static func finished(_ document: Document) throws -> Finished {
        let shaper = try PangoShaper(fonts: fonts.get())
        let (pages, structure) = try layOut(
            document, with: shaper, abbreviations: ["Б": "по болезни", "УП": "по уважительной"])
        let drawing = try CairoPDF.draw(pages, about: about, with: shaper)
        let pdf = try Archive.finish(
            drawing.pdf, runs: drawing.runs, structure: structure, about: about)
        return Finished(drawing: drawing, structure: structure, pages: pages, pdf: pdf)
    }

    /// A book of documents, drawn and finished page by page.
    static func book(_ documents: [Finished]) throws -> [UInt8] {
        let shaper = try PangoShaper(fonts: fonts.get())
        let cairo = try CairoPDF(about: about, shaper: shaper)
        var pdf: [UInt8] = []
        var finishing = try Finishing(about: about, isBook: true) { pdf += $0 }
        for document in documents {
            try finishing.begin(document.structure, pageCount: document.pages.count)
            for page in document.pages {
                let drawn = try cairo.draw(page)
                try finishing.take(drawn.pdf)
                try finishing.addPage(drawn.runs)
            }
        }
        try finishing.take(try cairo.finish())
        try finishing.finish()
        return pdf
    }

    private static func file(_ name: String, isBold: Bool) -> FontFile {
        FontFile(
            family: "PT Serif", isBold: isBold, isItalic: false,
            path: "/usr/share/fonts/truetype/paratype/\(name).ttf")
    }
}

struct Finished {
    var drawing: Drawing
    var structure: Structure
    var pages: [Page]
    var pdf: [UInt8]
}

func serif(_ size: Double) -> Font { Font(family: "PT Serif", size: .pt(size)) }

/// A document on small sheets with a header, a footer and these blocks.
func document(_ body: [Block]) -> Document {
    Document(
        sheet: Size(width: .mm(120), height: .mm(90)),
        margins: Edges(left: .mm(8), right: .mm(8), top: .mm(8), bottom: .mm(8)),
        title: "Ведомость",
        header: PageBand(height: .mm(6), left: "Повтор", centre: "", right: "5А", font: serif(7)),
        footer: PageBand(
            height: .mm(6), left: "", centre: "", right: "стр. {page} из {pages}", font: serif(7)),
        body: .stack(body))
}

/// A table with a head of two levels, a cell over rows, one over columns and empty cells.
func table(rows: Int, columns: Int = 6, width: Double = 12) -> TableBlock {
    let share = { (isRepeated: Bool, wide: Double) in
        TableColumn(
            width: .share(weight: 1, least: .mm(wide), most: nil), isRepeated: isRepeated)
    }
    var first = [
        HeadCell(column: 0, rowSpan: 2, text: "№"),
        HeadCell(column: 1, rowSpan: 2, text: "Фамилия, имя"),
        HeadCell(column: 2, columnSpan: columns - 2, text: "Пропущено уроков"),
    ]
    first[1].fontSize = .pt(7)
    let second = (2..<columns).map {
        HeadCell(column: $0, text: $0 == 2 ? "УП" : "Д\($0)", isTurned: $0 % 3 == 0)
    }
    let body = (0..<rows).map { row -> TableRow in
        var cells = [TableCell("\(row + 1)"), TableCell("Ёлкина Щ. \(row)", alignment: .left)]
        for column in 2..<columns {
            let text = (row + column) % 4 == 0 ? "" : (row + column) % 5 == 1 ? "2Б" : "\(column)"
            cells.append(TableCell(text, isStrong: column == 3))
        }
        return TableRow(cells: cells)
    }
    var sum = TableRow(cells: [TableCell("Итого", columnSpan: 2, alignment: .left)])
    sum.cells += (2..<columns).map { TableCell("Σ\($0)".replacing("Σ", with: "с")) }
    sum.isStrong = true
    return TableBlock(
        columns: [share(true, 8), share(true, 26)]
            + (2..<columns).map { _ in share(false, width) },
        head: [first, second], rows: body + [sum], style: style)
}

let style = TableStyle(
    font: serif(8), headFont: serif(8), leastSize: .pt(5), rowHeight: .mm(5),
    padding: Edges(left: .mm(0.6), right: .mm(0.6), top: .mm(0.3), bottom: .mm(0.3)),
    outer: Rule(weight: .pt(0.75)), middle: Rule(weight: .pt(0.5)),
    inner: Rule(weight: .pt(0.25)))

/// A title, headings, text of several lines, a table over pages and one over strips.
func sample() throws -> Finished {
    let words = "Пояснения классного руководителя, которые не помещаются на одной строке листа."
    return try House.finished(
        document([
            .paragraph(Paragraph("ОТЧЁТ", font: serif(12), role: .title)),
            .paragraph(Paragraph("I. Посещаемость", font: serif(10), role: .heading)),
            .table(table(rows: 24)),
            .paragraph(Paragraph("II. Пояснения", font: serif(10), role: .heading)),
            .paragraph(Paragraph("\(words) \(words)", font: serif(9))),
            .table(table(rows: 14, columns: 16)),
            .rule(Rule(weight: .pt(0.5))),
            .tracks([
                Track(
                    width: .fixed(.mm(40)), block: .paragraph(Paragraph("Директор", font: serif(9)))
                ),
                Track(width: .fixed(.mm(40)), block: .rule(Rule(weight: .pt(0.5)))),
            ]),
        ]))
}
