import Journal

@testable import Reports

/// Example B with two teachers, a group, thematic plans, a cancelled and a replaced lesson.
///
/// Lessons stand by date (three of them), then course (five).
enum CourseExample {
    static let facts: ClassFacts = {
        var facts = ExampleB.facts
        facts.staff.append(
            StaffMember(
                id: "t2", name: Person(lastName: "Зимин", firstName: "Пётр"), position: "учитель"))
        facts.courses[0].plannedHours = 98
        facts.courses[3].teacher = 1
        facts.courses[4].groupName = "девочки"
        facts.memberships = [
            Membership(course: 4, pupil: 1), Membership(course: 4, pupil: 3),
            Membership(course: 4, pupil: 7, end: day("2025-10-31")),
            Membership(course: 4, pupil: 8),
        ]
        facts.lessons[0].kind = "КОНТРОЛЬНАЯ работа"
        facts.lessons[1].kind = "самостоятельная, контрольная"
        facts.lessons[2].isHeld = false
        facts.lessons[2].kind = "контрольная"
        facts.lessons[2].teacher = 1
        facts.lessons[5].teacher = 1
        facts.lessons[8].teacher = 1
        facts.plan = [
            item(0, 1, 1, "2025-09-01"), item(0, 2, 2, "2025-11-16"), item(0, 3, 4, nil),
            item(0, 4, 8, "2025-11-17"), item(1, 1, 5, "2025-09-02"), item(2, 1, 9, nil),
            item(3, 1, 1, "2025-12-01"),
        ]
        return facts
    }()

    private static func item(_ course: Int, _ number: Int, _ hours: Int, _ date: String?)
        -> PlanItem
    {
        PlanItem(
            course: course, number: number, topic: "Тема", hours: hours,
            plannedDate: date.map(day))
    }

    /// The fold of the report of teachers that has taken these classes.
    static func teacherStatements(
        _ classes: [ClassFacts] = [facts], of teacherID: String? = nil
    ) throws -> [Result<Statement, Refusal>] {
        var question = ExampleB.question
        question.teacherID = teacherID
        return try folded("teacher", of: classes, question)
    }
}
