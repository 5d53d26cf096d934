import Fields
import Journal
import Testing

@testable import Sheets

@Suite("Sheets of tables")
struct SheetsTests {
    static func table(_ captions: [String], _ rows: [[Datum]], label: String? = nil) -> Table {
        Table(
            id: "rows", caption: "Таблица",
            columns: captions.enumerated().map { Column("c\($0)", $1, path: "p\($0)") },
            rows: rows.map { data in
                Row("row", label: label, cells: data.map { Cell($0, text: "printed") })
            })
    }

    static func text(_ table: Table, isGuarded: Bool = true) -> String {
        String(decoding: csv(table, isGuarded: isGuarded), as: UTF8.self)
    }

    @Test(
        "a text that begins as a formula does is guarded",
        arguments: [
            ("=1+1", "'=1+1"), ("+7", "'+7"), ("-5", "'-5"), ("@a", "'@a"), ("a=b", "a=b"),
            ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""), ("'x", "'x"),
        ])
    func guardedText(text: String, written: String) {
        let table = Self.table(["К"], [[.text(text)]])
        #expect(Self.text(table) == "\u{FEFF}К\r\n\(written)\r\n")
    }

    @Test("a negative figure stays a figure, and nothing is guarded in raw files")
    func figures() {
        let table = Self.table(
            ["=К", "Б", "В", "Г"], [[.text("=1"), .count(-5), .decimal("-4.29"), .none]])
        #expect(Self.text(table) == "\u{FEFF}'=К;Б;В;Г\r\n'=1;-5;-4.29;\r\n")
        #expect(Self.text(table, isGuarded: false) == "\u{FEFF}=К;Б;В;Г\r\n=1;-5;-4.29;\r\n")
    }

    @Test("separators, quotes and new lines are quoted, quotes doubled")
    func quotes() {
        let table = Self.table(
            ["К"], [[.text("a;b")], [.text("«\"»")], [.text("а\r\nб")], [.date("2025-09-01")]])
        #expect(
            Self.text(table)
                == "\u{FEFF}К\r\n\"a;b\"\r\n\"«\"\"»\"\r\n\"а\r\nб\"\r\n2025-09-01\r\n")
    }

    @Test("the label of a row stands in the head column")
    func label() {
        var table = Self.table(["№", "Имя", "Всего"], [[.none, .none, .count(3)]], label: "Итого")
        table.columns[0].key = "no"
        #expect(Self.text(table) == "\u{FEFF}№;Имя;Всего\r\n;Итого;3\r\n")
    }

    @Test("neighbours of one item stand under the captions they share")
    func head() {
        let table = Self.table(
            ["Имя", "Дней: всего", "Дней: по болезни", "Уроков: всего", "Опозданий"], [])
        #expect(
            table.head == [
                HeadCell(caption: "Имя", rows: 0...1, columns: 0...0, isGroup: false),
                HeadCell(caption: "Дней", rows: 0...0, columns: 1...2, isGroup: true),
                HeadCell(caption: "Уроков", rows: 0...0, columns: 3...3, isGroup: true),
                HeadCell(caption: "Опозданий", rows: 0...1, columns: 4...4, isGroup: false),
                HeadCell(caption: "всего", rows: 1...1, columns: 1...1, isGroup: false),
                HeadCell(caption: "по болезни", rows: 1...1, columns: 2...2, isGroup: false),
                HeadCell(caption: "всего", rows: 1...1, columns: 3...3, isGroup: false),
            ])
    }

    @Test("two items of one name keep captions of their own")
    func items() {
        var table = Table(id: "t", caption: "", columns: [], rows: [])
        for item in ["a", "b"] {
            table.columns.append(
                Column(
                    family: "period", item: item, part: "x", captions: ["Период", "всего"],
                    path: "", heads: [:]))
        }
        #expect(table.head.filter(\.isGroup).map(\.columns) == [0...0, 1...1])
    }

    @Test("names of sheets are short, legal and differ")
    func names() {
        let long = "Сводная ведомость учёта посещаемости по классам"
        let names = sheetNames([long, long, "a/b", "A:B", "", "История", "History", "'x'"])
        #expect(Set(names.map { $0.lowercased() }).count == names.count)
        #expect(names.allSatisfy { $0.utf16.count <= 31 && $0.utf8.count <= 54 && !$0.isEmpty })
        #expect(names[0] == "Сводная ведомость учёта…")
        #expect(names[1] == "Сводная ведомость учёта… (2)")
        #expect(names[2...] == ["a b", "A B (2)", "Лист", "История", "History (2)", "x"])
    }

    @Test("what a workbook cannot hold is refused with its place")
    func limits() {
        func made(_ table: Table) throws(SheetsError) -> [UInt8] {
            let day = Day(number: 20_000)
            return try xlsx(
                SheetBook(
                    title: "", school: "", facts: [], tables: [table],
                    exportedAt: Moment(day: day, second: 0)), creator: "test")
        }
        let limit = String(repeating: "ж", count: 32_767)
        #expect(throws: Never.self) { try made(Self.table(["К"], [[.text(limit)]])) }
        #expect(throws: SheetsError.longText(table: "rows", row: 2, column: 1)) {
            try made(Self.table(["К"], [[.text(limit + "ж")]]))
        }
        #expect(throws: SheetsError.forbiddenSign(table: "rows", row: 2, column: 2)) {
            try made(Self.table(["К", "Л"], [[.none, .text("\u{FFFE}")]]))
        }
        let wide = Array(repeating: "К", count: 16_385)
        #expect(throws: SheetsError.tooManyColumns(table: "rows", count: 16_385)) {
            try made(Self.table(wide, []))
        }
    }

    @Test("what looks like an escape of a workbook is escaped")
    func escapes() {
        #expect(sheetText("_x0041_") == "_x005F_x0041_")
        #expect(sheetText("a_b _x00_ _xZZZZ_") == "a_b _x00_ _xZZZZ_")
    }
}
