import Journal
import Reports
import Testing

@testable import Press

/// Names of the files of a batch.
struct FileNamesTests {
    private let year = SchoolYear(
        id: "y25", name: "2025/2026", days: Day(number: 20332)...Day(number: 20605))

    private func schoolClass(_ id: String, _ letter: String) -> SchoolClass {
        SchoolClass(
            id: id, yearID: "y25", grade: 7, letter: letter, scheme: .trimester, isMarkless: false)
    }

    @Test("a teacher's report is named by the teacher's id, and no two names meet")
    func teachers() {
        let names = FileNames([], teacherIDs: ["т-1", "t-1", "T-1", "s/../2"])
        let all = ["т-1", "t-1", "T-1", "s/../2"].map { id in
            names.name(
                report: "teacher", schoolClass: nil, teacherID: id, span: .year, year: year)
        }
        #expect(
            all == [
                "teacher_t-1_2025-2026", "teacher_t-1-2_2025-2026", "teacher_T-1-3_2025-2026",
                "teacher_s-2_2025-2026",
            ])
    }

    @Test("classes that are spelled alike have their ids in the names")
    func classes() {
        let classes = [
            schoolClass("c1", "А"), schoolClass("c2", "A"), schoolClass("c3", "Б"),
        ]
        let names = FileNames(classes)
        #expect(
            classes.map {
                names.name(report: "plan", schoolClass: $0, span: .year, year: year)
            } == ["plan_7A-c1_2025-2026", "plan_7A-c2_2025-2026", "plan_7B_2025-2026"])
    }
}
