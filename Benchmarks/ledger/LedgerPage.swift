import Forms
import Paper

/// A month of a class as the peers of the benchmark print it: 37 columns, 30 rows, 1,110 cells of
/// which about 530 have text, a title, the class, three signatures and "стр. X из Y".
struct LedgerPage {
    private var seed: UInt64
    private let number: Int
    private let count: Int

    /// Page `number`, from 1, of `count`; the same numbers give the same page.
    init(_ number: Int, of count: Int) {
        (self.number, self.count) = (number, count)
        seed = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
    }

    /// The page as a document.
    mutating func document() -> Document {
        let school = "МБОУ «Средняя общеобразовательная школа № 12»"
        let schoolClass = "Класс \(1 + number / 9 % 11)А   Месяц \(1 + number % 9)"
        return Document(
            sheet: Size(width: .mm(297), height: .mm(210)),
            margins: Edges(left: .pt(28.9), right: .pt(28.9), top: .mm(8), bottom: .mm(6)),
            title: "Журнал учёта посещаемости занятий",
            header: PageBand(height: .zero, left: "", centre: "", right: "", font: font(8)),
            footer: PageBand(
                height: .pt(14), left: "", centre: "стр. \(number) из \(count)", right: "",
                font: font(8)),
            body: .stack([
                .paragraph(
                    Paragraph(
                        "Журнал учёта посещаемости занятий", font: font(14), alignment: .centre,
                        role: .title)),
                .paragraph(
                    Paragraph("\(school)   \(schoolClass)", font: font(10), alignment: .centre)),
                .table(table()),
                .paragraph(Paragraph("Классный руководитель  ______________", font: font(9))),
                .paragraph(Paragraph("Заместитель директора  ______________", font: font(9))),
                .paragraph(Paragraph("Директор школы  ______________", font: font(9))),
            ]))
    }

    private mutating func table() -> TableBlock {
        let widths = [18.0, 165] + Array(repeating: 15.0, count: 31) + [34, 34, 34, 34]
        let names = ["№", "ФИО"] + (1...31).map(String.init) + ["Всего", "Н", "Б", "УП"]
        var rows: [TableRow] = []
        var sums = Array(repeating: 0, count: 35)
        for pupil in 1...28 {
            var cells = [TableCell("\(pupil)"), TableCell(name(), alignment: .left)]
            var counts = [0, 0, 0]
            for day in 0..<31 {
                let text = mark(&counts)
                if text.first?.isLetter == true { sums[day] += 1 }
                cells.append(TableCell(text))
            }
            for (place, count) in ([counts.reduce(0, +)] + counts).enumerated() {
                sums[31 + place] += count
                cells.append(TableCell("\(count)"))
            }
            rows.append(TableRow(cells: cells))
        }
        var last = TableRow(cells: [TableCell(""), TableCell("Итого", alignment: .left)])
        last.cells += sums.map { TableCell($0 == 0 ? "" : "\($0)") }
        last.isStrong = true
        return TableBlock(
            columns: widths.enumerated().map {
                TableColumn(width: .fixed(.pt($1)), isRepeated: $0 < 2)
            },
            head: [names.enumerated().map { HeadCell(column: $0, text: $1) }], rows: rows + [last],
            style: style)
    }

    private mutating func mark(_ counts: inout [Int]) -> String {
        switch next(100) {
        case ..<8:
            counts[0] += 1
            return "Н"
        case ..<13:
            counts[1] += 1
            return "Б"
        case ..<17:
            counts[2] += 1
            return "УП"
        case ..<42: return "\(1 + next(7))"
        default: return ""
        }
    }

    private mutating func name() -> String {
        let families = ["Иванов", "Смирнов", "Кузнецов", "Фёдоров", "Воробьёв", "Щербаков"]
        let names = ["Александр", "Дмитрий", "Матвей", "Константин", "Егор", "Ярослав"]
        let fathers = ["Сергеевич", "Андреевич", "Ильич", "Михайлович", "Никитич", "Олегович"]
        return "\(families[next(6)]) \(names[next(6)]) \(fathers[next(6)])"
    }

    private mutating func next(_ count: UInt64) -> Int {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((seed >> 33) % count)
    }
}

private func font(_ size: Double) -> Font { Font(family: "PT Serif", size: .pt(size)) }

private let style = TableStyle(
    font: font(7), headFont: font(7), leastSize: .pt(5), rowHeight: .pt(14),
    padding: Edges(left: .pt(0.5), right: .pt(0.5), top: .pt(0.5), bottom: .pt(0.5)),
    outer: Rule(weight: .pt(0.5)), middle: Rule(weight: .pt(0.5)), inner: Rule(weight: .pt(0.5)))
