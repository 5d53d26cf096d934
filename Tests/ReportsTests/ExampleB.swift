import Journal

@testable import Reports

/// Worked example B: the marks of nine pupils in five subjects.
///
/// Source: forms.md 2.4.
enum ExampleB {
    static let subjects = [
        ("rus", "Русский язык"), ("lit", "Литература"), ("mat", "Математика"),
        ("ist", "История"), ("fiz", "Физическая культура"),
    ]

    /// Each pupil with the marks, one a subject.
    static let pupils = [
        ("Абрамов Иван Петрович", "5 5 5 5 5"), ("Борисова Анна Олеговна", "5 5 4 5 5"),
        ("Власов Пётр Ильич", "4 4 4 5 5"), ("Громова Ольга Игоревна", "4 4 3 4 осв"),
        ("Дёмин Олег Юрьевич", "3 4 3 4 5"), ("Егоров Яков Львович", "2 3 3 4 5"),
        ("Жуков Лев Андреевич", "н/а н/а н/а н/а н/а"), ("Зайцева Инна Романовна", "4 5 4 5 5"),
        ("Ильин Егор Павлович", ""),
    ]

    static let facts: ClassFacts = {
        var builder = FactsBuilder()
        builder.periods = trimesters
        for (name, _) in pupils {
            let start = name.hasPrefix("Зайцева") ? "2025-10-10" : "2025-09-01"
            let end = name.hasPrefix("Ильин") ? "2025-10-20" : "2026-05-31"
            _ = builder.pupil(name, (start, end))
        }
        builder.enrolments[7].startOrder = "№ 52-у"
        builder.enrolments[7].startFrom = "школа № 3"
        builder.enrolments[8].endOrder = "№ 45-у"
        builder.enrolments[8].endTo = "г. Тула"
        for _ in subjects { _ = builder.course() }
        for date in ["2025-09-02", "2025-10-10", "2025-11-10"] {
            for course in subjects.indices {
                builder.lesson(date, slot: course + 1, course: course, [6: .ill])
            }
        }
        var facts = builder.facts
        for place in facts.pupils.indices { facts.pupils[place].id = "p\(place + 1)" }
        facts.setSubjects(subjects)
        for (pupil, line) in pupils.enumerated() { facts.mark(pupil, .period(1), line.1) }
        return facts
    }()

    static let question = Question(.period(facts.periods[0]))
}

extension ClassFacts {
    /// Gives the class these subjects; the course at each place is of the subject there.
    mutating func setSubjects(_ named: [(id: String, name: String)]) {
        subjects = named.enumerated().map { Subject(id: $1.id, name: $1.name, order: $0 + 1) }
        for place in named.indices where place < courses.count { courses[place].subject = place }
    }

    /// Sets final marks, one a subject, parted by a space; `-` sets none.
    mutating func mark(_ pupil: Int, _ kind: FinalKind, _ line: String) {
        for (subject, value) in line.split(separator: " ").enumerated() {
            guard let value = MarkValue(rawValue: String(value)) else { continue }
            finalMarks.append(
                FinalMark(pupil: pupil, subject: subject, kind: kind, value: value))
        }
    }

    /// The question about the period with this number.
    func question(_ number: Int, asOf: String? = nil) -> Question {
        Question(.period(periods[number - 1]), asOf: asOf.map(day))
    }
}

/// Facts of a class with `pupils`, who are there all year, and these subjects, each with a course
/// of the whole class.
func makeClass(
    _ pupils: Int = 1, subjects: [String], change: (inout FactsBuilder) -> Void = { _ in }
) -> ClassFacts {
    var builder = FactsBuilder()
    builder.periods = trimesters
    for number in 0..<pupils {
        _ = builder.pupil("Пупил\(number) Имя", ("2025-09-01", "2026-05-31"))
    }
    for _ in subjects { _ = builder.course() }
    change(&builder)
    var facts = builder.facts
    facts.setSubjects(subjects.map { ($0, "Предмет \($0)") })
    return facts
}

/// The statement of a school report about classes, folded as a program folds it.
func schoolStatement(
    _ report: String, of classes: [ClassFacts], _ question: Question
) throws -> Statement {
    try folded(report, of: classes, question)[0].get()
}

/// The documents of a report over classes, folded as a program folds it.
func folded(
    _ report: String, of classes: [ClassFacts], _ question: Question
) throws -> [Result<Statement, Refusal>] {
    guard let report = catalog.first(where: { $0.id == report }),
        case .ofSchool(let start) = report.making, let first = classes.first,
        let outline = SchoolOutline(
            of: SchoolIndex(
                school: first.school, exportedAt: exportedAt, years: [year],
                periods: Array(Set(classes.flatMap(\.periods))),
                classes: classes.map(\.schoolClass), signers: []), yearID: year.id)
    else { preconditionFailure("a report of the catalog over classes of the year") }
    var fold = try start(outline, question)
    for facts in classes { try fold.add(facts) }
    return fold.statements(snapshot: "00ff")
}
