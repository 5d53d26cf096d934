import Forms
import Layout
import Paper
import Testing

struct BindingTests {
    /// Three pages that say `a`, `b` and `c`, 30 mm free at the left and 10 at the right.
    private func bound(_ binding: Bookbinding) -> Document {
        var document = document([text("a"), .pageBreak, text("b"), .pageBreak, text("c")])
        document.margins.left = .mm(30)
        document.sheet.width += .mm(20)
        document.binding = binding
        return document
    }

    private func lefts(_ document: Document) throws -> [Length] {
        try pages(document).compactMap { $0.inks.first.map { $0.x + .mm(10) } }
    }

    @Test("one side of sheets is printed: every page has the free side at the left")
    func oneSide() throws {
        #expect(try lefts(bound(Bookbinding())) == [.mm(30), .mm(30), .mm(30)])
    }

    @Test("both sides are printed: a back has the free side at the right")
    func bothSides() throws {
        #expect(try lefts(bound(Bookbinding()).onBothSides) == [.mm(30), .mm(10), .mm(30)])
    }

    @Test("a back is a page of an even number, whatever the first one's is")
    func backs() throws {
        var document = bound(Bookbinding(isDuplex: true))
        document.numbers = PageNumbers(first: 8, total: 99)
        #expect(try lefts(document) == [.mm(10), .mm(30), .mm(10)])
        document.footer = band(height: .mm(10), "{page} of {pages}")
        document.sheet.height += .mm(10)
        #expect(try pages(document).map { $0.words.last } == ["8 of 99", "9 of 99", "10 of 99"])
    }

    @Test("bound at the head, fronts and backs have the same sides")
    func atHead() throws {
        #expect(
            try lefts(bound(Bookbinding(spine: .top, isDuplex: true)))
                == [.mm(30), .mm(30), .mm(30)])
    }

    @Test("a sheet that lies is turned in a volume, its head at the spine of front and back")
    func turned() throws {
        var lying = bound(Bookbinding())
        lying.sheet.width = .mm(300)
        #expect(try pages(lying).map(\.turn) == [.none, .none, .none])
        #expect(try pages(lying.inVolume).map(\.turn) == [.headAtLeft, .headAtLeft, .headAtLeft])
        #expect(
            try pages(lying.inVolume.onBothSides).map(\.turn)
                == [.headAtLeft, .headAtRight, .headAtLeft])
        // What was free at the left is now free at the head.
        #expect(lying.inVolume.margins.top == .mm(30))
        #expect(lying.inVolume.inVolume == lying.inVolume)
    }

    @Test("a sheet that stands, or is a square, is not turned in a volume")
    func upright() throws {
        var upright = bound(Bookbinding())
        upright.sheet.height = .mm(300)
        #expect(upright.inVolume == upright)
        upright.sheet.height = upright.sheet.width
        #expect(upright.inVolume == upright)
    }

    @Test("a head stands on every page, on all but the first, or on those that go on")
    func heads() throws {
        for (on, words) in [
            (BandPages.every, [["h", "1"], ["h", "2", "3"], ["h", "4"]]),
            (.afterFirst, [["1"], ["h", "2", "3"], ["h", "4"]]),
            (.continued, [["1"], ["2", "3"], ["h", "4"]]),
        ] {
            let lines = Block.stack((2...4).map { text("\($0)") })
            var document = document(
                [text("1"), .pageBreak, lines], height: .mm(15),
                header: band(height: .mm(5), "h"))
            document.header.pages = on
            document.sheet.height -= on == .continued ? .mm(5) : .zero
            #expect(try pages(document).map(\.words) == words)
        }
    }
}
