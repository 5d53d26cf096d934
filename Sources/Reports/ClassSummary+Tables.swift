import Fields
import Journal

extension ClassSummary {
    static let fields: [Field<Model>] = [
        Field("rows", "отметки обучающихся по предметам и итоги класса", .table(notes, rows: kinds))
        {
            .table(table(of: $0))
        },
        Field("figures", "успеваемость, качество знаний и средний балл класса") { figures($0) },
        Field("legend", "пояснения к знакам и формулы") { legend($0) },
    ]

    private static let kinds =
        ["pupil", "departed", "period", "year", "exam", "final"]
        + ["n5", "n4", "n3", "n2", "n1", "not_attested", "exempt", "passed", "failed"]
        + ["success", "quality", "sou", "mean"]
    private static let start = Column.pupil
    private static let period = Column("period", "Период", path: "")
    private static let end = [
        Column("mean", "Средний балл", path: "mean"),
        Column("category", "Категория", path: "category"),
        Column("missed.total", "Пропущено уроков: всего", path: "missed.total").adding,
        Column("missed.ill", "Пропущено уроков: по болезни", path: "missed.ill").adding,
        Column("note", "Примечание", path: ""),
    ]
    private static let decision = Column(
        "decision", "Решение педагогического совета", path: "decision")

    /// Columns of ``table(of:)``; the period and the decision are there in a year's report only.
    private static let notes =
        (start + [period]).map(\.note)
        + [ColumnNote("subject", "предмет: name – название", path: "marks", heads: ["name"])]
        + (end + [decision]).map(\.note)

    /// A pupil a row, in a year's report several rows; a subject a column; below, the class.
    private static func table(of model: Model) -> Table {
        let subjects = model.subjects.map {
            Column(
                family: "subject", item: $0.id, captions: [$0.name], path: "marks.\($0.id)",
                heads: ["name": $0.name])
        }
        let lines = model.lines
        let rows = model.rows.enumerated().flatMap { place, row in
            model.isOfYear
                ? yearRows(place + 1, row, lines, model.heading.names)
                : [
                    Row(
                        "pupil",
                        cells: head(place + 1, row, model.heading.names) + marks(of: row)
                            + tail(row))
                ]
        }
        let (front, back) = model.isOfYear ? ([period], [decision]) : ([], [])
        let width = (start.count + front.count, end.count + back.count)
        return Table(
            id: "rows", caption: title,
            columns: start.naming(model.heading.names) + front + subjects + end + back,
            rows: rows + bottom(model, blank: width))
    }

    static func head(_ number: Int, _ row: PupilRow, _ names: NameStyle) -> [Cell] {
        [.total(number), .words(Russian.name(of: row.pupil, names))]
    }

    static func tail(_ row: PupilRow) -> [Cell] {
        [
            .figure(row.mean), row.category.map { .words($0.printed) } ?? .notApplicable,
            .count(row.missed.total), .count(row.missed.ill), .words(note(row)),
        ]
    }

    static func marks(of row: PupilRow) -> [Cell] {
        row.marks.indices.map { place in
            if row.departed != nil { return .notApplicable }
            return row.isNotStudied(place) ? .notStudied : .mark(row.marks[place])
        }
    }

    // Source: forms.md 3.1, "прибыл/выбыл".
    private static func note(_ row: PupilRow) -> String {
        [
            row.arrived.map { "прибыл(а) \(Russian.date($0))" },
            row.departed.map { "выбыл(а) \(Russian.date($0))" },
        ].compactMap(\.self).joined(separator: ", ")
    }
}

// The class, and the words below the table.
extension ClassSummary {
    private static func bottom(_ model: Model, blank: (Int, Int)) -> [Row] {
        func row(_ kind: String, _ label: String, _ cell: (MarkTally) -> Cell) -> Row {
            Row(
                kind, label: label,
                cells: Array(repeating: .empty, count: blank.0) + model.bySubject.map(cell)
                    + Array(repeating: .empty, count: blank.1))
        }
        let counts: [(String, String, KeyPath<MarkTally, Int>, isRare: Bool)] = [
            ("n5", "Количество «5»", \.n5, false), ("n4", "Количество «4»", \.n4, false),
            ("n3", "Количество «3»", \.n3, false), ("n2", "Количество «2»", \.n2, false),
            ("n1", "Количество «1»", \.n1, true),
            ("not_attested", "Не аттестовано", \.notAttested, false),
            ("exempt", "Освобождено", \.exempt, false), ("passed", "Зачёт", \.passed, true),
            ("failed", "Незачёт", \.failed, true),
        ]
        let shown = counts.filter { !$0.isRare || model.total[keyPath: $0.2] > 0 }
        return shown.map { kind, label, count, _ in
            row(kind, label) { .total($0[keyPath: count]) }
        } + [
            row("success", "Успеваемость, %") { .figure($0.success) },
            row("quality", "Качество знаний, %") { .figure($0.quality) },
            row("sou", "СОУ, %") { .figure($0.sou(model.heading.options.souWeights)) },
            row("mean", "Средний балл") { .figure($0.mean) },
        ]
    }

    private static func figures(_ model: Model) -> String {
        let rule = model.heading.options.classDenominator
        return "По классу: успеваемость \(model.categories.success(rule).printed), "
            + "качество знаний \(model.categories.quality(rule).printed), "
            + "средний балл \(model.total.mean.map(Russian.decimal) ?? "–")."
    }

    private static func legend(_ model: Model) -> String {
        let options = model.heading.options
        return "н/а – не аттестован(а); осв – освобождён(а); зач, незач – зачёт, незачёт; "
            + "«×» – предмет не изучается; «–» – выбыл(а), нет данных или отметка не "
            + "выставляется. \(model.isOfYear ? yearLegend(model.periods) : "")"
            + "\(options.subjectLegend) \(options.classDenominator.classLegend)"
    }

    // Source: report-json.md, "the final mark where one is set, else the year mark".
    private static func yearLegend(_ periods: [Period]) -> String {
        let names = periods.map { "\(LedgerColumns.short($0)) – \(Russian.unbroken($0.name)); " }
        return names.joined() + "Г – годовая, Э – экзаменационная, И – итоговая отметка. "
            + "Средний балл, категория и строки под списком – по итоговой отметке, "
            + "а где её нет – по годовой. "
    }
}

extension Cell {
    /// A mark; one that makes a pupil fail is printed bold, none prints nothing.
    static func mark(_ mark: MarkValue?) -> Cell {
        guard let mark else { return .empty }
        return Cell(
            mark.number.map { .count($0) } ?? .text(mark.rawValue), text: mark.rawValue,
            isStrong: mark.isFailing)
    }

    /// A subject that the pupil does not study.
    ///
    /// Source: forms.md 3.1, "subject not studied -> cell shaded «×»".
    static let notStudied = Cell(.none, text: "×")
}
