import Foundation

/// A written bundle with the look-ups that the tests share.
struct Journalled: Sendable {
    typealias Row = WrittenBundle.Row

    /// A lesson with all that its row refers to.
    struct Lesson: Sendable {
        let row: Row
        let course: Row
        let room: Row
        let period: Row

        var isHeld: Bool { row["status"] == "held" }
        var slot: Int { Int(row["slot"]) ?? 0 }
        var teacher: String {
            row["teacher_id"].isEmpty ? course["teacher_id"] : row["teacher_id"]
        }
    }

    let bundle: WrittenBundle
    let courses: [String: Row]
    let classes: [String: Row]
    /// Periods of a scheme by number.
    let periods: [String: [Row]]
    /// Lessons by date, then number.
    let lessons: [Lesson]
    let lessonsByID: [String: Lesson]
    /// Stays of a pupil by first day.
    let stays: [String: [Row]]
    private let memberships: [String: [Row]]

    init(_ bundle: WrittenBundle) {
        self.bundle = bundle
        let courses = bundle.byID("courses")
        let classes = bundle.byID("classes")
        let periods = Dictionary(grouping: bundle["periods"]) { $0["scheme"] }
            .mapValues { $0.sorted { $0["number"] < $1["number"] } }
        let empty = Row(columns: [:], texts: [])
        (self.courses, self.classes, self.periods) = (courses, classes, periods)
        lessons = bundle["lessons"].map { row in
            let course = courses[row["course_id"]] ?? empty
            let room = classes[course["class_id"]] ?? empty
            let date = row["date"]
            let period = periods[room["scheme"]]?.first { $0["start"] <= date && date <= $0["end"] }
            return Lesson(row: row, course: course, room: room, period: period ?? empty)
        }.sorted { ($0.row["date"], $0.slot) < ($1.row["date"], $1.slot) }
        lessonsByID = Dictionary(lessons.map { ($0.row["id"], $0) }) { first, _ in first }
        stays = Dictionary(grouping: bundle["enrolments"]) { $0["pupil_id"] }
            .mapValues { $0.sorted { $0["start"] < $1["start"] } }
        memberships = Dictionary(grouping: bundle["course_pupils"]) {
            $0["course_id"] + " " + $0["pupil_id"]
        }
    }

    /// Whether a pupil is enrolled in a class on a date.
    func isEnrolled(_ pupil: String, in room: String, on date: String) -> Bool {
        (stays[pupil] ?? []).contains {
            $0["class_id"] == room && $0["start"] <= date
                && ($0["end"].isEmpty || date <= $0["end"])
        }
    }

    /// Whether a lesson is one of a pupil's: of their class and group on its date.
    func isIn(_ pupil: String, _ lesson: Lesson) -> Bool {
        let date = lesson.row["date"]
        guard isEnrolled(pupil, in: lesson.room["id"], on: date) else { return false }
        if lesson.course["group_name"].isEmpty { return true }
        return (memberships[lesson.course["id"] + " " + pupil] ?? []).contains {
            $0["start"] <= date && ($0["end"].isEmpty || date <= $0["end"])
        }
    }

    /// Ids of the pupils who are in a class on a date.
    func pupils(of room: String, on date: String) -> [String] {
        stays.keys.filter { isEnrolled($0, in: room, on: date) }.sorted()
    }

    /// Courses of a class that are marked in the period with a number, or at all.
    func markedCourses(of room: Row, in number: String? = nil) -> [Row] {
        guard room["markless"] != "true" else { return [] }
        return bundle["courses"].filter { course in
            let numbers = course["marked_in"].split(separator: ";").map(String.init)
            return course["class_id"] == room["id"] && course["markless"] != "true"
                && (number.map { numbers.isEmpty || numbers.contains($0) } ?? true)
        }
    }
}
