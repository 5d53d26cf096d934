import Testing

struct MarksTests {
    let journal: Journalled

    init() throws { journal = try invented.get() }

    @Test("marks are of pupils in their own held lessons that they did not miss")
    func isOfOwnLessons() {
        let missed = Set(
            journal.bundle["attendance"].filter { ["Б", "УП", "НП"].contains($0["code"]) }
                .map { [$0["lesson_id"], $0["pupil_id"]] })
        let marks = journal.bundle["marks"].map { ($0, journal.lessonsByID[$0["lesson_id"]]) }
        #expect(!marks.isEmpty)
        let strange = marks.count { mark, lesson in
            guard let lesson else { return true }
            return !journal.isIn(mark["pupil_id"], lesson) || !lesson.isHeld
                || lesson.room["markless"] == "true" || lesson.course["markless"] == "true"
        }
        #expect(strange == 0)
        let written = marks.map { [$0.0["lesson_id"], $0.0["pupil_id"]] }
        #expect(missed.intersection(written).isEmpty)
    }

    @Test("who is in a class at the end of a period has a mark in each of its marked subjects")
    func isComplete() {
        var expected: Set<[String]> = []
        for room in journal.bundle["classes"] {
            for period in journal.periods[room["scheme"]] ?? [] {
                for course in journal.markedCourses(of: room, in: period["number"]) {
                    for pupil in journal.pupils(of: room["id"], on: period["end"]) {
                        expected.insert([pupil, room["id"], course["subject_id"], period["id"]])
                    }
                }
            }
        }
        let found = journal.bundle["final_marks"].filter { $0["kind"] == "period" }.map {
            [$0["pupil_id"], $0["class_id"], $0["subject_id"], $0["period_id"]]
        }
        #expect(Set(found) == expected)
        #expect(found.count == expected.count)
    }

    @Test("behind a period mark stand three marks or more, and it is their weighted mean")
    func followsFromLessons() throws {
        var behind: [[String]: [(value: Int, weight: Int)]] = [:]
        for mark in journal.bundle["marks"] {
            let lesson = try #require(journal.lessonsByID[mark["lesson_id"]])
            let key = [
                mark["pupil_id"], lesson.room["id"], lesson.course["subject_id"],
                lesson.period["id"],
            ]
            let value = try #require(Int(mark["value"]))
            behind[key, default: []].append((value, try #require(Int(mark["weight"]))))
        }
        var notAttested = 0
        for row in journal.bundle["final_marks"] where row["kind"] == "period" {
            let key = [row["pupil_id"], row["class_id"], row["subject_id"], row["period_id"]]
            guard let value = Int(row["value"]) else {
                #expect(["н/а", "осв"].contains(row["value"]))
                notAttested += row["value"] == "н/а" ? 1 : 0
                continue
            }
            let marks = behind[key] ?? []
            #expect(marks.count >= 3)
            let points = marks.reduce(0) { $0 + $1.value * $1.weight }
            let weight = marks.reduce(0) { $0 + $1.weight }
            // value − 1/2 ≤ points / weight < value + 1/2
            #expect((2 * value - 1) * weight <= 2 * points)
            #expect(2 * points < (2 * value + 1) * weight)
        }
        #expect(notAttested > 0)
    }

    @Test("a subject without marks and one that is marked in two periods are among the courses")
    func hasUnusualCourses() {
        let courses = journal.bundle["courses"]
        #expect(courses.contains { $0["markless"] == "true" && $0["extracurricular"] == "false" })
        #expect(courses.contains { $0["marked_in"] == "2;3" })
        #expect(courses.contains { $0["extracurricular"] == "true" })
    }
}
