import Journal
import Testing

@testable import Reports

/// Figures of a subject.
struct MarkTallyTests {
    private static let all = MarkTally([
        .five, .five, .four, .three, .two, .one, .notAttested, .exempt, .passed, .failed,
    ])

    // Source: report-json.md, "By subject".
    @Test("осв, зач and незач are outside N, н/а and 1 are in it")
    func base() {
        // 5, 5, 4, 3, 2, 1, н/а: four of seven, three of seven.
        #expect(Self.all.base == 7)
        #expect(Self.all.success == "57.1")
        #expect(Self.all.quality == "42.9")
        // (200 + 64 + 36 + 16 + 7 + 7) / 7 = 47.14…; (10 + 4 + 3 + 2 + 1) / 6 = 3.33…
        #expect(Self.all.sou(Options().souWeights) == "47.1")
        #expect(Self.all.mean == "3.33")
    }

    @Test("other weights change only the degree of learning")
    func weights() {
        // (200 + 64 + 36 + 14 + 0 + 0) / 7 = 44.857…
        #expect(Self.all.sou([100, 64, 36, 14, 0, 0]) == "44.9")
    }

    // Source: forms.md 2.6, "50,875 → 50,9".
    @Test("halves are rounded up, and nothing of nothing is no figure")
    func rounding() {
        var tally = MarkTally()
        (tally.n5, tally.n4, tally.n3, tally.notAttested) = (1, 3, 3, 1)
        #expect(tally.sou(Options().souWeights) == "50.9")
        #expect(MarkTally([.exempt, .passed]).success == nil)
        #expect(MarkTally([.notAttested]).mean == nil)
        #expect(MarkTally([.notAttested]).success == "0.0")
        // 39 of 8 marks: 4.875.
        (tally.n5, tally.n4, tally.n3, tally.notAttested) = (7, 1, 0, 0)
        #expect(tally.mean == "4.88")
    }

    @Test("a sum of tallies has each count of them, in the order of the JSON")
    func sums() {
        var tally = Self.all
        tally.none = 3
        let sum = MarkTally.sum([tally, tally])
        #expect(
            MarkTally.counts.map { "\($0.key) \(sum[keyPath: $0.0])" } == [
                "n5 4", "n4 2", "n3 2", "n2 2", "n1 2", "not_attested 2", "exempt 2", "passed 2",
                "failed 2", "none 6",
            ])
    }
}
