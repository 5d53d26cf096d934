import Testing

struct AttendanceTests {
    let journal: Journalled

    init() throws { journal = try invented.get() }

    @Test("rows of attendance are of pupils in their own held lessons, each with a reason")
    func isOfOwnLessons() {
        let rows = journal.bundle["attendance"]
        #expect(!rows.isEmpty)
        let strange = rows.count { row in
            guard let lesson = journal.lessonsByID[row["lesson_id"]] else { return true }
            return !journal.isIn(row["pupil_id"], lesson) || !lesson.isHeld
                || row["recorded_at"] != lesson.row["recorded_at"]
        }
        #expect(strange == 0)
        #expect(Set(rows.map { $0["code"] }) == ["Б", "УП", "НП", "ОП", "осв"])
        #expect(rows.allSatisfy { ($0["code"] == "ОП") == !$0["minutes_late"].isEmpty })
    }

    @Test("about one lesson in fourteen is missed, most of them through illness")
    func isOfUsualSize() {
        let missed = journal.bundle["attendance"].filter { ["Б", "УП", "НП"].contains($0["code"]) }
        var lessons: [String: Int] = [:]
        for lesson in journal.lessons where lesson.isHeld {
            lessons[lesson.room["id"], default: 0] += lesson.course["group_name"].isEmpty ? 2 : 1
        }
        let available = journal.classes.keys.reduce(0) { sum, room in
            sum + (lessons[room] ?? 0) * journal.pupils(of: room, on: "2025-10-15").count / 2
        }
        #expect((50...100).contains(missed.count * 1000 / available))
        #expect(missed.count { $0["code"] == "Б" } * 10 > missed.count * 7)
        #expect(missed.contains { $0["code"] == "НП" } && missed.contains { $0["code"] == "УП" })
    }

    @Test("freed pupils have no mark in physical education, but a row and the result осв")
    func freesFromSport() {
        let freed = Set(
            journal.bundle["attendance"].filter { $0["code"] == "осв" }.map { $0["pupil_id"] })
        #expect(!freed.isEmpty)
        let results = journal.bundle["final_marks"].filter { $0["value"] == "осв" }
        #expect(Set(results.map { $0["pupil_id"] }) == freed)
        #expect(results.allSatisfy { $0["subject_id"] == "fizra" })
        for mark in journal.bundle["marks"] where freed.contains(mark["pupil_id"]) {
            let course = journal.lessonsByID[mark["lesson_id"]]?.course
            #expect(course?["subject_id"] != "fizra")
        }
    }
}
