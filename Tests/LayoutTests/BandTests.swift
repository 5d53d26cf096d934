import Forms
import Layout
import Paper
import Testing

struct BandTests {
    @Test("a footer stands on every page and knows the count, a page after a break has no header")
    func bands() throws {
        let pages = try pages(
            document(
                [text("a"), .pageBreak, text("b")],
                header: band(height: .mm(8), "h"),
                footer: band(height: .mm(10), "f", "m", "{page} of {pages} {x}")))
        #expect(
            pages.map(\.inks) == [
                [
                    Ink(text: "a", x: .zero, y: .mm(4)),
                    // The foot's line stands at the bottom of its band: 100 + 10 − 1.
                    Ink(text: "f", x: .zero, y: .mm(109)),
                    Ink(text: "m", x: .mm(49), y: .mm(109)),
                    Ink(text: "1 of 2 {x}", x: .mm(80), y: .mm(109)),
                ],
                [
                    Ink(text: "b", x: .zero, y: .mm(4)),
                    Ink(text: "f", x: .zero, y: .mm(109)), Ink(text: "m", x: .mm(49), y: .mm(109)),
                    Ink(text: "2 of 2 {x}", x: .mm(80), y: .mm(109)),
                ],
            ])
    }

    @Test("a page that goes on has a header, and the first page its room")
    func firstPage() throws {
        let pages = try pages(
            document(
                [.table(list(9))], height: .mm(30), header: band(height: .mm(5), "h")))
        #expect(
            pages.map(\.words) == [
                ["H", "1", "2", "3", "4", "5"], ["h", "H", "6", "7", "8", "9"],
            ])
    }

    @Test("texts that would touch wrap, and fail where the band is too low")
    func crowded() throws {
        let texts = ("aaaaa aaaaa", "bbbbbb bbbbbb", "cccccccc ccccc")
        let crowded = { (height: Length) in
            document(
                [], width: .mm(60), footer: band(height: height, texts.0, texts.1, texts.2))
        }
        #expect(
            try pages(crowded(.mm(10)))[0].words == [
                "aaaaa", "aaaaa", "bbbbbb", "bbbbbb", "cccccccc", "ccccc",
            ])
        #expect(throws: LayoutError.band(.footer, nil, need: .mm(10), have: .mm(9))) {
            try pages(crowded(.mm(9)))
        }
    }

    @Test("a sheet without room for a body is refused")
    func noRoom() {
        #expect(throws: LayoutError.noRoom(width: .mm(50), height: .zero)) {
            try pages(document([], width: .mm(50), height: .zero))
        }
    }
}
