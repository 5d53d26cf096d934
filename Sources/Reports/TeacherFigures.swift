import Fields
import Journal

/// Results and lessons of a teacher's courses in all classes (отчёт учителя).
///
/// Source: report-json.md, `teacher`; forms.md 14.
enum TeacherFigures: TeacherReport {
    static let id = "teacher"
    static let title = "Отчёт учителя"
    static let spans: [SpanKind] = [.period]

    /// A teacher's courses in a class.
    struct Part: Hashable, Sendable {
        /// By subject, group name, id; at least one.
        var rows: [CourseRow]
        /// Lessons held in all of them, counted one by one.
        var held: Int
    }

    /// A course.
    struct CourseRow: Hashable, Sendable {
        var schoolClass: SchoolClass
        var course: Course
        var subject: Subject
        /// In the class on the last day, and in the course's group.
        var pupils: Int
        /// Their marks in the subject; nil where the course is not marked in the period.
        var marks: MarkTally?
        var work: CourseWork
    }

    struct Model: Headed {
        var heading: Heading
        var teacher: StaffMember
        /// Courses by class, subject, group name, id.
        var rows: [CourseRow]
        /// Lessons held in all of them.
        var held: Int
    }

    static func parts(
        of facts: ClassFacts, for question: Question
    ) throws(Refusal) -> [Int: Part]? {
        let days = try question.interval(of: facts)
        let roll = Roll(facts)
        guard let period = question.span.period, !roll.roster(of: days).isEmpty else { return nil }
        let results = Results(facts, roll, period, in: days)
        let work = CourseWork.courses(of: facts, in: days)
        var parts: [Int: Part] = [:]
        for (place, course) in facts.courses.enumerated() where !course.isExtracurricular {
            let last = days.upperBound...days.upperBound
            let pupils = results.pupils.filter { roll.isMember($0, of: place, in: last) }
            let isMarked = course.isMarked(in: period) && !facts.schoolClass.isMarkless
            let subject = isMarked ? results.subjects.firstIndex(of: course.subject) : nil
            parts[course.teacher, default: Part(rows: [], held: 0)].rows.append(
                CourseRow(
                    schoolClass: facts.schoolClass, course: course,
                    subject: facts.subjects[course.subject], pupils: pupils.count,
                    marks: subject.map { results.tally(of: $0, pupils) }, work: work[place]))
        }
        for lesson in facts.lessons where lesson.isHeld && days.contains(lesson.date) {
            let course = facts.courses[lesson.course]
            if !course.isExtracurricular { parts[course.teacher]?.held += 1 }
        }
        return parts
    }

    static func warnings(of part: Part) -> Warning.Counts {
        [.marksMissing: part.rows.reduce(0) { $0 + ($1.marks?.none ?? 0) }]
    }

    static func model(of parts: [Part], heading: Heading) -> Model {
        guard let teacher = heading.teacher else {
            preconditionFailure("a report of teachers has a teacher in its heading")
        }
        return Model(
            heading: heading, teacher: teacher, rows: parts.flatMap(\.rows),
            held: parts.reduce(0) { $0 + $1.held })
    }

    static func reconcile(_ model: Model, _ sums: inout Reconciliation) {
        for row in model.rows {
            guard let marks = row.marks else { continue }
            // Everybody in a marked course studies its subject: a mark, or one that is missing.
            let known = marks.base + marks.exempt + marks.passed + marks.failed + marks.none
            sums.expect("отметки = обучающиеся", known, row.pupils, at: "курс \(row.course.id)")
        }
        sums.expect(
            "курсы = уроки учителя", model.rows.reduce(0) { $0 + $1.work.held }, model.held,
            at: "учитель \(model.teacher.id)")
    }

    static func body(of model: Model) -> JSON {
        [
            "teacher": [
                "id": .text(model.teacher.id), "name": .text(model.teacher.name.fullName),
            ],
            "rows": .array(
                model.rows.map { row in
                    .object(
                        [
                            JSON.Member("course_id", .text(row.course.id)),
                            JSON.Member("class_id", .text(row.schoolClass.id)),
                            JSON.Member("class", .text(row.schoolClass.name)),
                            JSON.Member("subject_id", .text(row.subject.id)),
                            JSON.Member("subject", .text(row.subject.name)),
                            JSON.Member("group", JSON(row.course.group)),
                            JSON.Member("pupils", .count(row.pupils)),
                        ] + members(row.marks, model.heading.options) + [
                            JSON.Member("lessons", .count(row.work.held)),
                            JSON.Member("planned", JSON(row.work.planned)),
                            JSON.Member("behind", JSON(row.work.behind)),
                        ])
                }),
        ]
    }

    private static func members(_ marks: MarkTally?, _ options: Options) -> [JSON.Member] {
        if let marks { return marks.members(options) }
        return MarkTally().members(options).map { JSON.Member($0.key, .null) }
    }
}
