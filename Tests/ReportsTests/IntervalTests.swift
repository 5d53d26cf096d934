import Journal
import Testing

@testable import Reports

/// The days that are looked at, and refusals of questions that have none.
struct IntervalTests {
    private var builder: FactsBuilder {
        var builder = FactsBuilder()
        builder.periods = trimesters
        _ = builder.pupil("Абрамов", ("2025-09-01", "2025-12-01"))
        _ = builder.course()
        for date in ["2025-09-01", "2025-11-20", "2025-11-25", "2026-03-02"] {
            builder.lesson(date, slot: 1, [0: .ill])
        }
        return builder
    }

    @Test("a period, a month and a year are their own days, and --as-of ends them earlier only")
    func days() throws {
        let facts = builder.facts
        let first = Span.period(facts.periods[0])
        func interval(_ span: Span, _ asOf: String? = nil) throws -> ClosedRange<Day> {
            try Question(span, asOf: asOf.map(day)).interval(of: facts)
        }
        #expect(try interval(first) == day("2025-09-01")...day("2025-11-16"))
        #expect(try interval(first, "2025-10-01") == day("2025-09-01")...day("2025-10-01"))
        #expect(try interval(first, "2026-01-01") == day("2025-09-01")...day("2025-11-16"))
        #expect(try interval(first, "2025-09-01") == day("2025-09-01")...day("2025-09-01"))
        #expect(try interval(.year) == day("2025-09-01")...day("2026-05-26"))
        #expect(
            try interval(.month(Month(year: 2026, month: 2)))
                == day("2026-02-01")...day("2026-02-28"))
    }

    @Test("--as-of before the first day is usage, also where there is nothing to state")
    func beforeFirst() {
        let facts = builder.facts
        let question = Question(.period(facts.periods[2]), asOf: day("2026-02-23"))
        let refusal = Refusal.asOfBeforeFirst(asOf: day("2026-02-23"), first: day("2026-02-24"))
        #expect(throws: refusal) { try ClassAttendance.model(of: facts, for: question) }
        #expect(throws: refusal) { try ClassLedger.model(of: facts, for: question) }
        #expect(refusal.exitCode == 64)
    }

    @Test("a period of another scheme is usage and names the class's own")
    func otherScheme() {
        let facts = builder.facts
        let question = Question(.period(makePeriods(.quarter, trimesters)[0]))
        let refusal = Refusal.otherScheme(
            period: "1 четверть", schoolClass: "7 «А»",
            own: ["1 триместр", "2 триместр", "3 триместр"])
        #expect(throws: refusal) { try ClassLedger.model(of: facts, for: question) }
        #expect(refusal.message(in: .russian).contains("1 триместр, 2 триместр"))
        #expect(refusal.message(in: .english).contains("no period of class 7 «А»"))
    }

    @Test("nobody on the roster, or no lesson, states nothing")
    func statesNothing() {
        let facts = builder.facts
        let nobody = Question(.period(facts.periods[2]))
        let noLesson = Question(.month(Month(year: 2025, month: 10)))
        #expect(
            throws: Refusal.nobody(schoolClass: "7 «А»", days: facts.periods[2].days)
        ) { try ClassAttendance.model(of: facts, for: nobody) }
        #expect(
            throws: Refusal.noLessons(
                schoolClass: "7 «А»", days: day("2025-10-01")...day("2025-10-31"))
        ) { try ClassAttendance.model(of: facts, for: noLesson) }
        #expect(Refusal.noRows(report: "ledger").statesNothing)
    }

    @Test("a ledger lists the periods up to its own, without holidays and what --as-of hides")
    func listed() throws {
        let facts = builder.facts
        func ledger(_ span: Span, _ asOf: String? = nil) throws -> ClassLedger.Model {
            try ClassLedger.model(of: facts, for: Question(span, asOf: asOf.map(day)))
        }
        let year = try ledger(.year)
        #expect(year.totals.map(\.lessons.total) == [1, 1, 0])
        #expect(year.year.lessons.total == 2)
        #expect(year.heading.asOf == day("2026-05-26"))
        #expect(try ledger(.period(facts.periods[1])).periods.map(\.number) == [1, 2])
        let cut = try ledger(.year, "2025-11-24")
        #expect(cut.periods.map(\.number) == [1, 2])
        #expect(cut.totals.map(\.available) == [1, 0])
        #expect(cut.heading.asOf == day("2025-11-24"))
        #expect(try ledger(.period(facts.periods[2])).rows.count == 1)
    }

    @Test("attendance of the year sees lessons between periods, a ledger does not")
    func holidays() throws {
        let model = try ClassAttendance.model(of: builder.facts, for: Question(.year))
        #expect(model.total.lessons.total == 3)
        #expect(model.months.map(\.month.month) == [9, 11, 3])
        #expect(model.months[2].rows.isEmpty)
    }
}
