import Fields
import Journal

/// The seven columns that a period or year has in both ledgers.
///
/// Source: forms.md 6, "Дней: всего, по болезни | Уроков: всего, по болезни, по уваж., без уваж. |
/// Опозданий".
enum LedgerColumns {
    private static let parts: [(part: String, caption: String)] = [
        ("days.total", "пропущено дней: всего"), ("days.ill", "пропущено дней: по болезни"),
        ("lessons.total", "пропущено уроков: всего"),
        ("lessons.ill", "пропущено уроков: по болезни"),
        ("lessons.excused", "пропущено уроков: по уважительной причине"),
        ("lessons.unexcused", "пропущено уроков: без уважительной причины"),
        ("late", "опозданий"),
    ]

    /// The family `period`, as the author's reference lists it.
    static let note = ColumnNote(
        "period", "учебный период или год: name – название, short – краткое", path: "periods",
        heads: ["name", "short"],
        parts: parts.map { ColumnNote($0.part, $0.caption, path: $0.part) })

    /// The columns of one period; `path` is where its figures stand in the row's object, and `addUp`
    /// says whether those of several rows can be summed.
    static func columns(
        item: String, path: String, name: String, short: String, addUp: Bool = true
    ) -> [Column] {
        parts.map { part, caption in
            var column = Column(
                family: "period", item: item, part: part,
                captions: [name] + Column.parted(caption), path: "\(path).\(part)",
                heads: ["name": name, "short": short],
                startsGroup: part == parts.first?.part)
            column.addsUp = addUp
            return column
        }
    }

    /// The columns of the year.
    static let year = columns(item: "year", path: "year", name: "Учебный год", short: "Год")

    /// The cells of one period.
    static func cells(_ tally: Tally, _ cell: (Int) -> Cell) -> [Cell] {
        [
            tally.days.total, tally.days.ill, tally.lessons.total, tally.lessons.ill,
            tally.lessons.excused, tally.lessons.unexcused, tally.late,
        ].map(cell)
    }

    /// The same cell in all columns of one period.
    static func cells(all cell: Cell) -> [Cell] { Array(repeating: cell, count: parts.count) }

    /// One cell, in the column of all missed lessons of a period.
    static func cells(one cell: Cell) -> [Cell] {
        parts.map { $0.part == "lessons.total" ? cell : .empty }
    }

    /// Such as `Т1`.
    ///
    /// Source: forms.md 1.3, "for trimesters use Т1 Т2 Т3".
    static func short(_ period: Period) -> String {
        switch period.scheme {
        case .quarter: "Ч\(period.number)"
        case .trimester: "Т\(period.number)"
        case .halfYear: "П\(period.number)"
        }
    }

    /// How missed days and the rate of attendance are computed.
    static func legend(_ options: Options) -> String {
        "\(options.dayRule.legend) \(options.rateLegend) "
            + "«Без уважительной причины» – вместе с причиной, которая не указана."
    }
}
