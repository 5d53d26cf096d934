import Fields
import Paper
import Testing

@testable import Forms

@Suite("Binding a template")
struct BindTests {
    private func template(_ body: String) throws -> Template {
        try Template(
            yaml: "report: probe\ntitle: \"T {class}\"\nbody:\n" + body, file: "probe.yaml")
    }

    private func blocks(_ body: String, _ values: [String: Value]) throws -> [Block] {
        guard case .stack(let blocks) = try template(body).bind(Bindings(values)).body else {
            return []
        }
        return blocks
    }

    private let table = Table(
        id: "rows", caption: "",
        columns: [
            Column("no", "№", path: ""), Column("name", "Имя", path: "name"),
            Column(family: "day", item: "1", captions: [""], path: "", heads: ["n": "01"]),
            Column(
                family: "day", item: "2", captions: [""], path: "", heads: ["n": "02"],
                startsGroup: true),
        ],
        rows: [
            Row("pupil", cells: ["1", "Абрамов", "Б", ""].map { Cell(.none, text: $0) }),
            Row("total", label: "Итого", cells: ["", "", "1", "0"].map { Cell(.none, text: $0) }),
        ])

    @Test("an empty text leaves no block, a text with a value does")
    func texts() throws {
        let body = "  - {text: \"{a}\"}\n  - {text: \"{b}\"}\n"
        let blocks = try blocks(body, ["a": .text(""), "b": .text("x")])
        #expect(blocks.count == 1)
    }

    @Test("a part that depends on an empty field is left out with all it holds")
    func when() throws {
        let body = "  - when: a\n    body:\n      - {text: \"shown\"}\n"
        #expect(try blocks(body, ["a": .text("")]).isEmpty)
        #expect(try blocks(body, ["a": .text("x")]).count == 1)
        let empty = Table(id: "a", caption: "", columns: [], rows: [])
        #expect(try blocks(body, ["a": .table(empty)]).isEmpty)
    }

    @Test("a repeated part sees its own names before the outer ones")
    func each() throws {
        let body = "  - each: parts\n    new_page: true\n    body:\n      - {text: \"{a} {b}\"}\n"
        let parts = ["1", "2"].map { Bindings(["a": .text($0)]) }
        let blocks = try blocks(
            body, ["parts": .sections(parts), "a": .text("0"), "b": .text("z")])
        let texts = blocks.compactMap {
            if case .paragraph(let paragraph) = $0 { paragraph.text } else { nil }
        }
        #expect(texts == ["1 z", "2 z"])
        #expect(blocks.filter { $0 == .pageBreak }.count == 1)
    }

    @Test("a table prints the columns the template names, families in full, labels over the first")
    func tables() throws {
        let body = """
              - table: rows
                label: 2
                columns:
                  - {field: no, caption: "№", width: 8}
                  - {field: name, caption: "Имя", width: 40, align: left}
                  - group: "Дни"
                    edge: outer
                    columns:
                      - {each: day, caption: "{n}", width: 6}
                rows: {total: {bold: true, edge: outer}}
            """
        guard case .table(let bound)? = try blocks(body, ["rows": .table(table)]).first else {
            Issue.record("no table")
            return
        }
        #expect(bound.columns.map(\.edge) == [.inner, .inner, .outer, .middle])
        #expect(bound.head.map { $0.map(\.text) } == [["№", "Имя", "Дни"], ["01", "02"]])
        #expect(bound.head[0].map(\.rowSpan) == [2, 2, 1])
        #expect(bound.head[0].map(\.columnSpan) == [1, 1, 2])
        #expect(bound.rows[0].cells.map(\.text) == ["1", "Абрамов", "Б", ""])
        #expect(bound.rows[1].cells.map(\.text) == ["Итого", "1", "0"])
        #expect(bound.rows[1].cells[0].columnSpan == 2)
        #expect(bound.rows[1].isStrong && bound.rows[1].edge == .outer)
    }

    @Test("rows of a group share the cells the template calls shared, and stay together")
    func shared() throws {
        var table = table
        table.rows = ["t1", "t2"].map { kind in
            Row(kind, group: "p1", cells: ["1", "Абрамов", kind, ""].map { Cell(.none, text: $0) })
        }
        let body = """
              - table: rows
                shared: [no, name]
                columns:
                  - {field: no, width: 8}
                  - {field: name, width: 40}
                  - {each: day, width: 6}
            """
        guard case .table(let bound)? = try blocks(body, ["rows": .table(table)]).first else {
            Issue.record("no table")
            return
        }
        #expect(bound.rows[0].cells.map(\.rowSpan) == [2, 2, 1, 1])
        #expect(bound.rows[1].cells.map(\.text) == ["t2", ""])
        #expect(bound.rows.map(\.staysWithPrevious) == [false, true])
    }

    /// The one table of a body.
    private func bound(_ body: String, _ table: Table) throws -> TableBlock {
        let blocks = try blocks(body, ["rows": .table(table)])
        guard case .table(let block)? = blocks.first else { throw NoTable() }
        return block
    }

    private struct NoTable: Error {}

    @Test("a hidden column is not printed, nor a group of none; a hidden kind of row neither")
    func hidden() throws {
        let body = """
              - table: rows
                columns:
                  - {field: no, caption: "№", hidden: true}
                  - {field: name, caption: "Имя", bold: true}
                  - {each: day, caption: ["Дни", "{n}"], hidden: true}
                rows:
                  total: {hidden: true}

            """
        let block = try bound(body, table)
        #expect(block.columns.count == 1)
        #expect(block.head.joined().map(\.text) == ["Имя"])
        #expect(block.rows.map { $0.cells.map(\.text) } == [["Абрамов"]])
        #expect(block.rows[0].cells[0].isStrong)
        let all = body.replacing("bold: true", with: "hidden: true")
        #expect(try blocks(all, ["rows": .table(table)]).isEmpty)
    }

    @Test("sums of a sheet are those of the counts of plain rows, in columns that add up")
    func sheetTotals() throws {
        func row(_ kind: String, _ label: String?, _ numbers: Int?...) -> Row {
            Row(
                kind, label: label,
                cells: [.empty, .empty]
                    + numbers.map { $0.map { Cell(.count($0), text: "\($0)") } ?? .notApplicable })
        }
        let counted = Table(
            id: "rows", caption: "",
            columns: [
                Column("no", "№", path: ""), Column("name", "Имя", path: ""),
                Column("missed", "", path: "").adding, Column("mark", "", path: ""),
                Column("late", "", path: "").adding,
            ],
            rows: [
                row("pupil", nil, 3, 5, nil), row("pupil", nil, 4, 4, nil),
                row("subtotal", "Всего", 7, nil, nil), row("pupil", nil, nil, 5, 2),
                row("total", "Итого", 7, nil, 2),
            ])
        let body = """
              - table: rows
                label: 2
                sheet_total: "На листе"
                columns: [{field: no}, {field: name}, {field: missed}, {field: mark}, {field: late}]

            """
        let totals = try #require(try bound(body, counted).sheetTotals)
        #expect(totals.end == 4)
        func texts(_ rows: Range<Int>) -> [String] { totals.row(of: rows).cells.map(\.text) }
        #expect(texts(0..<5) == ["На листе", "7", "", "2"])
        #expect(texts(0..<2) == ["На листе", "7", "", ""])
        #expect(texts(1..<4) == ["На листе", "4", "", "2"])
        // Parts of a table, however it is parted, add up to the whole.
        for cut in 1..<4 {
            let parts = [0..<cut, cut..<5].map { Int(texts($0)[1]) ?? 0 }
            #expect(parts.reduce(0, +) == 7)
        }
        #expect(totals.strip([0, 1, 4]).row(of: 0..<5).cells.map(\.text) == ["На листе", "2"])
        #expect(totals.strip([0, 1, 4]).row(of: 0..<5).cells[0].columnSpan == 2)
    }

    @Test("signature lines stand side by side where the sheet is wide enough for them")
    func signatures() throws {
        let lines = """
              - signatures: [{position: "A"}, {position: "B"}]
                layout: row

            """
        // 2 × 100 mm and 9 between them; the sheet is 297 wide, 10 free at the right.
        #expect(try rows(lines, left: 60, paper: "A4") == 1)
        #expect(try rows(lines, left: 30, paper: "A5") == 2)
    }

    private func rows(_ body: String, left: Double, paper: String) throws -> Int {
        let head = """
            report: probe
            title: ""
            paper: \(paper)
            orientation: landscape
            margins: {left: \(left)}
            body:

            """
        let document = try Template(yaml: head + body, file: "p").bind(Bindings())
        guard case .stack(let blocks) = document.body,
            case .attached(.together(let lines), _)? = blocks.first
        else { return 0 }
        return lines.filter { if case .tracks = $0 { true } else { false } }.count
    }
}
