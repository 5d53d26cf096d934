import Forms
import Layout
import Paper
import Testing

/// A table goes on on a further page: sums of each sheet, and the line above.
struct ContinuedTests {
    /// Rows of a number and its square, the last of them a total.
    private func squares(_ count: Int) -> TableBlock {
        var table = list(0)
        table.columns = columns(20, 20, 20)
        table.head = [(0..<3).map { HeadCell(column: $0, text: ["A", "B", "C"][$0]) }]
        table.rows = (1...count).map { row("n\($0)", "\($0 * $0)", "z") } + [row("T", "t", "z")]
        table.sheetTotals = SheetTotals(
            label: "Sum", labelSpan: 1, counts: (0...count).map { $0 < count },
            numbers: [[], (0...count).map { $0 < count ? ($0 + 1) * ($0 + 1) : nil }, []])
        return table
    }

    @Test("a table on one page has no sums of the sheet")
    func whole() throws {
        // Head and 5 rows: 30 mm.
        let words = try pages([.table(squares(4))], height: .mm(30)).map(\.words)
        #expect(words.count == 1 && !words[0].contains("Sum"))
    }

    @Test("each part says the sums of its own rows, before rows that are totals themselves")
    func parts() throws {
        // One millimetre less, and head, sums and three rows fill a page: 3 and 1 rows.
        let words = try pages([.table(squares(4))], height: .mm(29)).map(\.words)
        #expect(
            words == [
                ["A", "B", "C", "n1", "1", "z", "n2", "4", "z", "n3", "9", "z", "Sum", "14"],
                ["A", "B", "C", "n4", "16", "z", "Sum", "16", "T", "t", "z"],
            ])
    }

    @Test("a part that has only totals has no sums")
    func totalsAlone() throws {
        var table = squares(3)
        table.rows += [row("U", "u", "z"), row("V", "v", "z")]
        table.sheetTotals?.counts += [false, false]
        table.sheetTotals?.numbers[1] += [nil, nil]
        let words = try pages([.table(table)], height: .mm(30)).map(\.words)
        #expect(words.count == 2)
        #expect(words[0].suffix(5) == ["n3", "9", "z", "Sum", "14"] || words[0].contains("T"))
        #expect(words[1].filter { $0 == "Sum" }.isEmpty)
    }

    @Test("the row below the sums stands below them, and no line is left out")
    func places() throws {
        let pages = try pages([.table(squares(4))], height: .mm(29))
        // Head 0–5, n4 5–10, sums 10–15, total 15–20; baselines 4 mm below the tops.
        #expect(pages[1].ink("n4")?.y == .mm(9))
        #expect(pages[1].ink("Sum")?.y == .mm(14))
        #expect(pages[1].ink("T")?.y == .mm(19))
        let levels = Set(pages[1].rules.filter { $0.from.y == $0.to.y }.map(\.from.y))
        #expect(levels == [.zero, .mm(5), .mm(10), .mm(15), .mm(20)])
    }

    @Test("the caption stands above every part but the first, and takes its room")
    func caption() throws {
        var table = list(8)
        table.continuation = "on"
        // Head and five rows: 30 mm. With the line above and the air below it, 6 mm, four.
        let words = try pages([.table(table)], height: .mm(31)).map(\.words)
        #expect(words == [["H", "1", "2", "3", "4", "5"], ["on", "H", "6", "7", "8"]])
        // 6 rows, and 5 below the line; without a millimetre for it, the last two go on.
        table = list(11)
        table.continuation = "on"
        #expect(try pages([.table(table)], height: .mm(36)).map(\.words.count) == [7, 7])
        #expect(try pages([.table(table)], height: .mm(35)).map(\.words.count) == [7, 5, 4])
    }

    @Test("strips have sums of their own columns")
    func strips() throws {
        var table = squares(4)
        table.columns[0].isRepeated = true
        let words = try pages([.table(table)], width: .mm(50), height: .mm(36)).map(\.words)
        let sums = words.map { $0.contains("Sum") }
        #expect(sums == [true, true, true, true])
        #expect(words[0].last == "14" && words[1].last == "Sum")
    }
}
