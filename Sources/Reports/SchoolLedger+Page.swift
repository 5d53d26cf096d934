import Fields
import Journal

extension SchoolLedger {
    static let fields: [Field<Model>] = [
        Field(
            "rows", "классы по периодам и за год",
            .table(
                start.map(\.note) + [LedgerColumns.note] + end.map(\.note),
                rows: ["class", "total"])
        ) { .table(table(of: $0)) },
        Field("legend", "как посчитаны пропущенные дни и посещаемость") {
            LedgerColumns.legend($0.heading.options)
                + " «–» – такого периода у класса нет."
        },
    ]

    private static let start = [
        Column("no", "№", path: ""), Column("class", "Класс", path: "class"),
        Column("end_count", "Списочный состав на конец периода", path: "end_count").adding,
    ]

    private static let end = [
        Column("available", "Дано уроков (человеко-уроков)", path: "year.available")
            .adding,
        Column("rate", "Посещаемость, %", path: "year.rate.percent"),
        Column(
            "missed_per_pupil", "Пропущено уроков на 1 обучающегося", path: "missed_per_pupil"),
    ]

    private static func table(of model: Model) -> Table {
        let numbers = 1...max(1, model.rows.map { $0.periods.count + $0.later.count }.max() ?? 1)
        let periods = numbers.flatMap { number in
            LedgerColumns.columns(
                item: "\(number)", path: "periods.\(number)", name: name(of: number, in: model),
                short: "\(number)", addUp: false)
        }
        func end(_ year: Tally, _ count: Int) -> [Cell] {
            [
                .total(year.available), .figure(year.rate(model.heading.options).percent),
                .figure(missed(year, count)),
            ]
        }
        var rows = model.rows.enumerated().map { place, row in
            Row(
                "class",
                cells: [
                    .total(place + 1),
                    Cell(.text(row.schoolClass.name), text: Russian.name(of: row.schoolClass)),
                    .total(row.endCount),
                ] + numbers.flatMap { cells(of: row, period: $0) }
                    + LedgerColumns.cells(row.year, Cell.count) + end(row.year, row.endCount))
        }
        // Periods of one number are of several schemes: only their year can be summed.
        rows.append(
            Row(
                "total", label: "Итого по школе",
                cells: [.empty, .empty, .total(model.endCount)]
                    + numbers.flatMap { _ in LedgerColumns.cells(all: .empty) }
                    + LedgerColumns.cells(model.year, Cell.total)
                    + end(model.year, model.endCount)))
        return Table(
            id: "rows", caption: title,
            columns: start + periods + LedgerColumns.year + Self.end, rows: rows)
    }

    private static func cells(of row: Part, period number: Int) -> [Cell] {
        if let place = row.periods.firstIndex(where: { $0.number == number }) {
            return LedgerColumns.cells(row.tallies[place], Cell.count)
        }
        let isLater = row.later.contains { $0.number == number }
        return LedgerColumns.cells(all: isLater ? .empty : .notApplicable)
    }

    /// The period's name where all classes call it so, else its number.
    private static func name(of number: Int, in model: Model) -> String {
        let names = Set(
            model.rows.flatMap { $0.periods + $0.later }.filter { $0.number == number }
                .map(\.name))
        if let name = names.first, names.count == 1 { return name }
        return "\(number)-й период"
    }
}
