import Fields
import Journal

extension PupilExtract {
    static let fields: [Field<Model>] =
        PupilPlace.fields { $0.who } + [
            Field("rows", "предметы обучающегося", .table(columns.map(\.note), rows: ["subject"])) {
                .table(table(of: $0))
            },
            Field(
                "absences", "пропуски и опоздания по датам; без строк, если их нет",
                .table(absenceColumns.map(\.note), rows: ["absence"])
            ) { .table(absences(of: $0)) },
            Field("absences.none", "что пропусков и опозданий нет; пусто, если они есть") {
                $0.absences.isEmpty ? "Пропусков и опозданий нет." : ""
            },
            Field("figures", "сколько пропущено уроков и дней, посещаемость") { figures($0) },
            Field("legend", "как посчитаны средний балл и пропущенные дни") {
                "Средний балл – по отметкам «5», «4», «3», «2», «1» с учётом их веса. "
                    + "\($0.heading.options.dayRule.legend) \($0.heading.options.rateLegend)"
            },
        ]

    private static let columns = [
        Column("subject", "Предмет", path: "subject"),
        Column("marks", "Отметки с датами", path: "marks"),
        Column("mean", "Средний балл", path: "mean"),
        Column("result", "Отметка за период", path: "result"),
        Column("missed.total", "Пропущено уроков: всего", path: "missed.total"),
        Column("missed.ill", "Пропущено уроков: по болезни", path: "missed.ill"),
    ]

    private static let absenceColumns = [
        Column("date", "Дата", path: "date"), Column("slot", "№ урока", path: "slot"),
        Column("subject", "Предмет", path: "subject"), Column("reason", "Причина", path: "kind"),
    ]

    private static func table(of model: Model) -> Table {
        let rows = model.rows.map { row in
            Row(
                "subject",
                cells: [
                    .words(row.subject.name), .words(marks(of: row)), .figure(row.mean),
                    .mark(row.result), .count(row.missed.total), .count(row.missed.ill),
                ])
        }
        return Table(id: "rows", caption: title, columns: columns, rows: rows)
    }

    private static func marks(of row: SubjectRow) -> String {
        row.marks.map { dated in
            let (_, month, day) = dated.date.civil
            let date = "\(Russian.twoDigits(day)).\(Russian.twoDigits(month))"
            let weight = dated.mark.weight > 1 ? ", вес \(dated.mark.weight)" : ""
            return Russian.unbroken("\(dated.mark.value) (\(date)\(weight))")
        }.joined(separator: ", ")
    }

    private static func absences(of model: Model) -> Table {
        let captions = model.heading.words.absences
        let rows = model.absences.map { absence in
            Row(
                "absence",
                cells: [
                    Cell(.date(absence.date.description), text: Russian.date(absence.date)),
                    .total(absence.slot), .words(absence.subject.name),
                    .words(reason(absence.row, captions)),
                ])
        }
        return Table(
            id: "absences", caption: "Пропуски и опоздания", columns: absenceColumns, rows: rows)
    }

    private static func reason(_ row: Attendance, _ captions: AbsenceCaptions) -> String {
        let meaning = captions.meaning(row.kind)
        guard row.kind == .late, row.minutesLate > 0 else { return meaning }
        return "\(meaning), \(row.minutesLate)\(Russian.space)мин"
    }

    private static func figures(_ model: Model) -> String {
        let (total, missed) = (model.total, model.total.lessons)
        return "Дано уроков: \(total.available). Пропущено уроков: \(missed.total), из них "
            + "по болезни \(missed.ill), по уважительной причине \(missed.excused), "
            + "без уважительной причины \(missed.unexcused). Пропущено дней: "
            + "\(total.days.total), из них по болезни \(total.days.ill). "
            + "Опозданий: \(total.late). "
            + "Посещаемость: \(total.rate(model.heading.options).printed)."
    }
}

extension AbsenceCaptions {
    /// What the letter of a kind of attendance means; empty for presence.
    func meaning(_ kind: AttendanceKind) -> String {
        switch kind {
        case .ill: ill.meaning
        case .excused: excused.meaning
        case .unexcused: unexcused.meaning
        case .unspecified: unspecified.meaning
        case .late: late.meaning
        case .present: ""
        }
    }
}
