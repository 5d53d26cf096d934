public import Journal

/// Who was in the class, and in which group, on which day.
///
/// Pupils are places in ``ClassFacts/pupils``, which stand in row order; so are all lists of them.
public struct Roll: Sendable {
    private let enrolments: [[Enrolment]]
    private let members: [[Membership]]
    private let isGroup: [Bool]

    /// The roll of a class.
    public init(_ facts: ClassFacts) {
        var enrolments = [[Enrolment]](repeating: [], count: facts.pupils.count)
        for enrolment in facts.enrolments { enrolments[enrolment.pupil].append(enrolment) }
        var members = [[Membership]](repeating: [], count: facts.courses.count)
        for membership in facts.memberships { members[membership.course].append(membership) }
        (self.enrolments, self.members) = (enrolments, members)
        isGroup = facts.courses.map { !$0.groupName.isEmpty }
    }

    /// Whether the pupil was in the class on the day.
    public func isEnrolled(_ pupil: Int, on day: Day) -> Bool {
        enrolments[pupil].contains { $0.days.contains(day) }
    }

    /// All who were enrolled on the day.
    package func enrolled(on day: Day) -> [Int] {
        enrolments.indices.filter { isEnrolled($0, on: day) }
    }

    /// All who were enrolled on some day of the interval.
    package func roster(of days: ClosedRange<Day>) -> [Int] {
        enrolments.indices.filter { isOnRoster($0, of: days) }
    }

    /// Whether the pupil was enrolled on some day of the interval.
    public func isOnRoster(_ pupil: Int, of days: ClosedRange<Day>) -> Bool {
        enrolments[pupil].contains { $0.days.overlaps(days) }
    }

    /// The pupil's first stay in the class; nil for one who was never enrolled in it.
    func firstStay(of pupil: Int) -> Enrolment? { enrolments[pupil].first }

    /// Whether the course is of a group of the class.
    func isGroup(_ course: Int) -> Bool { isGroup[course] }

    /// Whether the pupil was in the course's group on some day of the interval; everybody is in a
    /// course of the whole class.
    public func isMember(_ pupil: Int, of course: Int, in days: ClosedRange<Day>) -> Bool {
        !isGroup[course]
            || members[course].contains { $0.pupil == pupil && $0.overlaps(days) }
    }

    /// Members of the course's group on the day, each once.
    func members(of course: Int, on day: Day) -> [Int] {
        var found: [Int] = []
        for membership in members[course]
        where membership.overlaps(day...day) && found.last != membership.pupil {
            found.append(membership.pupil)
        }
        return found
    }

    /// Whether the pupil was to be in the lesson: enrolled, and in its group.
    public func isIn(_ pupil: Int, _ lesson: Lesson) -> Bool {
        isEnrolled(pupil, on: lesson.date)
            && isMember(pupil, of: lesson.course, in: lesson.date...lesson.date)
    }

    /// The last day of a pupil's last stay in the interval, if they were not there at its end.
    func departed(_ pupil: Int, in days: ClosedRange<Day>) -> Day? {
        guard !isEnrolled(pupil, on: days.upperBound) else { return nil }
        return enrolments[pupil].last { $0.days.overlaps(days) }?.days.upperBound
    }

    /// The latest start of a pupil's stay after the first day of the interval.
    func arrived(_ pupil: Int, in days: ClosedRange<Day>) -> Day? {
        enrolments[pupil].last { Roll.isArrival($0, in: days) }?.days.lowerBound
    }

    /// Who came and went in the interval.
    func movement(in days: ClosedRange<Day>) -> Movement {
        let all = enrolments.joined()
        return Movement(
            start: enrolled(on: days.lowerBound).count,
            arrivals: all.filter { Roll.isArrival($0, in: days) },
            departures: all.filter { Roll.isDeparture($0, in: days) },
            end: enrolled(on: days.upperBound).count)
    }

    private static func isArrival(_ enrolment: Enrolment, in days: ClosedRange<Day>) -> Bool {
        let start = enrolment.days.lowerBound
        return days.lowerBound < start && start <= days.upperBound
    }

    private static func isDeparture(_ enrolment: Enrolment, in days: ClosedRange<Day>) -> Bool {
        let end = enrolment.days.upperBound
        return days.lowerBound <= end && end < days.upperBound
    }
}

extension Membership {
    /// Whether it lasted on some day of the interval; a missing start or end is open.
    fileprivate func overlaps(_ days: ClosedRange<Day>) -> Bool {
        (start.map { $0 <= days.upperBound } ?? true) && (end.map { $0 >= days.lowerBound } ?? true)
    }
}
