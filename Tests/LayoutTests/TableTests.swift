import Forms
import Layout
import Paper
import Testing

struct TableTests {
    private let path = BlockPath([.init(number: 1, kind: .table)])

    private func table(_ columns: [TableColumn], _ rows: [TableRow], least: Length = .pt(10))
        -> Block
    {
        .table(TableBlock(columns: columns, head: [], rows: rows, style: brickStyle(least: least)))
    }

    @Test("cells stand in their columns, in the middle of their row's height")
    func places() throws {
        var columns = columns(20, 30, 40)
        (columns[1].alignment, columns[2].alignment) = (.centre, .right)
        let pages = try pages([table(columns, [row("a", "bb", "cc"), row("d\ne", "f", "")])])
        #expect(
            pages[0].inks == [
                Ink(text: "a", x: .zero, y: .mm(4)),
                Ink(text: "bb", x: .mm(33), y: .mm(4)),  // 20 + (30 − 4) / 2
                Ink(text: "cc", x: .mm(86), y: .mm(4)),  // 90 − 4
                Ink(text: "d", x: .zero, y: .mm(9)),
                Ink(text: "e", x: .zero, y: .mm(14)),
                // The second row is 10 tall: 5 + (10 − 5) / 2 + 4.
                Ink(text: "f", x: .mm(34), y: .mm(11.5)),
            ])
    }

    @Test("padding narrows the place of a text and heightens its row")
    func padding() throws {
        let block = TableBlock(
            columns: columns(12, 20), head: [], rows: [row("aaaaa", "b"), row("c", "d")],
            style: brickStyle(padding: .mm(1)))
        // 12 − 2 × 1 hold 5 bricks; rows are 5 + 2 × 1 tall.
        #expect(
            try pages([.table(block)])[0].inks == [
                Ink(text: "aaaaa", x: .mm(1), y: .mm(5)), Ink(text: "b", x: .mm(13), y: .mm(5)),
                Ink(text: "c", x: .mm(1), y: .mm(12)), Ink(text: "d", x: .mm(13), y: .mm(12)),
            ])
    }

    @Test("a cell breaks at spaces and hyphens, then shrinks by half points, then fails by place")
    func ladder() throws {
        let columns = columns(20, 10)
        let broken = try pages([table(columns, [row("aaaaa bbbbbbb-ccc", "")], least: .pt(7))])
        #expect(broken[0].words == ["aaaaa", "bbbbbbb-", "ccc"])

        // 11 bricks are 22 mm at 10 pt, 20.9 at 9.5 and 19.8 at 9.
        let shrunk = try pages([table(columns, [row("aaaaaaaaaaa", "")], least: .pt(7))])
        guard case .text(let shaped, _, _)? = shrunk[0].placed.last else {
            Issue.record("there is no text")
            return
        }
        #expect(shaped.font.size == .pt(9))

        // 14 bricks are 19.6 mm at 7 pt; 15 are 21.
        _ = try pages([table(columns, [row("aaaaaaaaaaaaaa", "")], least: .pt(7))])
        let need = Length(units: 7 * 2540 * 14400 / 25400) * 15
        #expect(
            throws: LayoutError.cell(
                .wordTooWide(need: need, have: .mm(20)), in: path, row: 2, column: 1)
        ) {
            try pages([
                table(columns, [row("a", ""), row("aaaaaaaaaaaaaaa", "")], least: .pt(7))
            ])
        }
    }

    @Test("cells over columns and rows stand in the middle of all they cover")
    func spans() throws {
        let rows = [
            TableRow(cells: [TableCell("a", rowSpan: 2), TableCell("bb", columnSpan: 2)]),
            TableRow(cells: [TableCell("c"), TableCell("d")]),
        ]
        let pages = try pages([table(columns(20, 20, 20), rows)])
        #expect(
            pages[0].inks == [
                Ink(text: "a", x: .zero, y: .mm(6.5)),  // (10 − 5) / 2 + 4
                Ink(text: "bb", x: .mm(20), y: .mm(4)), Ink(text: "c", x: .mm(20), y: .mm(9)),
                Ink(text: "d", x: .mm(40), y: .mm(9)),
            ])
    }

    @Test("a cell over rows that asks for more than they have makes all of them taller by the same")
    func tallSpan() throws {
        let rows = [
            TableRow(cells: [TableCell("1\n2\n3\n4", rowSpan: 2), TableCell("b")]),
            TableRow(cells: [TableCell("c")]), row("e", "f"),
        ]
        let page = try pages([table(columns(20, 20), rows)])[0]
        #expect(page.ink("b")?.y == .mm(6.5))  // (10 − 5) / 2 + 4
        #expect(page.ink("c")?.y == .mm(16.5))
        #expect(page.ink("e")?.y == .mm(24))
    }

    @Test("rows whose cells do not cover the columns are refused by their place")
    func badRows() {
        for cells in [[TableCell("a")], [TableCell("a", columnSpan: 3)]] {
            #expect(throws: LayoutError.badRow(path, row: 2, isHead: false)) {
                try pages([table(columns(20, 20), [row("a", "b"), TableRow(cells: cells)])])
            }
        }
        let reachesOut = TableRow(cells: [TableCell("a", rowSpan: 2), TableCell("b")])
        #expect(throws: LayoutError.badRow(path, row: 1, isHead: false)) {
            try pages([table(columns(20, 20), [reachesOut])])
        }
    }

    @Test("as many rows as fit stand on a page, the head on every page")
    func pageBreaks() throws {
        // A head and 4 rows fill 25 mm.
        let pages = try pages([.table(list(10))], height: .mm(25))
        #expect(
            pages.map(\.words) == [
                ["H", "1", "2", "3", "4"], ["H", "5", "6", "7", "8"], ["H", "9", "10"],
            ])
    }

    @Test("one unit less room is one row less")
    func limit() throws {
        let pages = try pages([.table(list(10))], height: .mm(25) - Length(units: 1))
        #expect(pages.map(\.words.count) == [4, 4, 3, 3])
    }

    @Test("the last page has two rows or more")
    func lastRows() throws {
        let pages = try pages([.table(list(9))], height: .mm(25))
        #expect(
            pages.map(\.words) == [
                ["H", "1", "2", "3", "4"], ["H", "5", "6", "7"], ["H", "8", "9"],
            ])
    }

    @Test("rows that stay with the one before, and rows under one cell, share a page")
    func groups() throws {
        var table = list(9)
        table.rows[4].staysWithPrevious = true
        table.rows[6].cells[0].rowSpan = 3
        for index in 7...8 { table.rows[index].cells = [] }
        let pages = try pages([.table(table)], height: .mm(25))
        // 4 and 5 stay together; so do the three rows of 7.
        #expect(
            pages.map(\.words) == [["H", "1", "2", "3"], ["H", "4", "5", "6"], ["H", "7"]])
    }

    @Test("one line of a row that has no room below the head is an error that names it")
    func tooTall() throws {
        var table = list(4)
        table.head = [[HeadCell(column: 0, text: "H\nH\nH\nH")]]
        table.rows[2].cells[0].text = "1\n2"
        #expect(try pages([.table(table)], height: .mm(25)).count == 5)
        table.head = [[HeadCell(column: 0, text: "H\nH\nH\nH\nH")]]
        // Head 25 + row 5.
        #expect(
            throws: LayoutError.rowTooTall(path, row: 1, need: .mm(30), have: .mm(25))
        ) { try pages([.table(table)], height: .mm(25)) }
    }
}
