import Checks
import Journal
import Reports

/// A clean ninth grade of two pupils and one subject: a first trimester, two lessons, marks of
/// everybody, decisions.
enum SmallClass {
    static let period = Period(
        id: "t1", yearID: "y", scheme: .trimester, number: 1, name: "1 триместр",
        days: day("2025-09-01")...day("2025-11-16"))

    static func day(_ text: String) -> Day {
        guard let day = Day(iso: text) else { preconditionFailure("a date of the tests is a date") }
        return day
    }

    static let signers = Signers(
        deputy: Signer(name: Person(lastName: "Завучева", firstName: "Зоя"), position: "Зам"),
        director: nil)

    static var facts: ClassFacts {
        let lessons = ["2025-09-02", "2025-09-03", "2025-09-04"].enumerated().map { index, date in
            Lesson(
                id: "l\(index)", course: 0, date: day(date), slot: 1, topic: "Тема",
                homework: "№ 1", recordedAt: Moment(day: day(date), second: 50_000))
        }
        let marks = lessons.indices.flatMap { lesson in
            [0, 1].map { LessonMark(lesson: lesson, pupil: $0, value: "4") }
        }
        let finals = [0, 1].flatMap { pupil in
            [FinalKind.period(1), .year].map {
                FinalMark(pupil: pupil, subject: 0, kind: $0, value: .four)
            }
        }
        return ClassFacts(
            school: School(id: "s", fullName: "Школа", shortName: "Школа"),
            year: SchoolYear(
                id: "y", name: "2025/2026", days: day("2025-09-01")...day("2026-05-31")),
            periods: [period],
            schoolClass: SchoolClass(
                id: "c9", yearID: "y", grade: 9, letter: "А", scheme: .trimester, isMarkless: false),
            classTeacher: 0, exportedAt: Moment(day: day("2025-11-17"), second: 0),
            pupils: [
                Pupil(id: "p1", name: Person(lastName: "Абрамов", firstName: "Глеб")),
                Pupil(id: "p2", name: Person(lastName: "Яшин", firstName: "Олег")),
            ],
            enrolments: [0, 1].map {
                Enrolment(pupil: $0, days: day("2025-09-01")...day("2026-05-31"))
            },
            subjects: [Subject(id: "mat", name: "Алгебра", order: 1)],
            courses: [Course(id: "k", subject: 0, teacher: 0)], lessons: lessons, marks: marks,
            finalMarks: finals,
            decisions: [0, 1].map { Decision(pupil: $0, text: "Перевести") },
            staff: [
                StaffMember(
                    id: "w", name: Person(lastName: "Учителев", firstName: "Пётр"),
                    position: "учитель")
            ])
    }
}
