import Fields
import Journal

/// How far the curriculum and the thematic plans of a class were carried out (выполнение учебного
/// плана и КТП).
///
/// Source: report-json.md, `plan`; forms.md 14.
enum CoursePlan: ClassReport {
    static let id = "plan"
    static let title = "Выполнение учебного плана и КТП"
    static let spans: [SpanKind] = [.period, .year]

    struct Model: Headed {
        var heading: Heading
        /// One a course but the extracurricular, by subject, group name, id.
        var rows: [CourseRow]
        /// All lessons of the class, counted one by one.
        var total: CourseWork
        /// Hours behind of all courses.
        var behind: Int
    }

    /// A course.
    struct CourseRow: Hashable, Sendable {
        var course: Course
        var subject: Subject
        var teacher: StaffMember
        var work: CourseWork
    }

    static func model(of facts: ClassFacts, for question: Question) throws(Refusal) -> Model {
        let days = try question.interval(of: facts)
        guard !Roll(facts).roster(of: days).isEmpty else {
            throw .nobody(schoolClass: facts.schoolClass.name, days: days)
        }
        let work = CourseWork.courses(of: facts, in: days)
        let shown = facts.courses.indices.filter { !facts.courses[$0].isExtracurricular }
        var total = CourseWork()
        for lesson in facts.lessons where days.contains(lesson.date) {
            let course = facts.courses[lesson.course]
            if !course.isExtracurricular { total.count(lesson, of: course) }
        }
        return Model(
            heading: try Heading(of: Self.self, facts, question, [:]),
            rows: shown.map { place in
                let course = facts.courses[place]
                return CourseRow(
                    course: course, subject: facts.subjects[course.subject],
                    teacher: facts.staff[course.teacher], work: work[place])
            },
            total: total, behind: shown.compactMap { work[$0].behind }.reduce(0, +))
    }

    /// The counts that have a total, each with its key in the JSON, in that order.
    private static let counts: [(key: String, of: @Sendable (CourseWork) -> Int)] = [
        ("held", \.held), ("cancelled", \.cancelled), ("substituted", \.substituted),
        ("control", \.control),
    ]

    static func reconcile(_ model: Model, _ sums: inout Reconciliation) {
        for (key, count) in counts {
            sums.expect(
                "курсы = класс", model.rows.reduce(0) { $0 + count($1.work) }, count(model.total),
                at: key)
        }
        sums.expect(
            "курсы = класс", model.rows.reduce(0) { $0 + ($1.work.behind ?? 0) }, model.behind,
            at: "behind")
    }

    static func body(of model: Model) -> JSON {
        [
            "rows": .array(
                model.rows.map { row in
                    [
                        "course_id": .text(row.course.id), "subject_id": .text(row.subject.id),
                        "subject": .text(row.subject.name), "group": JSON(row.course.group),
                        "teacher_id": .text(row.teacher.id),
                        "teacher": .text(row.teacher.name.fullName),
                        "hours_planned": JSON(row.course.plannedHours),
                        "planned": JSON(row.work.planned), "held": .count(row.work.held),
                        "cancelled": .count(row.work.cancelled),
                        "substituted": .count(row.work.substituted),
                        "behind": JSON(row.work.behind), "control": .count(row.work.control),
                    ]
                }),
            "total": [
                "held": .count(model.total.held), "cancelled": .count(model.total.cancelled),
                "substituted": .count(model.total.substituted), "behind": .count(model.behind),
                "control": .count(model.total.control),
            ],
        ]
    }

    static let fields: [Field<Model>] = [
        Field(
            "rows", "курсы класса и итог", .table(columns.map(\.note), rows: ["course", "total"])
        ) {
            .table(table(of: $0))
        },
        Field("legend", "как посчитаны часы по плану и отставание") { legend($0) },
    ]

    private static let columns = [
        Column("no", "№", path: ""), Column("course", "Предмет, группа", path: "subject"),
        Column("teacher", "Учитель", path: "teacher"),
        Column("hours_planned", "Часов в год", path: "hours_planned"),
        Column("planned", "По плану за период", path: "planned"),
        Column("held", "Проведено", path: "held"),
        Column("cancelled", "Отменено", path: "cancelled"),
        Column("substituted", "Замен", path: "substituted"),
        Column("behind", "Отставание", path: "behind"),
        Column("control", "Контрольных работ", path: "control"),
        Column("measures", "Причина отставания, меры", path: ""),
    ]

    /// A course a row; last the class.
    private static func table(of model: Model) -> Table {
        let rows = model.rows.enumerated().map { place, row in
            Row(
                "course",
                cells: [
                    .total(place + 1), row.course.cell(row.subject),
                    Cell(
                        .text(row.teacher.name.fullName),
                        text: Russian.surnameFirst(row.teacher.name)),
                    .known(row.course.plannedHours), .known(row.work.planned),
                    .total(row.work.held), .count(row.work.cancelled),
                    .count(row.work.substituted), row.work.behind.map(Cell.count) ?? .notApplicable,
                    .count(row.work.control), .empty,
                ])
        }
        let total = Row(
            "total", label: "Итого по классу",
            cells: [
                .empty, .empty, .empty, .empty, .empty, .total(model.total.held),
                .total(model.total.cancelled), .total(model.total.substituted),
                .total(model.behind), .total(model.total.control), .empty,
            ])
        return Table(id: "rows", caption: title, columns: columns, rows: rows + [total])
    }

    private static func legend(_ model: Model) -> String {
        let (first, last) = (model.heading.days.lowerBound, model.heading.asOf)
        let dashes = model.rows.contains { $0.work.planned == nil || $0.course.plannedHours == nil }
        return "По плану – часы КТП с датами с \(Russian.date(first)) по \(Russian.date(last)). "
            + "Отставание – на сколько часов по плану больше, чем проведено уроков. "
            + "Замен – проведено другим учителем."
            + (dashes ? " «–» – часы в год не указаны или в КТП нет дат." : "")
    }
}
