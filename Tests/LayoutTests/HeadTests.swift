import Forms
import Layout
import Paper
import Testing

struct HeadTests {
    private let path = BlockPath([.init(number: 1, kind: .table)])

    private func table(_ widths: [Double], _ head: [[HeadCell]], least: Length = .pt(10)) -> Block {
        .table(
            TableBlock(
                columns: widths.map { TableColumn(width: .fixed(.mm($0))) }, head: head, rows: [],
                style: brickStyle(least: least)))
    }

    @Test("captions stand in the middle of the columns and rows they cover")
    func levels() throws {
        let page = try pages([
            table(
                [20, 20, 20],
                [
                    [
                        HeadCell(column: 0, rowSpan: 2, text: "aa"),
                        HeadCell(column: 1, columnSpan: 2, text: "bbbb"),
                    ], [HeadCell(column: 1, text: "c"), HeadCell(column: 2, text: "d\ne")],
                ])
        ])[0]
        // Rows of 5 and 10 mm.
        #expect(
            page.inks == [
                Ink(text: "aa", x: .mm(8), y: .mm(9)),  // (15 − 5) / 2 + 4
                Ink(text: "bbbb", x: .mm(36), y: .mm(4)),  // 20 + (40 − 8) / 2
                Ink(text: "c", x: .mm(29), y: .mm(11.5)),  // 5 + (10 − 5) / 2 + 4
                Ink(text: "d", x: .mm(49), y: .mm(9)), Ink(text: "e", x: .mm(49), y: .mm(14)),
            ])
    }

    @Test("a turned caption up to 35 mm stands on one line and makes the head that tall")
    func turnedOneLine() throws {
        // 17 bricks are 34 mm.
        let caption = "aaaaaaaa bbbbbbbb"
        let page = try pages([
            table([15], [[HeadCell(column: 0, text: caption, isTurned: true)]])
        ])[0]
        // It begins at the foot; the line's 5 mm are in the middle of 15: 5 + ascent 4.
        #expect(page.inks == [Ink(text: caption, x: .mm(9), y: .mm(34), isTurned: true)])
    }

    @Test("a longer one wraps at spaces into lines side by side")
    func turnedWraps() throws {
        // 18 bricks are 36 mm; in two lines the longer has 9, that is 18 mm.
        let page = try pages([
            table([15], [[HeadCell(column: 0, text: "aaaaaaaa bbbbbbbbb", isTurned: true)]])
        ])[0]
        // Two lines take 10 of 15 mm: baselines at 2.5 + 4 and 5 further.
        #expect(
            page.inks == [
                Ink(text: "aaaaaaaa", x: .mm(6.5), y: .mm(35 - 17), isTurned: true),
                Ink(text: "bbbbbbbbb", x: .mm(11.5), y: .mm(35 - 17), isTurned: true),
            ])
    }

    @Test("where lines have no place side by side the caption shrinks, then the head grows")
    func turnedGrows() throws {
        let caption = "aaaaaaaa bbbbbbbbb"
        let cell = HeadCell(column: 0, text: caption, isTurned: true)
        // At 9.5 pt 18 bricks are 34.2 mm.
        guard
            case .text(let shaped, _, _)? = try pages([table([5], [[cell]], least: .pt(7))])[0]
                .placed.last
        else {
            Issue.record("there is no text")
            return
        }
        #expect(shaped.font.size == .pt(9.5))
        #expect(try pages([table([5], [[cell]])])[0].ink(caption)?.y == .mm(36))
    }

    @Test("a turned caption needs a column as wide as its lines")
    func turnedTooWide() throws {
        let cell = HeadCell(column: 0, text: "a\nb", isTurned: true)
        #expect(try pages([table([10], [[cell]])])[0].words == ["a", "b"])
        #expect(
            throws: LayoutError.caption(
                .linesTooWide(need: .mm(10), have: .mm(9.9)), in: path, row: 1, column: 1)
        ) { try pages([table([9.9], [[cell]])]) }
    }

    @Test("a word of a caption is parted at its soft hyphens before anything shrinks")
    func softHyphens() throws {
        let page = try pages([
            table([12], [[HeadCell(column: 0, text: "Сред\u{AD}ний балл")]], least: .pt(7))
        ])[0]
        #expect(page.words == ["Сред-", "ний", "балл"])
    }

    @Test("a flat caption shrinks to the least size before it fails")
    func shrinks() throws {
        let cells = { (text: String) in [[HeadCell(column: 0, text: text)]] }
        #expect(try pages([table([14], cells("aaaaaaaaaa"), least: .pt(7))])[0].words.count == 1)
        #expect(throws: LayoutError.self) {
            try pages([table([14], cells("aaaaaaaaaaa"), least: .pt(7))])
        }
    }

    @Test("a head whose cells leave a place free or take one twice is refused")
    func badHeads() {
        let heads: [[[HeadCell]]] = [
            [[HeadCell(column: 0, text: "a")]],
            [[HeadCell(column: 0, columnSpan: 2, text: "a"), HeadCell(column: 1, text: "b")]],
            [[HeadCell(column: 0, columnSpan: 3, text: "a")]],
            [[HeadCell(column: 0, columnSpan: 2, rowSpan: 2, text: "a")]],
        ]
        for head in heads {
            #expect(throws: LayoutError.badRow(path, row: 1, isHead: true)) {
                try pages([table([20, 20], head)])
            }
        }
    }
}
