import Forms
import Layout
import Paper
import Testing

struct RuleTests {
    private struct Line: Equatable {
        var x: ClosedRange<Double>
        var y: ClosedRange<Double>
        var weight: Double
    }

    private func lines(_ table: TableBlock, page: Int = 0, height: Length = .mm(100)) throws
        -> [Line]
    {
        let mm = { (length: Length) in Double(length.units) / 7200 }
        return try pages([.table(table)], height: height)[page].rules.map { from, to, rule in
            Line(
                x: mm(from.x)...mm(to.x), y: mm(from.y)...mm(to.y), weight: rule.weight.points)
        }
    }

    /// Half an outer rule of 1 pt, by which it passes the corners.
    private let half = 1270.0 / 7200

    @Test("a uniform table has one rule for each side of a column and of a row")
    func uniform() throws {
        let table = TableBlock(
            columns: columns(20, 20), head: [], rows: [row("", ""), row("", ""), row("", "")],
            style: brickStyle())
        #expect(
            try lines(table) == [
                Line(x: 20...20, y: 0...15, weight: 0.25),
                Line(x: 0...40, y: 5...5, weight: 0.25), Line(x: 0...40, y: 10...10, weight: 0.25),
                Line(x: 0...0, y: (-half)...(15 + half), weight: 1),
                Line(x: 40...40, y: (-half)...(15 + half), weight: 1),
                Line(x: (-half)...(40 + half), y: 0...0, weight: 1),
                Line(x: (-half)...(40 + half), y: 15...15, weight: 1),
            ])
    }

    @Test("cells that reach over rules interrupt them")
    func interrupted() throws {
        let table = TableBlock(
            columns: columns(10, 10, 10), head: [],
            rows: [
                TableRow(cells: [TableCell("", columnSpan: 2), TableCell("")]),
                TableRow(cells: [TableCell(""), TableCell("", rowSpan: 2), TableCell("")]),
                TableRow(cells: [TableCell(""), TableCell("")]),
            ], style: brickStyle())
        let inner = try lines(table).filter { $0.weight == 0.25 }
        #expect(
            inner == [
                Line(x: 10...10, y: 5...15, weight: 0.25),
                Line(x: 20...20, y: 0...15, weight: 0.25),
                Line(x: 0...10, y: 10...10, weight: 0.25), Line(x: 0...30, y: 5...5, weight: 0.25),
                Line(x: 20...30, y: 10...10, weight: 0.25),
            ])
    }

    @Test("edges of columns and rows weigh as they say, the heavier drawn later")
    func weights() throws {
        var table = TableBlock(
            columns: columns(10, 10, 10), head: [[]], rows: [row("", "", ""), row("", "", "")],
            style: brickStyle())
        table.head = [(0..<3).map { HeadCell(column: $0, text: "") }]
        table.columns[1].edge = .middle
        table.columns[2].edge = .outer
        table.rows[1].edge = .middle
        let lines = try lines(table)
        #expect(lines.map(\.weight) == [0.5, 0.5, 1, 1, 1, 1, 1, 1])
        #expect(lines[0] == Line(x: 10...10, y: 0...15, weight: 0.5))
        #expect(lines[1] == Line(x: 0...30, y: 10...10, weight: 0.5))
        // The rule under the head is outer.
        #expect(lines.contains(Line(x: 0...30, y: 5...5, weight: 1)))
    }

    @Test("on every page the table is closed by outer rules, and rules come before texts")
    func closed() throws {
        let page = try pages([.table(list(10))], height: .mm(25))[1]
        let outer = page.rules.filter { $0.rule.weight == .pt(1) && $0.from.y == $0.to.y }
        #expect(outer.map(\.from.y) == [.zero, .mm(5), .mm(25)])
        let firstText = page.placed.firstIndex { if case .text = $0 { true } else { false } }
        let lastRule = page.placed.lastIndex { if case .rule = $0 { true } else { false } }
        #expect(try #require(lastRule) < #require(firstText))
    }

    @Test("a page of 37 × 30 cells has 38 + 31 rules, and one under the head")
    func few() throws {
        let table = TableBlock(
            columns: Array(repeating: TableColumn(width: .fixed(.mm(5))), count: 37),
            head: [(0..<37).map { HeadCell(column: $0, text: "") }],
            rows: Array(
                repeating: TableRow(cells: Array(repeating: TableCell(""), count: 37)), count: 30),
            style: brickStyle())
        #expect(try pages([.table(table)], width: .mm(200), height: .mm(160))[0].rules.count == 70)
    }
}
