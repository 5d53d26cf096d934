import Forms
import Layout
import Paper
import Testing

struct WideTests {
    /// A number column and `count` columns of 20 mm with heads `A0`…, rows `1`… with cells `1.0`….
    private func wide(_ count: Int, rows: Int, edges: [Int: Edge] = [:]) -> TableBlock {
        var columns = [TableColumn(width: .fixed(.mm(10)), isRepeated: true)]
        columns += (0..<count).map {
            TableColumn(width: .fixed(.mm(20)), edge: edges[$0] ?? .inner)
        }
        var style = brickStyle(least: .pt(5))
        style.rowHeight = .mm(10)
        return TableBlock(
            columns: columns,
            head: [
                [HeadCell(column: 0, text: "№")]
                    + (0..<count).map { HeadCell(column: $0 + 1, text: "A\($0)") }
            ],
            rows: (0..<rows).map { row in
                TableRow(
                    cells: [TableCell("\(row)")] + (0..<count).map { TableCell("\(row).\($0)") })
            }, style: style)
    }

    // The line above a part is 2.5 mm tall at 5 pt, with 1 mm below it; two parts are 4 mm apart.

    @Test("a table one unit too wide continues in strips with the repeated columns at their left")
    func strips() throws {
        #expect(try pages([.table(wide(4, rows: 1))], width: .mm(90))[0].words.count == 10)
        let words = try pages([.table(wide(4, rows: 1))], width: .mm(90) - Length(units: 1))
            .map(\.words)
        #expect(
            words == [
                [
                    "часть 1 из 2 (строки 1 из 1, столбцы 1 из 2)", "№", "A0", "A1", "A2", "0",
                    "0.0", "0.1", "0.2", "часть 2 из 2 (строки 1 из 1, столбцы 2 из 2)", "№", "A3",
                    "0", "0.3",
                ]
            ])
    }

    @Test("strips end at heavier rules when at least half of the columns that fit are in them")
    func cuts() throws {
        let heads = { (edges: [Int: Edge]) in
            try pages([.table(wide(8, rows: 0, edges: edges))], width: .mm(90))[0].words
                .split { $0 == "№" }.dropFirst().map { $0.filter { $0.hasPrefix("A") }.count }
        }
        #expect(try heads([:]) == [4, 4])
        #expect(try heads([3: .middle]) == [3, 4, 1])
        #expect(try heads([2: .outer, 3: .middle]) == [2, 4, 2])
        #expect(try heads([1: .outer]) == [4, 4])
    }

    @Test("all parts of the first rows come before those of the next")
    func order() throws {
        // A part of 2 rows: 3.5 + head 10 + 20 = 33.5; of 3 rows 43.5.
        let pages = try pages([.table(wide(6, rows: 5))], width: .mm(70), height: .mm(43.5))
        #expect(
            pages.map { $0.words.filter { $0.hasPrefix("часть") } } == [
                ["часть 1 из 4 (строки 1 из 2, столбцы 1 из 2)"],
                ["часть 2 из 4 (строки 1 из 2, столбцы 2 из 2)"],
                ["часть 3 из 4 (строки 2 из 2, столбцы 1 из 2)"],
                ["часть 4 из 4 (строки 2 из 2, столбцы 2 из 2)"],
            ])
        #expect(
            pages.map { $0.words.filter { $0.count == 1 } } == [
                ["№", "0", "1", "2"], ["№", "0", "1", "2"], ["№", "3", "4"], ["№", "3", "4"],
            ])
    }

    @Test("signatures keep the last part, and at least two rows in it")
    func signatures() throws {
        // Parts of 3 rows fill a page; two parts of one row, 23.5 each, do not share one.
        let blocks: [Block] = [.table(wide(6, rows: 3)), .attached(text("s"), rows: 2)]
        let pages = try pages(blocks, width: .mm(70), height: .mm(43.5))
        #expect(
            pages.map { $0.words.filter { $0.count == 1 } } == [
                ["№", "0"], ["№", "0"], ["№", "1", "2"], ["№", "1", "2", "s"],
            ])
    }

    @Test("rows are equally tall in all strips; groups of captions are cut where strips end")
    func heights() throws {
        var table = wide(4, rows: 2)
        table.rows[0].cells[4].text = "1\n2\n3"
        table.head.insert([HeadCell(column: 0, columnSpan: 5, text: "G")], at: 0)
        let page = try pages([.table(table)], width: .mm(70), height: .mm(110))[0]
        #expect(page.words.filter { $0 == "G" }.count == 2)
        let second = page.inks.filter { $0.text == "1" }.map(\.y)
        // "1" in the number column of both strips, and in the tall cell between them.
        let parts = page.inks.filter { $0.text.hasPrefix("часть") }.map(\.y)
        try #require(second.count == 3 && parts.count == 2)
        #expect(second[0] - parts[0] == second[2] - parts[1])
    }

    @Test("repeated columns that leave no room for another are an error")
    func tooWide() {
        let path = BlockPath([.init(number: 1, kind: .table)])
        #expect(throws: LayoutError.tooWide(path, need: .mm(30), have: .mm(29))) {
            try pages([.table(wide(2, rows: 1))], width: .mm(29))
        }
    }
}
