import Fields
public import Journal

/// What was planned and given of a course, or of several, in an interval.
///
/// Source: report-json.md, `plan`.
public struct CourseWork: Hashable, Sendable {
    /// Hours of the plan (КТП) dated in the interval; nil for a course whose plan has no date.
    public var planned: Int?
    /// Lessons that took place.
    public var held = 0
    /// Lessons that did not.
    public var cancelled = 0
    /// Of the held: taught by somebody else than the course's teacher.
    public var substituted = 0
    /// Of the held: tests (контрольные работы).
    public var control = 0

    /// Hours planned and not given; nil where nothing is known to be planned.
    public var behind: Int? { planned.map { max(0, $0 - held) } }

    /// The work of each course of a class in `days`; one a course.
    public static func courses(of facts: ClassFacts, in days: ClosedRange<Day>) -> [CourseWork] {
        var work = [CourseWork](repeating: CourseWork(), count: facts.courses.count)
        for item in facts.plan {
            guard let date = item.plannedDate else { continue }
            work[item.course].planned =
                (work[item.course].planned ?? 0) + (days.contains(date) ? item.hours : 0)
        }
        for lesson in facts.lessons where days.contains(lesson.date) {
            work[lesson.course].count(lesson, of: facts.courses[lesson.course])
        }
        return work
    }

    /// Counts one more lesson of `course`.
    mutating func count(_ lesson: Lesson, of course: Course) {
        guard lesson.isHeld else {
            cancelled += 1
            return
        }
        held += 1
        if let teacher = lesson.teacher, teacher != course.teacher { substituted += 1 }
        if lesson.isControl { control += 1 }
    }
}

extension Lesson {
    /// Whether it is a test (контрольная работа).
    ///
    /// Source: report-json.md, "whose kind begins with «контрольн» (case ignored)".
    package var isControl: Bool { kind.lowercased().hasPrefix("контрольн") }
}

extension Course {
    /// The group; nil for the whole class.
    var group: String? { groupName.isEmpty ? nil : groupName }

    /// The subject and, where there is one, the group, such as `Английский язык, группа 1`, printed
    /// unbroken.
    func cell(_ subject: Subject) -> Cell {
        guard let group else { return .words(subject.name) }
        return Cell(
            .text("\(subject.name), \(group)"),
            text: "\(subject.name), \(Russian.unbroken(group))")
    }

    /// The subject and, where there is one, the group, such as `Английский язык, группа 1`.
    public func name(_ subject: Subject) -> String {
        group.map { "\(subject.name), \(Russian.unbroken($0))" } ?? subject.name
    }
}
