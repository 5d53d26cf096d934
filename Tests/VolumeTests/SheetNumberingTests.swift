import Testing
import Volume

@Suite struct SheetNumberingTests {
    let chance = stride(from: 1, to: 4000, by: 7).map { $0 * $0 % 61 + 1 }

    @Test(
        "parts follow one another sheet by sheet, each on sheets of its own",
        arguments: [true, false])
    func ranges(isDuplex: Bool) {
        let numbering = SheetNumbering(isDuplex: isDuplex)
        let ranges = numbering.ranges(ofPages: chance)
        #expect(ranges.first?.lowerBound == 1)
        for (range, next) in zip(ranges, ranges.dropFirst()) {
            #expect(range.upperBound + 1 == next.lowerBound)
        }
        for (range, pages) in zip(ranges, chance) {
            #expect(range.count == (isDuplex ? (pages + 1) / 2 : pages))
        }
    }

    @Test("the page that opens a sheet printed on both sides is a front")
    func firstPages() {
        let (both, fronts) = (SheetNumbering(isDuplex: true), SheetNumbering(isDuplex: false))
        #expect((1...5).map(both.firstPage(of:)) == [1, 3, 5, 7, 9])
        #expect((1...5).map(fronts.firstPage(of:)) == [1, 2, 3, 4, 5])
    }

    @Test(
        "volumes hold all parts in order, and none more sheets than it may, unless one part has more"
    )
    func volumes() {
        let numbering = SheetNumbering(isDuplex: true, sheetsAVolume: 60)
        let volumes = numbering.volumes(ofPages: chance, contents: 3)
        #expect(volumes.flatMap(Array.init) == Array(chance.indices))
        for volume in volumes {
            let sheets = chance[volume].reduce(2) { $0 + numbering.sheets($1) }
            #expect(sheets <= 60 || volume.count == 1)
        }
        for (volume, next) in zip(volumes, volumes.dropFirst()) {
            let more = chance[volume.lowerBound...next.lowerBound]
            #expect(more.reduce(2) { $0 + numbering.sheets($1) } > 60)
        }
    }

    @Test("a year that fits is one volume, even without a part")
    func single() {
        let numbering = SheetNumbering(isDuplex: false)
        #expect(numbering.volumes(ofPages: [10, 20], contents: 1) == [0..<2])
        #expect(numbering.volumes(ofPages: [], contents: 1) == [0..<0])
    }
}
