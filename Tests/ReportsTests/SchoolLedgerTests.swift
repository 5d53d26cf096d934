import Fields
import Journal
import Testing

@testable import Reports

/// The ledger of the school, folded class by class.
struct SchoolLedgerTests {
    private static let seventh = builder(.trimester, 7, "А", trimesters).facts
    private static let tenth = builder(.halfYear, 10, "", halves).facts
    private static let outline = SchoolOutline(
        of: SchoolIndex(
            school: seventh.school, exportedAt: exportedAt, years: [year],
            periods: tenth.periods + seventh.periods,
            classes: [seventh.schoolClass, tenth.schoolClass], signers: []), yearID: "y25")

    private static func builder(
        _ scheme: Scheme, _ grade: Int, _ letter: String, _ periods: [(String, String)]
    ) -> FactsBuilder {
        var builder = FactsBuilder()
        (builder.scheme, builder.grade, builder.letter) = (scheme, grade, letter)
        (builder.classID, builder.periods) = ("c\(grade)", periods)
        _ = builder.pupil("Абрамов", ("2025-09-01", "2026-05-31"))
        _ = builder.pupil("Борисова", ("2025-09-01", "2025-12-01"))
        _ = builder.course()
        for date in ["2025-09-01", "2025-11-25", "2026-03-02", "2026-05-28"] {
            builder.lesson(date, slot: 1, [0: .ill])
        }
        return builder
    }

    private func statement(
        _ span: Span, asOf: String? = nil, of classes: [ClassFacts] = [seventh, tenth]
    ) throws -> Statement {
        let report = try #require(catalog.first { $0.id == "ledger-school" })
        guard case .ofSchool(let start) = report.making else { throw Refusal.noRows(report: "") }
        var fold = try start(try #require(Self.outline), Question(span, asOf: asOf.map(day)))
        for facts in classes { try fold.add(facts) }
        return try fold.statements(snapshot: "00ff")[0].get()
    }

    @Test("at the end of the second trimester the tenth grade reports on its first half-year")
    func ownPeriods() throws {
        let statement = try statement(.period(Self.seventh.periods[1]))
        #expect(statement.heading.warnings == [])
        #expect(
            statement.body.compact.contains(
                #"{"class_id":"c10","class":"10","end_count":1,"missed_per_pupil":"2.0","periods":"#
                    + #"{"1":{"days":{"total":2,"ill":2,"excused":0,"unexcused":0,"unspecified":0}"#
            ))
        #expect(
            statement.body["total"]?["year"]?["rate"]?.compact
                == #"{"percent":"50.0","count":4,"of":8}"#)
        #expect(statement.json["class"] == .null)
        #expect(statement.json["period"]?["id"] == "trimester-2")
        #expect(statement.json["as_of"] == "2026-02-15")
        #expect(statement.json["snapshot"] == "00ff")
    }

    @Test("a class without a period of its own is left out and named")
    func leftOut() throws {
        let statement = try statement(.period(Self.seventh.periods[0]))
        #expect(statement.heading.warnings.map(\.code) == [.classesLeftOut])
        #expect(statement.heading.warnings[0].text.hasSuffix(": 10"))
        #expect(statement.body["total"]?["end_count"] == .count(2))
    }

    @Test("--as-of hides later periods, and a class whose own one starts later has no row")
    func asOf() throws {
        let hidden = try statement(.period(Self.seventh.periods[2]), asOf: "2026-03-01")
        #expect(hidden.heading.asOf == day("2026-03-01"))
        #expect(hidden.heading.warnings == [])
        let late = try statement(.period(Self.tenth.periods[1]), asOf: "2026-02-20")
        #expect(late.heading.warnings.map(\.count) == [1])
        #expect(throws: Refusal.asOfBeforeFirst(asOf: day("2026-02-23"), first: day("2026-02-24")))
        { try statement(.period(Self.seventh.periods[2]), asOf: "2026-02-23") }
    }

    @Test("the year is stated as of the latest last day of a row")
    func ofYear() throws {
        let both = try statement(.year)
        #expect(both.json["as_of"] == "2026-05-31")
        #expect(both.json["period"] == .null)
        #expect(try statement(.year, of: [Self.seventh]).json["as_of"] == "2026-05-26")
        #expect(both.tables[0].rows.map { $0.label ?? $0.cells[1].text }.last == "Итого по школе")
    }

    @Test("without any row there is no report")
    func noRows() {
        #expect(throws: Refusal.noRows(report: "ledger-school")) {
            try statement(.period(Self.seventh.periods[0]), of: [Self.tenth])
        }
        #expect(
            throws: Refusal.wrongSpan(
                report: "ledger-school", asked: .month, allowed: [.period, .year])
        ) { try statement(.month(Month(year: 2025, month: 9))) }
    }

    @Test("periods of several schemes share columns, and those a class has not are dashes")
    func table() throws {
        let table = try statement(.period(Self.seventh.periods[2])).tables[0]
        let third = table.columns.indices.filter { table.columns[$0].item == "3" }
        #expect(third.count == 7)
        #expect(table.columns[third[0]].heads["name"] == "3 триместр")
        #expect(table.columns.contains { $0.heads["name"] == "1-й период" })
        #expect(third.allSatisfy { table.rows[1].cells[$0].text == "–" })
        #expect(table.rows[2].cells[2].text == "2")
    }
}
