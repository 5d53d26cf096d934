import Forms
import Paper
import Testing

@testable import Layout

struct WidthTests {
    @Test("what is left over is shared by weight in whole units that add up exactly")
    func shares() {
        // 100 units − 30 fixed − 10 least = 60, by 1 : 2 → 20 and 40.
        let places: [Width] = [
            .fixed(Length(units: 30)), .share(weight: 1, least: Length(units: 10), most: nil),
            .share(weight: 2, least: .zero, most: nil),
        ]
        #expect(share(Length(units: 100), among: places)?.map(\.units) == [30, 30, 40])
    }

    @Test("what rounding leaves goes to the leftmost")
    func rounding() {
        let place = Width.share(weight: 1, least: .zero, most: nil)
        let widths = share(Length(units: 11), among: [place, place, place])
        #expect(widths?.map(\.units) == [4, 4, 3])
    }

    @Test("no place passes its most; the others take what it leaves")
    func most() {
        let widths = share(
            Length(units: 90),
            among: [
                .share(weight: 1, least: .zero, most: Length(units: 20)),
                .share(weight: 1, least: .zero, most: nil),
                .share(weight: 1, least: .zero, most: nil),
            ])
        #expect(widths?.map(\.units) == [20, 35, 35])
    }

    @Test("places that fill the room fit, one unit more does not")
    func limit() {
        let places: [Width] = [
            .fixed(.mm(10)), .share(weight: 1, least: .mm(20), most: nil),
        ]
        #expect(share(.mm(30), among: places) == [.mm(10), .mm(20)])
        #expect(share(.mm(30) - Length(units: 1), among: places) == nil)
    }
}
