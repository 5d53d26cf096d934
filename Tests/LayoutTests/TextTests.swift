import Forms
import Layout
import Paper
import Support
import Testing

struct TextTests {
    @Test(
        "a line breaks at spaces and after hyphens between letters, as late as can be",
        arguments: [
            // 10 bricks of 2 mm fill 20 mm.
            ("aaaa bbbbb", ["aaaa bbbbb"]),
            ("aaaaa bbbbb", ["aaaaa", "bbbbb"]),
            ("aaaa-bbbbb", ["aaaa-bbbbb"]),
            ("aaaaa-bbbbb", ["aaaaa-", "bbbbb"]),
            ("aaa  bb ccccc", ["aaa  bb", "ccccc"]),
            ("aa bb\ncc", ["aa bb", "cc"]),
            ("aaaa-5 bbbb", ["aaaa-5", "bbbb"]),
            ("-aaaa bbbbb", ["-aaaa", "bbbbb"]),
            ("aaaaa aa\u{A0}bb cc", ["aaaaa", "aa\u{A0}bb cc"]),
            ("aaaaaaa № 151 cc", ["aaaaaaa", "№ 151 cc"]),
            ("aaaaaaaa § 2", ["aaaaaaaa", "§ 2"]),
            ("aaaaaa 11 «А», bb", ["aaaaaa", "11 «А», bb"]),
            ("aaaaaa 5 «ББ»", ["aaaaaa 5", "«ББ»"]),
        ])
    func breaks(text source: String, lines: [String]) throws {
        let pages = try pages([text(source)], width: .mm(20))
        #expect(pages.map(\.words) == [lines])
    }

    @Test("a no-break space, a word joiner and a hyphen before a digit hold a line together")
    func heldTogether() {
        for held in ["aaaaaa\u{A0}bbbbbb", "aaaaaa-\u{2060}bbbbbb", "aaaaaaaaa-12"] {
            let error = LayoutError.text(
                .wordTooWide(
                    need: .mm(2) * held.replacing("\u{2060}", with: "").count, have: .mm(20)),
                in: BlockPath([.init(number: 1, kind: .paragraph)]))
            #expect(throws: error) { try pages([text(held)], width: .mm(20)) }
        }
    }

    @Test("a word too long for a line is parted at soft hyphens, with a hyphen that is printed")
    func softHyphens() throws {
        let pages = try pages(
            [text("aa bbbb\u{AD}bbbb\u{AD}bbbb\u{AD}b cc")], width: .mm(20))
        // 13 letters need 26 mm; two parts and the hyphen are 9 bricks.
        #expect(pages[0].words == ["aa", "bbbbbbbb-", "bbbbb cc"])
    }

    @Test("soft hyphens and word joiners never reach the shaper")
    func neverShaped() throws {
        let shaper = BrickShaper()
        let source = "\u{AD}aa\u{AD}bb\u{2060} cc\u{2060}-\u{AD}dd\u{AD}"
        let table = TableBlock(
            columns: columns(40), head: [[HeadCell(column: 0, text: source, isTurned: true)]],
            rows: [row(source)], style: brickStyle())
        let pages = try paginate(
            document([text(source), .table(table)]), with: shaper)
        #expect(pages[0].words == Array(repeating: "aabb cc-dd", count: 3))
        #expect(
            shaper.texts.allSatisfy {
                !$0.unicodeScalars.contains("\u{AD}") && !$0.unicodeScalars.contains("\u{2060}")
            })
    }

    @Test("hyphenation parts a word that fits in no other way")
    func hyphenation() throws {
        let pages = try paginate(
            document([text("abcdefghijkl")], width: .mm(20)), with: BrickShaper(),
            hyphenation: Hyphenation { word in [4, 8, word.count] })
        #expect(pages[0].words == ["abcdefgh-", "ijkl"])
    }

    @Test("an address of more than 24 signs goes on in the next line as it is, without a hyphen")
    func address() throws {
        let address = String(repeating: "1/", count: 13)
        let made = try paginate(
            document([text("aa \(address)")], width: .mm(20)), with: BrickShaper(),
            hyphenation: Hyphenation { _ in [] })
        #expect(made[0].words == ["aa", "1/1/1/1/1/", "1/1/1/1/1/", "1/1/1/"])
        #expect(throws: LayoutError.self) {
            try pages([text(String(address.dropLast(2)))], width: .mm(20))
        }
    }

    @Test("text stands left, in the middle or right; leading is from baseline to baseline")
    func places() throws {
        let pages = try pages([
            text("aa"), text("bb", .centre), text("cc", .right),
            .paragraph(Paragraph("d\ne", font: brickFont, leading: .mm(7))),
        ])
        // Body 100 wide, text 4: the middle begins at 48. Ascent 4: baselines at 4, 9, 14.
        // Leading 7 puts 1 mm above the line: 15 + 1 + 4, and 7 below.
        #expect(
            pages[0].inks == [
                Ink(text: "aa", x: .zero, y: .mm(4)), Ink(text: "bb", x: .mm(48), y: .mm(9)),
                Ink(text: "cc", x: .mm(96), y: .mm(14)), Ink(text: "d", x: .zero, y: .mm(20)),
                Ink(text: "e", x: .zero, y: .mm(27)),
            ])
    }

    @Test(
        "no page break leaves one line of a paragraph alone",
        arguments: [(5, 4, [[5]]), (4, 4, [[4]]), (5, 1, [[3], [2]]), (4, 1, [[2], [2]])])
    func widows(lines: Int, spare: Int, expected: [[Int]]) throws {
        // Pages of lines + spare − 2 lines, one of them taken by a text before where spare is 1.
        let source = text((1...lines).map { "l\($0)" }.joined(separator: "\n"))
        let pages = try pages([source], height: .mm(5) * (spare == 1 ? lines - 1 : lines))
        #expect(pages.map { [$0.words.count] } == expected)
    }
}

/// Bricks that stand closer in a line than alone: a space between words is 1/4 mm narrower.
private final class CloseShaper: Shaper {
    private let bricks = BrickShaper()

    func shape(_ text: String, in font: Font) throws(ShapeError) -> Shaped {
        var shaped = try bricks.shape(text, in: font)
        let words = text.split(separator: " ").count
        shaped.width -= Length.mm(0.25) * max(0, words - 1)
        return shaped
    }

    func heights(of font: Font) throws(ShapeError) -> FontHeights {
        try bricks.heights(of: font)
    }
}

extension TextTests {
    @Test(
        "a line as wide as its place when shaped whole stands on one line, one unit more does not")
    func wholeLine() throws {
        // 8 letters and 3 spaces: 22 − 3 / 4.
        let width = Length.mm(21.25)
        let lines = { (width: Length) in
            try paginate(document([text("aa bb cc dd")], width: width), with: CloseShaper())[0]
                .words
        }
        #expect(try lines(width) == ["aa bb cc dd"])
        #expect(try lines(width - Length(units: 1)) == ["aa bb cc", "dd"])
    }
}
