import Journal
import Testing

@testable import Reports

/// With which period a class takes part in a school report.
///
/// Source: report-json.md, "A school-wide report or a batch with `--period P`".
struct OwnPeriodTests {
    private static let periods =
        makePeriods(.halfYear, halves) + makePeriods(.trimester, trimesters)
        + makePeriods(
            .quarter,
            [
                ("2025-09-01", "2025-10-24"), ("2025-11-03", "2025-12-28"),
                ("2026-01-12", "2026-03-22"), ("2026-03-30", "2026-05-26"),
            ])

    @Test(
        "it is the last of its own scheme that ends in the period asked for",
        arguments: [
            ("trimester-1", Scheme.halfYear, nil), ("trimester-2", .halfYear, "half_year-1"),
            ("trimester-3", .halfYear, "half_year-2"), ("trimester-2", .trimester, "trimester-2"),
            ("half_year-1", .trimester, "trimester-1"), ("half_year-2", .trimester, "trimester-3"),
            ("half_year-1", .quarter, "quarter-2"), ("quarter-1", .trimester, nil),
            ("quarter-4", .halfYear, "half_year-2"), ("quarter-3", .halfYear, nil),
        ])
    func choice(asked: String, scheme: Scheme, own: String?) throws {
        let period = try #require(Self.periods.first { $0.id == asked })
        #expect(ownPeriod(for: period, scheme: scheme, among: Self.periods)?.id == own)
    }

    @Test("periods of other years are not looked at")
    func otherYear() throws {
        var old = makePeriods(.halfYear, halves)
        for place in old.indices { old[place].yearID = "y24" }
        let asked = makePeriods(.trimester, trimesters)
        #expect(ownPeriod(for: asked[1], scheme: .halfYear, among: old + asked) == nil)
    }
}
