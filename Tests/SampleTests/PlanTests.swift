import Testing

struct PlanTests {
    let journal: Journalled

    init() throws { journal = try invented.get() }

    private var byCourse: [String: [Journalled.Lesson]] {
        Dictionary(grouping: journal.lessons) { $0.course["id"] }
    }

    @Test("the held lessons of a course take the lines of its plan in order, topic by topic")
    func followsThePlan() {
        let plans = Dictionary(grouping: journal.bundle["plan"]) { $0["course_id"] }
        #expect(plans.keys.sorted() == journal.courses.keys.sorted())
        for (course, lessons) in byCourse {
            let held = lessons.filter(\.isHeld)
            let plan = plans[course] ?? []
            #expect(held.map { $0.row["plan_number"] } == plan.map { $0["number"] })
            #expect(held.map { $0.row["topic"] } == plan.map { $0["topic"] })
            #expect(journal.courses[course]?["hours_planned"] == "\(plan.count)")
            #expect(!plan.contains { $0["topic"].isEmpty })
        }
    }

    @Test("in every period as many lessons are held as are planned, though some are cancelled")
    func isNeverBehind() {
        let planned = Dictionary(grouping: journal.bundle["plan"]) { $0["course_id"] }
        for (course, lessons) in byCourse {
            for (_, part) in Dictionary(grouping: lessons, by: { $0.period["id"] }) {
                let period = part[0].period
                let due = (planned[course] ?? []).filter {
                    period["start"] <= $0["planned_date"] && $0["planned_date"] <= period["end"]
                }
                #expect(part.count { $0.isHeld } == due.count)
                #expect(!due.isEmpty)
            }
        }
        #expect(journal.lessons.contains { !$0.isHeld })
    }

    @Test(
        "homework is given after every lesson but the last of a period, control works and grade 1")
    func givesHomework() {
        for lessons in byCourse.values {
            for part in Dictionary(grouping: lessons, by: { $0.period["id"] }).values {
                let held = part.filter(\.isHeld)
                for (place, lesson) in held.enumerated() {
                    let isDue =
                        lesson.room["grade"] != "1" && place < held.count - 1
                        && lesson.row["kind"] != "контрольная"
                    #expect(lesson.row["homework"].isEmpty == !isDue)
                }
            }
        }
    }

    @Test("control, practical and laboratory works are among the lessons, in grade 1 none")
    func hasKinds() {
        let kinds = Set(journal.lessons.map { $0.row["kind"] })
        #expect(kinds == ["", "контрольная", "практическая", "лабораторная"])
        #expect(!journal.lessons.contains { $0.room["grade"] == "1" && $0.row["kind"] != "" })
    }
}
