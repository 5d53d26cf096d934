import Fields
import Journal

extension ClassTeacherReport {
    static let movementColumns = [
        Column("start", "На начало периода", path: "start"),
        Column("arrived", "Прибыло", path: "arrived"),
        Column("departed", "Выбыло", path: "departed"),
        Column("end", "На конец периода", path: "end"),
    ]

    static let arrivalColumns = moveColumns + [Column("from", "Откуда прибыл(а)", path: "from")]
    static let departureColumns = moveColumns + [Column("to", "Куда выбыл(а)", path: "to")]

    private static let moveColumns =
        Column.pupil + [
            Column("date", "Дата", path: "date"),
            Column("order", "Номер и дата приказа", path: "order"),
        ]

    static let attendanceColumns =
        lessons + [
            Column("mean_missed", "В среднем на одного обучающегося", path: "mean_missed"),
            Column("days.total", "Пропущено дней: всего", path: "days.total"),
            Column("days.ill", "Пропущено дней: по болезни", path: "days.ill"),
            Column("late", "Опозданий", path: "late"),
            Column("available", "Дано уроков", path: "available"),
            Column("rate", "Посещаемость, %", path: "rate.percent"),
        ]

    private static let lessons =
        Column.absence("lessons", "Пропущено уроков") + [
            Column(
                "lessons.unspecified", "Пропущено уроков: из них причина не указана",
                path: "lessons.unspecified")
        ]

    static let unexcusedColumns =
        Column.pupil + [
            Column("days", "Дней", path: "days"), Column("lessons", "Уроков", path: "lessons"),
            Column("share", "% от данных уроков", path: "share"),
            Column("measures", "Принятые меры", path: ""),
        ]

    static let latenessColumns =
        Column.pupil + [
            Column("count", "Количество опозданий", path: "count"),
            Column("minutes", "Минут", path: "minutes"),
        ]

    static let inspectionColumns = [
        Column("date", "Дата", path: "date"), Column("inspector", "Проверил", path: "inspector"),
        Column("remark", "Замечание", path: "remark"),
        Column("resolved_on", "Исполнено", path: "resolved_on"),
    ]

    static func movement(of model: Model) -> Table {
        let moves = model.movement
        let counts = [moves.start, moves.arrivals.count, moves.departures.count, moves.end]
        return Table(
            id: "movement", caption: "Движение обучающихся", columns: movementColumns,
            rows: [Row("class", cells: counts.map(Cell.total))])
    }

    static func arrivals(of model: Model) -> Table {
        Table(
            id: "arrivals", caption: "Прибыли", columns: arrivalColumns.naming(model.heading.names),
            rows: rows(of: model.movement.arrivals, model))
    }

    static func departures(of model: Model) -> Table {
        Table(
            id: "departures", caption: "Выбыли",
            columns: departureColumns.naming(model.heading.names),
            rows: rows(of: model.movement.departures, model))
    }

    private static func rows(of moves: [Move], _ model: Model) -> [Row] {
        moves.enumerated().map { place, move in
            Row(
                "pupil",
                cells: head(place, move.pupil, model) + [
                    .date(move.date), .words(move.order), .words(move.place),
                ])
        }
    }

    static func attendance(of model: Model) -> Table {
        let (total, options) = (model.total, model.heading.options)
        return Table(
            id: "attendance", caption: "Посещаемость", columns: attendanceColumns,
            rows: [
                Row(
                    "class",
                    cells: total.lessons.cells(Cell.total) + [
                        .total(total.lessons.unspecified), .figure(model.meanMissed),
                        .total(total.days.total), .total(total.days.ill), .total(total.late),
                        .total(total.available), .figure(total.rate(options).percent),
                    ])
            ])
    }

    static func unexcused(of model: Model) -> Table {
        Table(
            id: "unexcused", caption: "Пропуски без уважительной причины",
            columns: unexcusedColumns.naming(model.heading.names),
            rows: model.unexcused.enumerated().map { place, row in
                Row(
                    "pupil",
                    cells: head(place, row.pupil, model) + [
                        .total(row.tally.days.unexcused), .total(row.tally.lessons.unexcused),
                        .figure(row.share), .empty,
                    ])
            })
    }

    static func lateness(of model: Model) -> Table {
        Table(
            id: "lateness", caption: "Опоздания",
            columns: latenessColumns.naming(model.heading.names),
            rows: model.lateness.enumerated().map { place, row in
                Row(
                    "pupil",
                    cells: head(place, row.pupil, model) + [
                        .total(row.tally.late), .total(row.tally.minutes),
                    ])
            })
    }

    static func inspections(of model: Model) -> Table {
        Table(
            id: "inspections", caption: "Замечания по ведению журнала",
            columns: inspectionColumns,
            rows: model.inspections.map { inspection in
                Row(
                    "inspection",
                    cells: [
                        .date(inspection.date),
                        Cell(
                            .text(inspection.inspector.fullName),
                            text: Russian.surnameFirst(inspection.inspector)),
                        .words(inspection.remark),
                        inspection.resolvedOn.map(Cell.date) ?? .empty,
                    ])
            })
    }

    private static func head(_ place: Int, _ pupil: Pupil, _ model: Model) -> [Cell] {
        [.total(place + 1), .words(Russian.name(of: pupil, model.heading.names))]
    }
}

extension Cell {
    /// A date, printed such as `01.09.2025`.
    static func date(_ day: Day) -> Cell { Cell(.date("\(day)"), text: Russian.date(day)) }
}
