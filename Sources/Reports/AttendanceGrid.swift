import Journal

/// A pupil's lessons of one day.
struct PupilDay: Hashable, Sendable {
    /// Lessons they were to be in.
    var available = 0
    var missed = Absence()
    var late = 0
    var minutes = 0

    /// Why the day is missed; nil for one that is not.
    ///
    /// Source: report-json.md, "A missed day".
    func reason(_ rule: DayRule) -> AttendanceKind? {
        guard rule.holds(missed: missed.total, of: available) else { return nil }
        if missed.ill == missed.total { return .ill }
        if missed.unexcused == 0 { return .excused }
        return missed.unexcused > missed.unspecified ? .unexcused : .unspecified
    }

    fileprivate mutating func count(_ row: Attendance) {
        missed.count(row.kind)
        guard row.kind == .late else { return }
        late += 1
        minutes += row.minutesLate
    }
}

/// Attendance of a class, counted once: a place for each pupil and each day with a held lesson.
///
/// Totals of days are counted from lessons and rows apart from the pupils' places, so that the
/// two can be held against each other.
struct AttendanceGrid: Sendable {
    /// Days with a held lesson of the class or a group of it, in order.
    let schoolDays: [Day]
    /// Held lessons in which attendance was not taken.
    private(set) var lessonsNotTaken = 0
    /// Rows of attendance and marks of pupils who were not in the lesson.
    private(set) var rowsOutsideRoll = 0
    private var places: [PupilDay]
    private var totals: [PupilDay]
    private let rule: DayRule

    /// Counts the lessons of `facts` in `intervals`, which rise and do not overlap.
    init(_ facts: ClassFacts, _ roll: Roll, in intervals: [ClosedRange<Day>], rule: DayRule) {
        self.rule = rule
        var days: [Day] = []
        // The place of each lesson's day in `days`; -1 for a lesson that counts nowhere.
        let dayOfLesson = facts.lessons.map { lesson in
            guard lesson.isHeld, !facts.courses[lesson.course].isExtracurricular,
                intervals.contains(where: { $0.contains(lesson.date) })
            else { return -1 }
            if days.last != lesson.date { days.append(lesson.date) }
            return days.count - 1
        }
        schoolDays = days
        places = Array(repeating: PupilDay(), count: facts.pupils.count * days.count)
        totals = Array(repeating: PupilDay(), count: days.count)
        countLessons(of: facts, roll, dayOfLesson)
        countAttendance(of: facts, roll, dayOfLesson)
        for mark in facts.marks where dayOfLesson[mark.lesson] >= 0 {
            rowsOutsideRoll += roll.isIn(mark.pupil, facts.lessons[mark.lesson]) ? 0 : 1
        }
    }

    private mutating func countLessons(
        of facts: ClassFacts, _ roll: Roll, _ dayOfLesson: [Int]
    ) {
        let enrolled = schoolDays.map { roll.enrolled(on: $0) }
        for (lesson, day) in zip(facts.lessons, dayOfLesson) where day >= 0 {
            lessonsNotTaken += lesson.isAttendanceTaken ? 0 : 1
            let pupils =
                roll.isGroup(lesson.course)
                ? roll.members(of: lesson.course, on: lesson.date)
                    .filter { roll.isEnrolled($0, on: lesson.date) }
                : enrolled[day]
            for pupil in pupils { places[pupil * schoolDays.count + day].available += 1 }
            totals[day].available += pupils.count
        }
    }

    private mutating func countAttendance(
        of facts: ClassFacts, _ roll: Roll, _ dayOfLesson: [Int]
    ) {
        for row in facts.attendance where dayOfLesson[row.lesson] >= 0 {
            guard roll.isIn(row.pupil, facts.lessons[row.lesson]) else {
                rowsOutsideRoll += 1
                continue
            }
            let day = dayOfLesson[row.lesson]
            places[row.pupil * schoolDays.count + day].count(row)
            totals[day].count(row)
        }
    }

    /// Places of the school days of an interval.
    func range(of days: ClosedRange<Day>) -> Range<Int> {
        let first = schoolDays.partition { $0 >= days.lowerBound }
        let end = schoolDays.partition { $0 > days.upperBound }
        return first..<max(first, end)
    }

    /// The pupil's lessons of the day at `day` in ``schoolDays``.
    func place(of pupil: Int, day: Int) -> PupilDay { places[pupil * schoolDays.count + day] }

    /// Why the pupil's day at `day` in ``schoolDays`` is missed; nil for one that is not.
    func reason(of pupil: Int, day: Int) -> AttendanceKind? {
        place(of: pupil, day: day).reason(rule)
    }

    /// What a pupil missed in an interval.
    func tally(of pupil: Int, in days: ClosedRange<Day>) -> Tally {
        var tally = Tally()
        for day in range(of: days) {
            let place = place(of: pupil, day: day)
            tally.add(place, place.reason(rule))
        }
        return tally
    }

    /// What all missed in an interval: lessons as counted apart from the pupils, missed days day
    /// by day.
    func total(in days: ClosedRange<Day>) -> Tally {
        var tally = Tally()
        for day in range(of: days) {
            tally.add(totals[day], nil)
            tally.days += missedDays(on: day)
        }
        return tally
    }

    /// What all missed on the day at `day` in ``schoolDays``, as counted apart from the pupils.
    func total(on day: Int) -> PupilDay { totals[day] }

    /// Pupils who missed the whole day at `day` in ``schoolDays``, by reason.
    func missedDays(on day: Int) -> Absence {
        var absence = Absence()
        for place in stride(from: day, to: places.count, by: max(1, schoolDays.count)) {
            if let reason = places[place].reason(rule) { absence.count(reason) }
        }
        return absence
    }
}

extension Tally {
    /// Adds a day's lessons, and the day itself where there is a reason why it is missed.
    mutating func add(_ place: PupilDay, _ reason: AttendanceKind?) {
        if let reason { days.count(reason) }
        available += place.available
        lessons += place.missed
        late += place.late
        minutes += place.minutes
    }
}

extension [Day] {
    /// The first place whose day, and each later one's, holds the claim.
    fileprivate func partition(_ claim: (Day) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if claim(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
