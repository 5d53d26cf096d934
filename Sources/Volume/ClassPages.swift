import Fields
import Journal
import Reports

/// General data of the pupils of a class (общие сведения об обучающихся).
///
/// Source: forms.md 7.1, point 5.
enum PupilsPage: VolumePage {
    static let id = "volume-pupils"

    struct Model: Sendable {
        var year: ClassYear
        var file: VolumeCase
    }

    static let fields: [Field<Model>] = [
        Field(
            "rows", "обучающиеся; столбцы guardians и phone – только по настройке",
            .table(
                (Column.pupil + [birth, number, guardians, phone, movement]).map(\.note))
        ) { .table(table(of: $0)) },
        Field("count", "сколько обучающихся в списке, со словом") {
            Russian.counted(
                rows(of: $0).count, "обучающийся", "обучающихся", "обучающихся")
        },
    ]

    private static let birth = Column("birth", "Дата рождения", path: "")
    private static let number = Column("file", "№ личного дела", path: "")
    private static let guardians = Column(
        "guardians", "Родители (законные представители)", path: "")
    private static let phone = Column("phone", "Телефон", path: "")
    private static let movement = Column("movement", "Прибыл(а), выбыл(а), приказ", path: "")

    private static func rows(of model: Model) -> [Int] {
        let facts = model.year.facts
        return facts.pupils.indices.filter {
            model.year.roll.isOnRoster($0, of: facts.year.days)
        }
    }

    private static func table(of model: Model) -> Table {
        let (facts, file) = (model.year.facts, model.file)
        let own = Dictionary(grouping: model.year.annex.guardians, by: \.pupilID)
        let rows = rows(of: model).enumerated().map { place, index in
            let pupil = facts.pupils[index]
            let people = own[pupil.id] ?? []
            let names = people.map { person in
                person.relation.isEmpty ? person.name : "\(person.name) (\(person.relation))"
            }
            return Row(
                "pupil",
                cells: [
                    .total(place + 1), .words(pupil.name.fullName), .day(pupil.birthDate),
                    .words(pupil.fileNumber),
                ]
                    + (file.showsGuardians ? [.words(names.joined(separator: "\n"))] : [])
                    + (file.showsPhones
                        ? [
                            .words(
                                people.map(\.phone).filter { !$0.isEmpty }.joined(separator: "\n"))
                        ]
                        : [])
                    + [.words(movement(of: index, in: facts))])
        }
        return Table(
            id: "rows", caption: PartKind.pupils.title,
            columns: Column.pupil + [birth, number] + (file.showsGuardians ? [guardians] : [])
                + (file.showsPhones ? [phone] : []) + [movement], rows: rows)
    }

    // A stay of the whole year is no movement.
    private static func movement(of pupil: Int, in facts: ClassFacts) -> String {
        facts.enrolments.filter { $0.pupil == pupil }.flatMap { stay -> [String] in
            let start = line("прибыл(а)", stay.days.lowerBound, stay.startFrom, stay.startOrder)
            let end = line("выбыл(а)", stay.days.upperBound, stay.endTo, stay.endOrder)
            return (stay.days.lowerBound > facts.year.days.lowerBound ? [start] : [])
                + (stay.days.upperBound < facts.year.days.upperBound ? [end] : [])
        }.joined(separator: "\n")
    }

    private static func line(
        _ word: String, _ day: Day, _ place: String, _ order: String
    ) -> String {
        "\(word) \(Russian.date(day))" + (place.isEmpty ? "" : " (\(place))")
            + (order.isEmpty ? "" : ", приказ \(order)")
    }
}

/// Remarks on how the journal is kept («Проверка журнала»).
///
/// Source: forms.md 7.1, point 9.
enum RemarksPage: VolumePage {
    static let id = "volume-remarks"

    static let fields: [Field<ClassYear>] = [
        Field(
            "rows", "замечания по порядку дат",
            columns: [
                Column("no", "№", path: ""), Column("date", "Дата", path: ""),
                Column("course", "Предмет, группа", path: ""),
                Column("remark", "Замечание", path: ""), Column("inspector", "Проверил", path: ""),
                Column("deadline", "Срок", path: ""),
                Column("answer", "Отметка о выполнении", path: ""),
            ]
        ) { year in
            let answers = Dictionary(
                year.annex.remarks.map { ($0.inspectionID, $0) }, uniquingKeysWith: { a, _ in a })
            return year.facts.inspections.enumerated().map { place, remark in
                let answer = answers[remark.id]
                let course = year.facts.courses.first { $0.id == answer?.courseID }
                let done = remark.resolvedOn.map { "исполнено \(Russian.date($0))" } ?? ""
                return Row(
                    "remark",
                    cells: [
                        .total(place + 1), .day(remark.date),
                        .words(course.map { $0.name(year.facts.subjects[$0.subject]) } ?? ""),
                        .words(remark.remark), .words(Russian.surnameFirst(remark.inspector)),
                        .day(remark.deadline),
                        .words(
                            [answer?.text ?? "", done].filter { !$0.isEmpty }
                                .joined(separator: "; ")),
                    ])
            }
        },
        Field("none", "сказано, если замечаний нет; иначе пусто") {
            $0.facts.inspections.isEmpty ? "Замечаний за год не записано." : ""
        },
    ]
}

/// Changes of marks and lessons that the journal remembers.
///
/// Source: forms.md 7.3.
enum CorrectionsPage: VolumePage {
    static let id = "volume-corrections"

    static let fields: [Field<ClassYear>] = [
        Field(
            "rows", "исправления по порядку времени",
            columns: [
                Column("no", "№", path: ""), Column("at", "Дата и время", path: ""),
                Column("author", "Кто исправил", path: ""),
                Column("course", "Предмет, дата урока", path: ""),
                Column("pupil", "Обучающийся", path: ""), Column("action", "Действие", path: ""),
                Column("details", "Было, стало, основание", path: ""),
            ]
        ) { year in
            let lessons = Dictionary(
                year.facts.lessons.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
            return year.annex.corrections.enumerated().map { place, change in
                row(place + 1, change, lessons[change.lessonID], year.facts)
            }
        },
        Field("none", "сказано, если исправлений нет; иначе пусто") {
            $0.annex.corrections.isEmpty ? "Исправлений за год не записано." : ""
        },
    ]

    private static func row(
        _ number: Int, _ change: Correction, _ lesson: Lesson?, _ facts: ClassFacts
    ) -> Row {
        let course = lesson.map { lesson in
            let course = facts.courses[lesson.course]
            return "\(course.name(facts.subjects[course.subject])), \(Russian.date(lesson.date))"
        }
        let pupil = facts.pupils.first { $0.id == change.pupilID }
        return Row(
            "correction",
            cells: [
                .total(number),
                .words(Russian.moment(change.at).replacing(Russian.space, with: "\n")),
                .words(change.author.map(Russian.surnameFirst) ?? "–"), .words(course ?? ""),
                .words(pupil.map { Russian.surnameFirst($0.name) } ?? ""), .words(change.action),
                .words(change.details),
            ])
    }
}
