import Journal
import Testing

struct TimetableTests {
    let journal: Journalled

    init() throws { journal = try invented.get() }

    @Test("lessons are on working days in a period, and on no day off of the school or class")
    func keepsTheCalendar() throws {
        let closed = Set(
            journal.bundle["days_off"].filter { $0["kind"] != "remote" }
                .map { $0["date"] + $0["class_id"] })
        for lesson in journal.lessons {
            let date = lesson.row["date"]
            let day = try #require(Day(iso: date))
            #expect(day.weekday <= 5)
            #expect(!lesson.period["id"].isEmpty)
            #expect(!closed.contains(date) && !closed.contains(date + lesson.room["id"]))
        }
    }

    @Test("no teacher is in two places at once, and who replaces is another than who is replaced")
    func keepsTeachersApart() {
        let held = journal.lessons.filter(\.isHeld)
        let places = held.map { [$0.teacher, $0.row["date"], $0.row["slot"]] }
        #expect(Set(places).count == held.count)
        #expect(held.allSatisfy { $0.row["teacher_id"] != $0.course["teacher_id"] })
        #expect(journal.lessons.contains { !$0.row["teacher_id"].isEmpty })
    }

    @Test("a class has one subject at a time and no gap between its lessons")
    func keepsClassesTogether() {
        let days = Dictionary(grouping: journal.lessons) { [$0.room["id"], $0.row["date"]] }
        for lessons in days.values {
            let slots = Dictionary(grouping: lessons) { $0.slot }
            #expect(slots.keys.sorted() == Array(1...slots.count))
            for parallel in slots.values {
                #expect(Set(parallel.map { $0.course["subject_id"] }).count == 1)
                #expect(Set(parallel.map { $0.course["group_name"] }).count == parallel.count)
            }
        }
    }

    @Test("a lesson is entered on its day or the next")
    func isWrittenInTime() throws {
        for lesson in journal.lessons {
            let written = try #require(Moment(iso: lesson.row["recorded_at"]))
            let date = try #require(Day(iso: lesson.row["date"]))
            #expect(date <= written.day && written.day <= date.advanced(by: 1))
            #expect(lesson.row["attendance_taken"] == "true")
        }
    }

    @Test("a teacher has no more than 26 lessons a week by the timetable")
    func keepsLoads() throws {
        let week = "2025-09-08"..."2025-09-12"
        var loads: [String: Int] = [:]
        for lesson in journal.lessons where week.contains(lesson.row["date"]) {
            loads[lesson.course["teacher_id"], default: 0] += 1
        }
        #expect(try #require(loads.values.max()) <= 26)
    }
}
