import Fields
import Journal

extension ClassLedger {
    static let fields: [Field<Model>] = [
        Field(
            "rows", "обучающиеся по периодам и за год",
            .table(
                Column.pupil.map(\.note) + [LedgerColumns.note],
                rows: ["pupil", "total", "available", "rate"])
        ) { .table(table(of: $0)) },
        Field("legend", "как посчитаны пропущенные дни и посещаемость") {
            LedgerColumns.legend($0.heading.options)
        },
        Field(
            "arrivals", "о ком сведения только с середины года; пусто, если таких нет"
        ) { arrivals($0) },
    ]

    // Source: forms.md 6, "own-school counts only; note".
    private static func arrivals(_ model: Model) -> String {
        model.arrivals.map { arrival in
            let style = model.heading.names
            let name = Russian.name(of: arrival.pupil, style == .full ? .initials : style)
            let from = arrival.from.isEmpty ? "" : " из \(Russian.unbroken(arrival.from))"
            return "\(name): сведения\(from) до \(Russian.date(arrival.date)) не включены."
        }.joined(separator: " ")
    }

    private static func table(of model: Model) -> Table {
        let periods = (model.periods + model.later).flatMap {
            LedgerColumns.columns(
                item: $0.id, path: "periods.\($0.id)", name: $0.name,
                short: LedgerColumns.short($0))
        }
        let boxes = model.later.flatMap { _ in LedgerColumns.cells(all: .empty) }
        func cells(_ periods: [Tally], _ year: Tally, _ cells: (Tally) -> [Cell]) -> [Cell] {
            periods.flatMap(cells) + boxes + cells(year)
        }
        var rows = model.rows.enumerated().map { place, row in
            Row(
                "pupil",
                cells: [
                    .total(place + 1), .words(Russian.name(of: row.pupil, model.heading.names)),
                ] + cells(row.periods, row.year) { LedgerColumns.cells($0, Cell.count) })
        }
        func bottom(_ kind: String, _ label: String, _ figures: (Tally) -> [Cell]) {
            rows.append(
                Row(
                    kind, label: label,
                    cells: [.empty, .empty] + cells(model.totals, model.year, figures)))
        }
        bottom("total", "Итого по классу") { LedgerColumns.cells($0, Cell.total) }
        bottom("available", "Дано уроков (человеко-уроков)") {
            LedgerColumns.cells(one: .total($0.available))
        }
        bottom("rate", "% посещаемости") {
            LedgerColumns.cells(one: .figure($0.rate(model.heading.options).percent))
        }
        return Table(
            id: "rows", caption: title,
            columns: Column.pupil.naming(model.heading.names) + periods + LedgerColumns.year,
            rows: rows)
    }
}
