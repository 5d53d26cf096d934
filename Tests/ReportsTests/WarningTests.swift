import Journal
import Testing

@testable import Reports

/// Warnings of the attendance reports.
struct WarningTests {
    private var facts: ClassFacts {
        var builder = FactsBuilder()
        _ = builder.pupil("Абрамов", ("2025-09-01", "2026-05-31"))
        _ = builder.pupil("Борисова", ("2025-09-02", "2026-05-31"))
        let (whole, group) = (builder.course(), builder.course(group: "1 группа"))
        let club = builder.course(extracurricular: true)
        builder.member(0, of: group)
        builder.lesson(
            "2025-09-01", slot: 1, course: whole, [0: .unspecified, 1: .ill], marks: [1])
        builder.lesson("2025-09-02", slot: 1, course: whole, [0: .unspecified, 1: .unspecified])
        builder.lesson("2025-09-02", slot: 2, course: group, taken: false, [1: .present])
        builder.lesson("2025-09-02", slot: 3, course: club, taken: false, [0: .unspecified])
        builder.lesson("2025-09-02", slot: 4, held: false, taken: false, [0: .unspecified])
        builder.lesson("2025-11-20", slot: 1, taken: false, [0: .unspecified])
        return builder.facts
    }

    // Source: report-json.md, `warnings`; rows are counted of held lessons of the interval only.
    @Test("each warning has its count and its words, and one that is not met is not there")
    func counts() throws {
        let model = try ClassAttendance.model(of: facts, for: ExampleA.question)
        #expect(
            model.heading.warnings == [
                Warning(
                    code: .reasonMissing, count: 3, text: "Причина не указана: 3\u{A0}урока"),
                Warning(
                    code: .attendanceNotTaken, count: 1,
                    text: "Посещаемость не отмечена: 1\u{A0}урок"),
                Warning(
                    code: .outsideRoll, count: 3,
                    text: "Не учтены записи об обучающихся, которых не было в составе урока: 3"),
            ])
        #expect(
            try ClassAttendance.model(of: ExampleA.facts, for: ExampleA.question)
                .heading.warnings == [])
    }

    @Test("Н is an absence without a valid reason, counted apart as well")
    func unspecified() throws {
        let model = try ClassAttendance.model(of: facts, for: ExampleA.question)
        #expect(
            model.total.lessons.json.compact
                == #"{"total":3,"ill":0,"excused":0,"unexcused":3,"unspecified":3}"#)
        #expect(model.rows[0].tally.available == 3)
    }
}
