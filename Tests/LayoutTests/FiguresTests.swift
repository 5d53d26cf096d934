import Forms
import Layout
import Paper
import Support
import Testing

/// Numbers stand under each other, comma under comma.
struct FiguresTests {
    /// A brick that is a whole number both of glyphs' places and of lengths.
    private static let brick = 6.35

    /// Where texts begin in a column `width` bricks wide, in bricks from its left side.
    private func places(_ texts: [String], width: Double = 10) throws -> [Length] {
        var table = list(0)
        table.style.font.size = Length(units: 80_645)
        table.columns = columns(width * Self.brick)
        table.columns[0].alignment = .centre
        table.columns[0].alignsFigures = true
        table.head = [[HeadCell(column: 0, text: "")]]
        table.rows = texts.map { row($0) }
        return try pages([.table(table)])[0].inks.map(\.x)
    }

    private func bricks(_ counts: Double...) -> [Length] { counts.map { .mm($0 * Self.brick) } }

    @Test("commas stand under each other, the widest parts together in the middle")
    func commas() throws {
        // 3 bricks before the comma, 2 from it on: 5 in the middle of 10, comma at 5.5.
        #expect(try places(["100,0", "5,2", "40"]) == bricks(2.5, 4.5, 3.5))
    }

    @Test("whole numbers stand on a common edge")
    func whole() throws {
        #expect(try places(["7", "120", "33"]) == bricks(5.5, 3.5, 4.5))
    }

    @Test("what is no number stands by itself and moves no number")
    func words() throws {
        // Centred: (10 − 1) / 2, (10 − 3) / 2, (10 − 4) / 2.
        #expect(
            try places(["–", "5,2", "н/а", "1,2,", "3"]) == bricks(4.5, 3.5, 3.5, 3, 3.5))
    }

    @Test("parts that do not fit side by side at their widest leave each number centred")
    func narrow() throws {
        // 4 before and 4 from the comma on: 8 bricks; in 7.5 each is centred by itself.
        let texts = ["1000,0", "1,000"]
        #expect(try places(texts, width: 8) == bricks(0, 3))
        #expect(try places(texts, width: 7.5) == bricks(0.75, 1.25))
    }

    @Test("rows that stay together part where no page holds them, and only there")
    func loosened() throws {
        var table = list(6)
        for index in 1..<6 { table.rows[index].staysWithPrevious = true }
        // Head and six rows: 35 mm.
        #expect(
            try pages([text("a"), .table(table)], height: .mm(35)).map(\.words.count) == [1, 7])
        #expect(try pages([.table(table)], height: .mm(34)).map(\.words.count) == [5, 3])
    }

    @Test("cells over several rows are parted where no page holds them, and only there")
    func held() throws {
        var table = list(6)
        table.columns = columns(20, 20)
        table.head = [[HeadCell(column: 0, columnSpan: 2, text: "H")]]
        table.rows = (0..<6).map { index in
            let own = TableCell("\(index)")
            let cells = index == 0 ? [TableCell("T", rowSpan: 6), own] : [own]
            return TableRow(cells: cells, staysWithPrevious: index > 0)
        }
        let parts = try pages([.table(table)], height: .mm(34)).map(\.words)
        #expect(parts == [["H", "T", "0", "1", "2", "3"], ["H", "T", "4", "5"]])
        #expect(try pages([.table(table)], height: .mm(35)).count == 1)
    }

    @Test("a caption of letters without end runs upwards in lines that part anywhere at last")
    func longCaption() throws {
        let word = String(repeating: "б", count: 60)
        var table = list(1)
        // At 5 pt a brick is 1 mm wide and a line 2.5 mm tall: 60 mm in one line, 30 in two.
        table.style.headFont.size = .pt(5)
        table.style.leastSize = .pt(5)
        table.columns = columns(5)
        table.rows = [row("1")]
        table.head = [[HeadCell(column: 0, text: word, isTurned: true)]]
        let everywhere = Hyphenation { Array(1..<$0.unicodeScalars.count) }
        let page = try paginate(
            document([.table(table)], height: .mm(60)), with: BrickShaper(),
            hyphenation: everywhere)[0]
        let lines = page.inks.filter(\.isTurned).map(\.text)
        #expect(lines.count == 2)
        #expect(lines.joined().replacing("-", with: "") == word)
        // Nothing parts it: it is set whole, however long.
        let whole = try pages([.table(table)], height: .mm(80))[0]
        #expect(whole.inks.filter(\.isTurned).map(\.text) == [word])
    }
}
