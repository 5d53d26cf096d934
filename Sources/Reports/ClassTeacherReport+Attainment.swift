import Fields
import Journal

// Section II of the form.
extension ClassTeacherReport {
    static let attainmentColumns = [
        Column("indicator", "Показатель", path: ""),
        Column("previous", "Предыдущий период", path: "previous"),
        Column("count", "Текущий период", path: "count"),
        Column("pupils", "Обучающиеся (предметы)", path: "pupils"),
    ]

    static let attainmentKinds =
        Category.allCases.map { "categories.\($0.rawValue)" }
        + (1...3).map { "failing_by_subjects.\($0)" }
        + ["not_attested_excused", "not_attested_truant", "success", "quality", "mean"]

    /// The indicators of the class, a row each; without rows in a class without marks.
    ///
    /// The kind of a row is the path of its object from `results`.
    ///
    /// Source: forms.md 5, section II.
    static func attainment(of model: Model) -> Table {
        Table(
            id: "results", caption: "Успеваемость", columns: attainmentColumns,
            rows: model.attainment.map { rows(of: $0, model.heading.names) } ?? [])
    }

    private static func rows(of attainment: Attainment, _ names: NameStyle) -> [Row] {
        var rows = attainment.groups.flatMap { group in
            let row = indicator(
                "categories.\(group.category.rawValue)", caption(group.category),
                previous: group.previous.map(Cell.total) ?? .notApplicable, .total(group.count),
                list(group.pupils, names))
            switch group.category {
            case .failing: return [row] + failing(attainment.failingBySubjects)
            case .notAttested: return [row] + notAttested(attainment)
            default: return [row]
            }
        }
        rows += [
            rate("success", "Абсолютная успеваемость", attainment.success),
            rate("quality", "Качественная успеваемость", attainment.quality),
            indicator("mean", "Средний балл класса", .figure(attainment.total.mean)),
        ]
        return rows
    }

    private static func caption(_ category: Category) -> String {
        switch category {
        case .excellent: "Успевают на «5»"
        case .oneFour: "Успевают с одной «4»"
        case .good: "Успевают на «4» и «5»"
        case .oneThree: "Успевают с одной «3»"
        case .satisfactory: "Успевают на «3», «4» и «5»"
        case .failing: "Неуспевающие, всего"
        case .notAttested: "Не аттестованы, всего"
        case .noData: "Нет данных (отметки не выставлены)"
        }
    }

    private static func failing(_ counts: [Int]) -> [Row] {
        let captions = ["по одному предмету", "по двум предметам", "более чем по двум предметам"]
        return zip(captions, counts).enumerated().map { place, line in
            indicator(
                "failing_by_subjects.\(place + 1)", line.0, isInner: true, .total(line.1))
        }
    }

    private static func notAttested(_ attainment: Attainment) -> [Row] {
        [
            indicator(
                "not_attested_excused", "по уважительной причине", isInner: true,
                .total(attainment.notAttestedExcused)),
            indicator(
                "not_attested_truant", "по прогулам", isInner: true,
                .total(attainment.notAttestedTruant)),
        ]
    }

    private static func rate(_ kind: String, _ caption: String, _ rate: Rate) -> Row {
        let percent = rate.percent.map { Cell(.decimal($0), text: Russian.percent($0)) }
        return indicator(
            kind, "\(caption), %", percent ?? .notApplicable,
            .words("\(Russian.number(rate.count)) из \(Russian.number(rate.of))"))
    }

    /// A row; one that is part of the row above stands further in.
    private static func indicator(
        _ kind: String, _ caption: String, isInner: Bool = false, previous: Cell = .empty,
        _ count: Cell, _ pupils: Cell = .empty
    ) -> Row {
        let indent = isInner ? String(repeating: Russian.space, count: 4) : ""
        return Row(
            kind,
            cells: [Cell(.text(caption), text: indent + caption), previous, count, pupils])
    }

    // Source: forms.md 5, "Борисова (Математика)".
    private static func list(_ pupils: [Named], _ names: NameStyle) -> Cell {
        .words(
            pupils.map { named in
                let subjects = named.subjects.map(\.name).joined(separator: ", ")
                let name = Russian.name(of: named.pupil, names)
                return subjects.isEmpty ? name : "\(name) (\(subjects))"
            }.joined(separator: ", "))
    }
}
