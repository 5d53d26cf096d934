import Testing

struct YearTests {
    let journal: Journalled

    init() throws { journal = try invented.get() }

    private func results(_ kind: String) -> [[String]: [String]] {
        Dictionary(
            grouping: journal.bundle["final_marks"].filter { $0["kind"] == kind },
            by: { [$0["pupil_id"], $0["subject_id"]] }
        ).mapValues { $0.map { $0["value"] } }
    }

    @Test("the mark of the year is the mean of the pupil's periods in all classes, a half upwards")
    func followsFromPeriods() {
        let periods = results("period")
        let years = results("year")
        #expect(!years.isEmpty)
        for (key, values) in years {
            #expect(values.count == 1)
            let marks = (periods[key] ?? []).compactMap { Int($0) }
            if let value = Int(values[0]) {
                let sum = marks.reduce(0, +)
                #expect((2 * value - 1) * marks.count <= 2 * sum)
                #expect(2 * sum < (2 * value + 1) * marks.count)
            } else {
                #expect(marks.isEmpty)
            }
        }
    }

    @Test("who ends the year has a mark of the year in each marked subject and a decision")
    func isClosed() {
        var marks: Set<[String]> = []
        var pupils: Set<[String]> = []
        for room in journal.bundle["classes"] {
            let last = journal.periods[room["scheme"]]?.last?["end"] ?? ""
            for pupil in journal.pupils(of: room["id"], on: last) {
                pupils.insert([pupil, room["id"]])
                for course in journal.markedCourses(of: room) {
                    marks.insert([pupil, room["id"], course["subject_id"]])
                }
            }
        }
        let years = journal.bundle["final_marks"].filter { $0["kind"] == "year" }
        #expect(Set(years.map { [$0["pupil_id"], $0["class_id"], $0["subject_id"]] }) == marks)
        let decided = journal.bundle["decisions"].map { [$0["pupil_id"], $0["class_id"]] }
        #expect(Set(decided) == pupils)
    }

    @Test("grade 9 has examinations and final marks, grade 11 final marks, all of them passed")
    func endsWithCertificates() {
        let rows = journal.bundle["final_marks"]
        func pairs(_ kind: String, _ grades: Set<String>) -> Set<[String]> {
            Set(
                rows.filter {
                    $0["kind"] == kind
                        && grades.contains(journal.classes[$0["class_id"]]?["grade"] ?? "")
                }.map { [$0["pupil_id"], $0["subject_id"]] })
        }
        #expect(pairs("final", ["9", "11"]) == pairs("year", ["9", "11"]))
        #expect(
            pairs("exam", ["9"]) == pairs("year", ["9"]).filter { ["rus", "alg"].contains($0[1]) })
        let (years, exams) = (results("year"), results("exam"))
        for (key, values) in results("final") {
            guard let value = Int(values[0]) else { continue }
            let parts = [years[key]?.first, exams[key]?.first].compactMap { $0.flatMap(Int.init) }
            #expect(value == (2 * parts.reduce(0, +) + parts.count) / (2 * parts.count))
            #expect(value >= 3)
        }
    }

    @Test("everything is recorded before the bundle is exported, and remarks are mended in time")
    func isRecordedInTime() {
        for table in ["lessons", "attendance", "marks", "final_marks"] {
            for row in journal.bundle[table] {
                #expect(row["recorded_at"] < "2026-06-30T15:00:00")
            }
        }
        for row in journal.bundle["inspections"] {
            #expect(row["date"] <= row["resolved_on"] && row["resolved_on"] <= row["deadline"])
        }
        let inspected = Set(journal.bundle["inspections"].map { $0["class_id"] })
        #expect(inspected == Set(journal.classes.keys))
    }
}
