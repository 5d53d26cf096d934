import Journal
import Testing

@testable import Reports

/// Properties of the reports on random classes.
struct RandomTests {
    static let rules: [DayRule] = [.all, .atLeast(2), .share(50)]

    @Test("what the grid counts is what the rules count lesson by lesson", arguments: 1...30)
    func grid(seed: Int) {
        let facts = randomFacts(seed: seed)
        let roll = Roll(facts)
        for (place, rule) in Self.rules.enumerated() {
            let start = day("2025-09-01").advanced(by: seed * 3 + place * 40)
            let days = start...start.advanced(by: 60 + seed)
            let grid = AttendanceGrid(facts, roll, in: [days], rule: rule)
            for pupil in facts.pupils.indices {
                #expect(grid.tally(of: pupil, in: days) == tally(facts, pupil, days, rule))
            }
        }
    }

    @Test("every sum of every report agrees, whatever the class", arguments: 1...30)
    func sums(seed: Int) throws {
        let facts = randomFacts(seed: seed)
        let spans: [Span] = [.year, .period(facts.periods[0]), .period(facts.periods[1])]
        for span in spans {
            var question = Question(span)
            question.options.dayRule = Self.rules[seed % 3]
            if seed % 4 == 0 { question.asOf = day("2025-12-01") }
            let ledger = try ClassLedger.model(of: facts, for: question)
            expect(sums: ledger, ClassLedger.self)
            _ = try Statement(ClassLedger.self, ledger)
            guard let attendance = try? ClassAttendance.model(of: facts, for: question) else {
                #expect(ledger.totals.last?.available == 0)
                continue
            }
            expect(sums: attendance, ClassAttendance.self)
            _ = try Statement(ClassAttendance.self, attendance)
        }
    }

    // Source: forms.md 6, "assert equality with Σ of monthly sheets of form 2".
    @Test("a ledger's period is what attendance says of the period", arguments: 1...10)
    func ledger(seed: Int) throws {
        let facts = randomFacts(seed: seed)
        let ledger = try ClassLedger.model(of: facts, for: Question(.year))
        for (place, period) in facts.periods.enumerated() {
            let question = Question(.period(period))
            guard let attendance = try? ClassAttendance.model(of: facts, for: question) else {
                #expect(ledger.totals[place].available == 0)
                continue
            }
            #expect(ledger.totals[place] == Tally.sum(attendance.months.map(\.total)))
        }
    }

    @Test("start + arrived − departed = end, and who departed is not there", arguments: 1...30)
    func movement(seed: Int) {
        let facts = randomFacts(seed: seed)
        let roll = Roll(facts)
        for offset in stride(from: 0, to: 200, by: 17) {
            let start = day("2025-09-01").advanced(by: offset)
            let days = start...start.advanced(by: seed)
            let movement = roll.movement(in: days)
            #expect(
                movement.start + movement.arrivals.count - movement.departures.count
                    == movement.end)
            for pupil in roll.roster(of: days) {
                let isThere = roll.isEnrolled(pupil, on: days.upperBound)
                #expect((roll.departed(pupil, in: days) == nil) == isThere)
            }
        }
    }

    private func expect<R: Report>(sums model: R.Model, _ report: R.Type) {
        var sums = Reconciliation()
        R.reconcile(model, &sums)
        #expect(sums.differences == [])
        #expect(sums.count > 40)
    }

    /// The rules of report-json.md read line by line, without any index.
    private func tally(
        _ facts: ClassFacts, _ pupil: Int, _ days: ClosedRange<Day>, _ rule: DayRule
    ) -> Tally {
        var tally = Tally()
        var byDay: [Day: [AttendanceKind]] = [:]
        for (place, lesson) in facts.lessons.enumerated() {
            let course = facts.courses[lesson.course]
            let isEnrolled = facts.enrolments.contains {
                $0.pupil == pupil && $0.days.contains(lesson.date)
            }
            let isMember = facts.memberships.contains {
                $0.course == lesson.course && $0.pupil == pupil
                    && ($0.start ?? lesson.date) <= lesson.date
                    && lesson.date <= ($0.end ?? lesson.date)
            }
            guard lesson.isHeld, days.contains(lesson.date), !course.isExtracurricular, isEnrolled,
                course.groupName.isEmpty || isMember
            else { continue }
            let row = facts.attendance.first { $0.lesson == place && $0.pupil == pupil }
            byDay[lesson.date, default: []].append(row?.kind ?? .present)
            tally.available += 1
            if let row, row.kind == .late { tally.minutes += row.minutesLate }
        }
        for kinds in byDay.values {
            let missed = kinds.filter { $0 != .late && $0 != .present }
            tally.late += kinds.count { $0 == .late }
            for kind in missed { tally.lessons.count(kind) }
            let isMissed =
                switch rule {
                case .all: missed.count == kinds.count
                case .atLeast(let count): missed.count >= min(count, kinds.count)
                case .share(let share):
                    !missed.isEmpty && 100 * missed.count >= share * kinds.count
                }
            guard isMissed else { continue }
            if missed.allSatisfy({ $0 == .ill }) {
                tally.days.count(.ill)
            } else if missed.allSatisfy({ $0 == .ill || $0 == .excused }) {
                tally.days.count(.excused)
            } else {
                tally.days.count(missed.contains(.unexcused) ? .unexcused : .unspecified)
            }
        }
        return tally
    }
}
