import Forms
import Layout
import Paper
import Testing

/// Rows taller than a page, and cells over more rows than a page holds.
struct PartedRowTests {
    private func table(_ rows: [TableRow]) -> TableBlock {
        var columns = columns(20, 30, 40)
        columns[0].isRepeated = true
        let head = ["H", "I", "J"].enumerated().map { HeadCell(column: $0, text: $1) }
        return TableBlock(columns: columns, head: [head], rows: rows, style: brickStyle())
    }

    @Test("a row taller than a page goes on on the next, its repeated columns said again")
    func goesOn() throws {
        let long = row("a", "1\n2\n3\n4\n5\n6", "p\nq")
        let pages = try pages(
            [.table(table([row("0", "0", "0"), long, row("z", "z", "z")]))], height: .mm(25))
        #expect(
            pages.map(\.words) == [
                ["H", "I", "J", "0", "0", "0", "a", "1", "p", "2", "q", "3"],
                ["H", "I", "J", "a", "4", "5", "6", "z", "z", "z"],
            ])
        // No rule between lines of one row: outer ones, the head's, and those above a and z.
        #expect(pages.map { $0.levels } == [4, 4])
    }

    @Test("a row that a page holds is never parted")
    func whole() throws {
        let tall = row("a", "1\n2\n3\n4", "")
        let pages = try pages([.table(table([row("0", "0", "0"), tall]))], height: .mm(25))
        #expect(
            pages.map(\.words) == [
                ["H", "I", "J", "0", "0", "0"], ["H", "I", "J", "a", "1", "2", "3", "4"],
            ])
    }

    @Test("a cell over more rows than a page holds is parted, and said again")
    func cell() throws {
        var rows = (0..<9).map { row("t", "\($0)", "x") }
        rows[0].cells[0].rowSpan = 9
        for index in 1..<9 { rows[index].cells.removeFirst() }
        let pages = try pages([.table(table(rows))], height: .mm(25))
        #expect(
            pages.map(\.words) == [
                ["H", "I", "J", "t", "0", "x", "1", "x", "2", "x", "3", "x"],
                ["H", "I", "J", "t", "4", "x", "5", "x", "6", "x"],
                ["H", "I", "J", "t", "7", "x", "8", "x"],
            ])
    }

    @Test("sums of a sheet count a parted row once, where it begins")
    func sums() throws {
        var table = table([row("a", "1\n2\n3\n4\n5\n6", ""), row("z", "z", "z")])
        table.sheetTotals = SheetTotals(
            label: "Σ", labelSpan: 1, counts: [true, true],
            numbers: [[nil, nil], [7, 9], [nil, nil]])
        let pages = try pages([.table(table)], height: .mm(25))
        #expect(pages.map { $0.words.filter { $0 == "7" || $0 == "9" } } == [["7"], [], ["9"]])
    }

    @Test("all strips of a table too wide part a row alike")
    func strips() throws {
        var table = table([row("a", "1\n2\n3\n4\n5\n6", "p")])
        for index in table.columns.indices { table.columns[index].width = .fixed(.mm(45)) }
        let pages = try pages([.table(table)], height: .mm(35))
        #expect(pages.flatMap(\.words).filter { Int($0) != nil } == ["1", "2", "3", "4", "5", "6"])
        #expect(pages.flatMap(\.words).count { $0 == "p" } == 1)
    }
}

extension Page {
    /// How many rules from left to right there are.
    fileprivate var levels: Int {
        Set(
            placed.compactMap { placed in
                if case .rule(let from, let to, _) = placed, from.y == to.y { from.y } else { nil }
            }
        ).count
    }
}
