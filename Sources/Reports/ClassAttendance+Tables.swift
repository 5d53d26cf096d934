import Fields
import Journal

extension ClassAttendance {
    /// The columns of both tables after those of days or months.
    private static let counts =
        Column.absence("days", "Пропущено дней") + Column.absence("lessons", "Пропущено уроков")
        + [Column("late", "Опозданий", path: "late").adding]

    private static let summaryEnd = [
        Column("available", "Дано уроков", path: "available").adding,
        Column("rate", "Посещаемость, %", path: "rate.percent"),
    ]

    /// Columns of ``calendar(of:_:)``, as the author's reference lists them.
    static let calendarNotes =
        Column.pupil.map(\.note)
        + [
            ColumnNote(
                "day", "учебный день: number – число, weekday – день недели", path: "cells",
                heads: ["number", "weekday"])
        ] + counts.map(\.note)

    /// Columns of ``summary(of:)``, as the author's reference lists them.
    static let summaryNotes =
        Column.pupil.map(\.note)
        + [
            ColumnNote(
                "month", "месяц: name – название", path: "months", heads: ["name"],
                parts: [
                    ColumnNote("days", "пропущено дней", path: "days"),
                    ColumnNote("lessons", "пропущено уроков", path: "lessons"),
                    ColumnNote("ill_lessons", "из них по болезни", path: "ill_lessons"),
                ])
        ] + (counts + summaryEnd).map(\.note)

    /// A pupil a row, a school day a column.
    static func calendar(of sheet: Sheet, _ heading: Heading) -> Table {
        let days = sheet.schoolDays.enumerated().map { place, day in
            Column(
                family: "day", item: "\(day)", captions: [Russian.date(day)], path: "cells.\(day)",
                heads: ["number": "\(day.civil.day)", "weekday": Russian.weekday(day)],
                startsGroup: place > 0 && startsWeek(day, after: sheet.schoolDays[place - 1]))
        }
        var rows = sheet.rows.enumerated().map { place, row in
            Row(
                "pupil",
                cells: [.total(place + 1), .words(Russian.name(of: row.pupil, heading.names))]
                    + row.cells.map { cell($0, heading.words.absences) }
                    + counts(row.tally, Cell.count))
        }
        let blank = [Cell](repeating: .empty, count: 4)
        func bottom(
            _ kind: String, _ label: String, _ figure: KeyPath<DayTotal, Int>, _ end: [Cell]
        ) {
            let cells = [.empty, .empty] + sheet.byDay.map { .total($0[keyPath: figure]) } + end
            rows.append(Row(kind, label: label, cells: cells))
        }
        bottom("enrolled", "Состояло по списку", \.enrolled, blank + blank + [.empty])
        bottom(
            "absent", "Отсутствовало весь день, чел.", \.absent,
            sheet.total.days.cells(Cell.total) + blank + [.empty])
        bottom(
            "missed", "Пропущено уроков", \.missed,
            blank + sheet.total.lessons.cells(Cell.total) + [.total(sheet.total.late)])
        return Table(
            id: "month-\(sheet.month)", caption: Russian.capitalised(name(of: sheet)),
            columns: Column.pupil.naming(heading.names) + days + counts, rows: rows)
    }

    /// A pupil a row, a month a family of columns.
    static func summary(of model: Model) -> Table {
        let months = model.months.flatMap { sheet in
            [
                ("days", "пропущено дней"), ("lessons", "пропущено уроков"),
                ("ill_lessons", "из них по болезни"),
            ].map { part, caption in
                Column(
                    family: "month", item: "\(sheet.month)", part: part,
                    captions: [Russian.capitalised(name(of: sheet)), caption],
                    path: "months.\(sheet.month).\(part)",
                    heads: ["name": shortName(of: sheet)], startsGroup: part == "days"
                ).adding
            }
        }
        func end(_ tally: Tally) -> [Cell] {
            [.total(tally.available), .figure(tally.rate(model.heading.options).percent)]
        }
        var rows = model.rows.enumerated().map { place, row in
            Row(
                "pupil",
                cells: [
                    .total(place + 1), .words(Russian.name(of: row.pupil, model.heading.names)),
                ] + row.months.flatMap { brief($0, Cell.count) }
                    + counts(row.tally, Cell.count) + end(row.tally))
        }
        rows.append(
            Row(
                "total", label: "Итого по классу",
                cells: [.empty, .empty] + model.months.flatMap { brief($0.total, Cell.total) }
                    + counts(model.total, Cell.total) + end(model.total)))
        return Table(
            id: "summary", caption: "Свод за период",
            columns: Column.pupil.naming(model.heading.names) + months + counts + summaryEnd,
            rows: rows)
    }

    /// Such as `ноябрь 2025 г. (01–16)`; without the days where the month is whole.
    ///
    /// Source: forms.md 4.2.
    static func name(of sheet: Sheet) -> String {
        "\(Russian.month(sheet.month))\(part(of: sheet))"
    }

    private static func shortName(of sheet: Sheet) -> String {
        "\(Russian.monthName(sheet.month))\(part(of: sheet))"
    }

    private static func part(of sheet: Sheet) -> String {
        guard sheet.days != sheet.month.days else { return "" }
        let (first, last) = (sheet.days.lowerBound.civil.day, sheet.days.upperBound.civil.day)
        return " (\(Russian.twoDigits(first))–\(Russian.twoDigits(last)))"
    }

    private static func startsWeek(_ day: Day, after previous: Day) -> Bool {
        day.number - previous.number >= 7 || day.weekday < previous.weekday
    }

    private static func counts(_ tally: Tally, _ cell: (Int) -> Cell) -> [Cell] {
        tally.days.cells(cell) + tally.lessons.cells(cell) + [cell(tally.late)]
    }

    private static func brief(_ tally: Tally?, _ cell: (Int) -> Cell) -> [Cell] {
        guard let tally else { return Array(repeating: .notApplicable, count: 3) }
        return [tally.days.total, tally.lessons.total, tally.lessons.ill].map(cell)
    }

    // Source: forms.md 4.1, "Cell"; reasons in the order of the legend.
    private static func cell(_ cell: DayCell?, _ captions: AbsenceCaptions) -> Cell {
        guard let cell else { return .notApplicable }
        if let reason = cell.reason {
            let letter = captions.letter(reason)
            return Cell(.text(letter), text: letter, isStrong: true)
        }
        let parts = cell.lessons.parts.map { kind, count in
            let letter = captions.letter(kind)
            return kind == .late && count == 1 ? letter : "\(count)\(letter)"
        }
        guard !parts.isEmpty else { return .empty }
        return Cell(
            .text(parts.joined(separator: " ")), text: parts.joined(separator: "\n"))
    }
}

extension AbsenceCaptions {
    /// The letter of a kind of attendance; empty for presence.
    ///
    /// Source: forms.md 1.1.
    func letter(_ kind: AttendanceKind) -> String {
        switch kind {
        case .ill: ill.letter
        case .excused: excused.letter
        case .unexcused: unexcused.letter
        case .unspecified: unspecified.letter
        case .late: late.letter
        case .present: ""
        }
    }
}
