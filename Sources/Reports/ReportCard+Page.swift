import Fields
import Journal

extension ReportCard {
    static let fields: [Field<Model>] =
        PupilPlace.fields { $0.who } + [
            Field("rows", "отметки по предметам", .table(notes, rows: ["subject"])) {
                .table(table(of: $0))
            },
            Field(
                "missed", "пропуски по периодам и за год",
                .table(missedColumns.map(\.note), rows: ["period", "total"])
            ) { .table(missed(of: $0)) },
            Field("decision", "решение педагогического совета; пусто, если его нет") {
                decision($0)
            },
            Field("legend", "пояснения к знакам") {
                "н/а – не аттестован(а); осв – освобождён(а); зач, незач – зачёт, незачёт; "
                    + "«–» – отметка не выставляется. "
                    + $0.heading.options.dayRule.legend
            },
        ]

    private static let subject = Column("subject", "Предмет", path: "subject")
    private static let end = [
        Column("year", "Год", path: "year"), Column("exam", "Экзамен", path: "exam"),
        Column("final", "Итог", path: "final"),
    ]
    private static let notes =
        [subject.note]
        + [
            ColumnNote(
                "period", "учебный период: name – название, short – краткое", path: "periods",
                heads: ["name", "short"])
        ] + end.map(\.note)

    private static let missedColumns = [
        Column("period", "Период", path: ""),
        Column("days.total", "Пропущено дней: всего", path: "days.total"),
        Column("days.ill", "Пропущено дней: по болезни", path: "days.ill"),
        Column("lessons.total", "Пропущено уроков: всего", path: "lessons.total"),
        Column("lessons.ill", "Пропущено уроков: по болезни", path: "lessons.ill"),
        Column("late", "Опозданий", path: "late"),
    ]

    private static func table(of model: Model) -> Table {
        let periods = model.periods.map {
            Column(
                family: "period", item: $0.id, captions: [$0.name], path: "periods.\($0.id)",
                heads: ["name": $0.name, "short": LedgerColumns.short($0)])
        }
        let rows = model.rows.map { row in
            Row(
                "subject",
                cells: [.words(row.subject.name)]
                    + zip(row.periods, row.isMarked).map { $1 ? .mark($0) : .notApplicable }
                    + [row.year, row.exam, row.final].map(Cell.mark))
        }
        return Table(id: "rows", caption: title, columns: [subject] + periods + end, rows: rows)
    }

    private static func missed(of model: Model) -> Table {
        func cells(_ tally: Tally?) -> [Cell] {
            guard let tally else { return Array(repeating: .empty, count: 5) }
            return [
                tally.days.total, tally.days.ill, tally.lessons.total, tally.lessons.ill,
                tally.late,
            ].map(Cell.total)
        }
        var rows = zip(model.periods, model.missed).map { period, tally in
            Row("period", cells: [.words(period.name)] + cells(tally))
        }
        rows.append(Row("total", cells: [.words("Учебный год")] + cells(model.year)))
        return Table(id: "missed", caption: "Пропуски", columns: missedColumns, rows: rows)
    }

    private static func decision(_ model: Model) -> String {
        guard let decision = model.decision else { return "" }
        let number = decision.protocolNumber
        let date = decision.protocolDate.map { " от \(Russian.date($0))" } ?? ""
        let source = number.isEmpty ? "" : ", протокол № \(Russian.unbroken(number))\(date)"
        return "Решение педагогического совета: \(decision.text)\(source)."
    }
}
