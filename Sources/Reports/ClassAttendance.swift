import Journal

/// The report on the class's attendance by months (отчёт о посещаемости класса).
///
/// Source: report-json.md, `attendance`; forms.md 4.
enum ClassAttendance: ClassReport {
    static let id = "attendance"
    static let title = "Отчёт о посещаемости класса (по месяцам)"
    static let spans = SpanKind.allCases

    struct Model: Headed {
        var heading: Heading
        /// Months with a held lesson, in order.
        var months: [Sheet]
        /// The roster of the interval, in row order.
        var rows: [PupilRow]
        /// What all of them missed.
        var total: Tally
    }

    /// One month, as far as it lies in the interval.
    struct Sheet: Hashable, Sendable {
        var month: Month
        /// The days of the month that lie in the interval.
        var days: ClosedRange<Day>
        /// Days with a held lesson, in order.
        var schoolDays: [Day]
        /// The roster of `days`, in row order.
        var rows: [SheetRow]
        /// One a school day.
        var byDay: [DayTotal]
        var total: Tally
        /// Who came and went in `days`.
        var movement: [Movement.Line]
    }

    /// A pupil in a month.
    struct SheetRow: Hashable, Sendable {
        var pupil: Pupil
        /// One a school day; nil where the pupil was not enrolled.
        var cells: [DayCell?]
        var tally: Tally
    }

    /// A pupil's day.
    struct DayCell: Hashable, Sendable {
        var lessons: PupilDay
        /// Why the day is missed; nil for one that is not.
        var reason: AttendanceKind?
    }

    /// A day of the class.
    struct DayTotal: Hashable, Sendable {
        var enrolled: Int
        /// Pupils who missed the whole day.
        var absent: Int
        /// Lessons of pupils that were missed.
        var missed: Int
    }

    /// A pupil in the whole interval.
    struct PupilRow: Hashable, Sendable {
        var pupil: Pupil
        /// One a month; nil for one in which the pupil has no row.
        var months: [Tally?]
        var tally: Tally
    }

    static func model(of facts: ClassFacts, for question: Question) throws(Refusal) -> Model {
        let days = try question.interval(of: facts)
        let roll = Roll(facts)
        let roster = roll.roster(of: days)
        guard !roster.isEmpty else {
            throw .nobody(schoolClass: facts.schoolClass.name, days: days)
        }
        let grid = AttendanceGrid(facts, roll, in: [days], rule: question.options.dayRule)
        guard let first = grid.schoolDays.first, let last = grid.schoolDays.last else {
            throw .noLessons(schoolClass: facts.schoolClass.name, days: days)
        }
        let months = months(from: first.month, to: last.month).compactMap {
            sheet(of: $0.days.clamped(to: days), facts, roll, grid)
        }
        return Model(
            heading: try Heading(
                of: Self.self, facts, question, grid.warnings(in: [days])),
            months: months,
            rows: roster.map { pupil in
                PupilRow(
                    pupil: facts.pupils[pupil],
                    months: months.map { sheet in
                        roll.isOnRoster(pupil, of: sheet.days)
                            ? grid.tally(of: pupil, in: sheet.days) : nil
                    },
                    tally: grid.tally(of: pupil, in: days))
            },
            total: grid.total(in: days))
    }

    /// The sheet of the part of a month that lies in the interval; nil when no lesson was held.
    private static func sheet(
        of days: ClosedRange<Day>, _ facts: ClassFacts, _ roll: Roll, _ grid: AttendanceGrid
    ) -> Sheet? {
        let range = grid.range(of: days)
        guard !range.isEmpty else { return nil }
        let rows = roll.roster(of: days).map { pupil in
            SheetRow(
                pupil: facts.pupils[pupil],
                cells: range.map { day in
                    guard roll.isEnrolled(pupil, on: grid.schoolDays[day]) else { return nil }
                    return DayCell(
                        lessons: grid.place(of: pupil, day: day),
                        reason: grid.reason(of: pupil, day: day))
                },
                tally: grid.tally(of: pupil, in: days))
        }
        let byDay = range.map { day in
            DayTotal(
                enrolled: roll.enrolled(on: grid.schoolDays[day]).count,
                absent: grid.missedDays(on: day).total, missed: grid.total(on: day).missed.total)
        }
        return Sheet(
            month: days.lowerBound.month, days: days, schoolDays: Array(grid.schoolDays[range]),
            rows: rows, byDay: byDay, total: grid.total(in: days),
            movement: roll.movement(in: days).lines(facts))
    }

    /// The months from one to another, both included.
    static func months(from first: Month, to last: Month) -> [Month] {
        var months = [first]
        while let month = months.last, month < last {
            months.append(month.days.upperBound.advanced(by: 1).month)
        }
        return months
    }
}
