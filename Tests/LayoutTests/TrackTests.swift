import Forms
import Layout
import Paper
import Testing

struct TrackTests {
    @Test("tracks stand side by side, first lines level")
    func sideBySide() throws {
        let tall = Paragraph("b", font: Font(family: "Brick", size: .pt(20)))
        let page = try pages([
            .tracks([
                Track(width: .fixed(.mm(30)), block: text("a")),
                Track(width: .share(weight: 1, least: .zero, most: nil), block: .paragraph(tall)),
                Track(width: .fixed(.mm(20)), block: text("c", .right)),
            ]), text("d"),
        ])[0]
        // At 20 pt the ascent is 8 and the line 10.
        #expect(
            page.inks == [
                Ink(text: "a", x: .zero, y: .mm(8)), Ink(text: "b", x: .mm(30), y: .mm(8)),
                Ink(text: "c", x: .mm(98), y: .mm(8)), Ink(text: "d", x: .zero, y: .mm(14)),
            ])
    }

    @Test("a signature's line and name stand level with the last line of the position")
    func signature() throws {
        let page = try pages([
            .tracks([
                Track(width: .fixed(.mm(20)), block: text("aaaaaa bbbbbb"), sitsAtBottom: true),
                Track(
                    width: .fixed(.mm(30)), block: .rule(Rule(weight: .pt(0.5))),
                    sitsAtBottom: true),
                Track(width: .fixed(.mm(50)), block: text("c"), sitsAtBottom: true),
            ])
        ])[0]
        #expect(page.ink("bbbbbb") == Ink(text: "bbbbbb", x: .zero, y: .mm(9)))
        #expect(page.ink("c") == Ink(text: "c", x: .mm(50), y: .mm(9)))
        #expect(page.rules.map(\.from) == [Point(x: .mm(20), y: .mm(9))])
        #expect(page.rules.map(\.to) == [Point(x: .mm(50), y: .mm(9))])
    }

    @Test("tracks wider than the page are an error")
    func tooWide() throws {
        let tracks = Block.tracks([
            Track(width: .fixed(.mm(60)), block: text("a")),
            Track(width: .share(weight: 1, least: .mm(40), most: nil), block: text("b")),
        ])
        #expect(try pages([tracks], width: .mm(100)).count == 1)
        let path = BlockPath([.init(number: 1, kind: .tracks)])
        #expect(throws: LayoutError.tooWide(path, need: .mm(100), have: .mm(99))) {
            try pages([tracks], width: .mm(99))
        }
    }
}
