import Forms
import Layout
import Paper
import Testing

struct KeepTests {
    /// Signatures `s`, 5 mm tall, below 5 mm of space.
    private let signatures: [Block] = [.space(.mm(5)), .attached(text("s"), rows: 2)]

    @Test("signatures that fit stay below the table")
    func fits() throws {
        // Head 5 + 4 rows 20 + space 5 + 5.
        let pages = try pages([.table(list(4))] + signatures, height: .mm(35))
        #expect(pages.map(\.words) == [["H", "1", "2", "3", "4", "s"]])
    }

    @Test("signatures that do not fit take the last two rows along")
    func takesRows() throws {
        let pages = try pages(
            [.table(list(4))] + signatures, height: .mm(35) - Length(units: 1))
        #expect(pages.map(\.words) == [["H", "1", "2"], ["H", "3", "4", "s"]])
    }

    @Test("a legend between the table and the signatures goes along")
    func legend() throws {
        let pages = try pages([.table(list(5)), text("l")] + signatures, height: .mm(40))
        #expect(pages.map(\.words) == [["H", "1", "2", "3"], ["H", "4", "5", "l", "s"]])
    }

    @Test("a table of few rows goes to the signatures whole")
    func wholeTable() throws {
        let pages = try pages([text("t"), .table(list(3))] + signatures, height: .mm(30))
        #expect(pages.map(\.words) == [["t"], ["H", "1", "2", "3", "s"]])
    }

    @Test("without a table the block before goes along")
    func takesBlock() throws {
        let pages = try pages([text("a"), text("b")] + signatures, height: .mm(15))
        #expect(pages.map(\.words) == [["a"], ["b", "s"]])
    }

    @Test("a paragraph or lines that fill a page keep their last lines for the signatures")
    func longBlocks() throws {
        // 8 lines of 5 mm and signatures of 5 on pages of 40.
        let long = text((1...8).map(String.init).joined(separator: "\n"))
        let signature = Block.attached(text("s"), rows: 2)
        #expect(
            try pages([long, signature], height: .mm(40)).map(\.words) == [
                ["1", "2", "3", "4", "5", "6"], ["7", "8", "s"],
            ])
        let ruled = Block.ruled(count: 8, pitch: .mm(5), Rule(weight: .pt(0.5)))
        let split = try pages([ruled, signature], height: .mm(40))
        #expect(split.map(\.rules.count) == [7, 1])
        #expect(split.map(\.words) == [[], ["s"]])
        // What fits a page goes along whole.
        #expect(
            try pages([text("a"), long, signature], height: .mm(45)).map(\.words.count) == [1, 9])
    }

    @Test("two attached blocks keep to each other and to the table")
    func chain() throws {
        let blocks = [.table(list(4))] + signatures + [.attached(text("c"), rows: 1)]
        let pages = try pages(blocks, height: .mm(39))
        #expect(pages.map(\.words) == [["H", "1", "2"], ["H", "3", "4", "s", "c"]])
    }

    @Test("a keeping that no page can hold keeps one row, and none where that is too tall too")
    func impossible() throws {
        let tall = Block.attached(text("s\ns\ns"), rows: 2)
        let blocks = [.table(list(4)), .space(.mm(5)), tall]
        // Head 5 + 2 rows 10 + 5 + signatures 15 need 35 of 30.
        let one = try pages(blocks, height: .mm(30))
        #expect(one.map(\.words) == [["H", "1", "2", "3"], ["H", "4", "s", "s", "s"]])
        let none = try pages(blocks, height: .mm(29.9))
        #expect(none.map(\.words) == [["H", "1", "2", "3", "4"], ["s", "s", "s"]])
    }

    @Test("rows that stay together are parted where no page holds them and the signatures")
    func parted() throws {
        let rows = [row("1"), row("2"), row("3"), row("4")].enumerated().map { index, row in
            var row = row
            row.staysWithPrevious = index > 0
            return row
        }
        var table = list(4)
        table.rows = rows
        // Head 5 + 4 rows 20 fill 25 of 30; with 5 + 5 they need 35.
        let pages = try pages([.table(table)] + signatures, height: .mm(30))
        #expect(pages.map(\.words) == [["H", "1", "2"], ["H", "3", "4", "s"]])
    }

    @Test(
        "a heading goes to the page of its table's head and first two rows",
        arguments: [
            (0, [["a", "h", "H", "1", "2"], ["H", "3", "4"]]), (1, [["a"], ["h", "H"]]),
        ])
    func heading(missing: Int, expected: [[String]]) throws {
        // Text 5 + heading 5 + space 2 + head 5 + 2 rows 10 = 27.
        let pages = try pages(
            [text("a"), text("h"), .space(.mm(2)), .table(list(4))],
            height: .mm(27) - Length(units: missing))
        #expect(zip(pages, expected).allSatisfy { $0.words.starts(with: $1) })
    }

    @Test("blocks that stand together move together, and are an error when no page holds them")
    func together() throws {
        let block = Block.together([text("b"), .space(.mm(1)), text("c")])
        #expect(try pages([text("a"), block], height: .mm(16)).count == 1)
        #expect(
            try pages([text("a"), block], height: .mm(15)).map(\.words) == [["a"], ["b", "c"]])
        let path = BlockPath([.init(number: 2, kind: .together)])
        #expect(throws: LayoutError.tooTall(path, need: .mm(11), have: .mm(10))) {
            try pages([text("a"), block], height: .mm(10))
        }
    }

    @Test("space at the top of a page vanishes, at its foot it is not carried over")
    func space() throws {
        let pages = try pages(
            [
                .space(.mm(3)), text("a"), .space(.mm(6)), text("b"), .pageBreak,
                .together([.space(.mm(3)), text("c")]), .space(.mm(50)),
            ], height: .mm(10))
        #expect(
            pages.map(\.inks) == [
                [Ink(text: "a", x: .zero, y: .mm(4))], [Ink(text: "b", x: .zero, y: .mm(4))],
                [Ink(text: "c", x: .zero, y: .mm(4))],
            ])
    }

    @Test("page breaks make no empty pages; an empty document has one page")
    func pageBreaks() throws {
        let broken = try pages([
            .pageBreak, text("a"), .pageBreak, .pageBreak, text("b"), .pageBreak,
        ])
        #expect(broken.map(\.words) == [["a"], ["b"]])
        #expect(try pages([]).count == 1)
    }

    @Test("lines for handwriting stand a pitch apart and may be parted")
    func ruled() throws {
        let pages = try pages(
            [.ruled(count: 3, pitch: .mm(8), Rule(weight: .pt(0.5)))], height: .mm(20))
        #expect(pages.map { $0.rules.map(\.from.y) } == [[.mm(8), .mm(16)], [.mm(8)]])
    }
}
