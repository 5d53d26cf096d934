/// Who replaces teachers that are away (замещение), and which lessons are put off.
struct Replacements {
    private let staff: Staff
    private let away: [[ClosedRange<Int>]]
    private let dayCount: Int
    // Lessons of chance beside the timetable, a mask for each member of the staff and day.
    private var extra: [UInt16]

    /// Draws when each teacher is away: one spell of illness or study for every third.
    ///
    /// Source: ours.
    init(staff: Staff, dayCount: Int, seed: UInt64) {
        self.staff = staff
        self.dayCount = dayCount
        extra = Array(repeating: 0, count: (staff.teachers.count + Office.all.count) * dayCount)
        away = staff.teachers.indices.map { teacher in
            var chance = Chance(seed: seed, 4, teacher)
            guard chance.hits(350) else { return [] }
            let first = chance.within(10...(dayCount - 12))
            return [first...(first + chance.within(1...4))]
        }
    }

    /// Whether the teacher is away on a school day.
    func isAway(_ teacher: Int, on day: Int) -> Bool { away[teacher].contains { $0.contains(day) } }

    /// Finds a teacher who is free then, of the same speciality if there is one; else a deputy.
    ///
    /// - Returns: the place in the staff, or nil where nobody is free.
    mutating func substitute(for teacher: Int, in cell: WeekCell, on day: Int) -> Int? {
        let speciality = staff.teachers[teacher].speciality
        var second: Int?
        let start = (teacher + day) % staff.teachers.count
        for step in staff.teachers.indices {
            let other = (start + step) % staff.teachers.count
            guard other != teacher, isFree(other, in: cell, on: day) else { continue }
            if staff.teachers[other].speciality == speciality {
                return take(Office.all.count + other, cell, day)
            }
            if second == nil { second = other }
        }
        if let second { return take(Office.all.count + second, cell, day) }
        let deputy = Office.deputies.first { extra[$0 * dayCount + day] & (1 << cell.slot) == 0 }
        return deputy.map { take($0, cell, day) }
    }

    /// Books the teacher for a lesson that is made up for, if they are free.
    mutating func book(_ teacher: Int, in cell: WeekCell, on day: Int) -> Bool {
        guard isFree(teacher, in: cell, on: day) else { return false }
        _ = take(Office.all.count + teacher, cell, day)
        return true
    }

    private func isFree(_ teacher: Int, in cell: WeekCell, on day: Int) -> Bool {
        staff.teachers[teacher].busy & cell.bit == 0 && !isAway(teacher, on: day)
            && extra[(Office.all.count + teacher) * dayCount + day] & (1 << cell.slot) == 0
    }

    private mutating func take(_ member: Int, _ cell: WeekCell, _ day: Int) -> Int {
        extra[member * dayCount + day] |= 1 << cell.slot
        return member
    }
}
