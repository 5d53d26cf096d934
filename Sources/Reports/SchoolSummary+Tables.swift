import Fields
import Journal

extension SchoolSummary {
    static let fields: [Field<Model>] = [
        Field(
            "rows", "классы, уровни образования и школа",
            .table(columns.map(\.note), rows: ["class", "subtotal", "total"])
        ) {
            .table(table(of: $0))
        },
        Field("markless", "какие классы учатся без отметок; пусто, если таких нет") {
            markless($0)
        },
        Field("figures", "успеваемость и качество знаний по школе") { figures($0) },
        Field("legend", "как посчитаны успеваемость и качество знаний") {
            legend($0)
        },
    ]

    // Source: forms.md 3.2, columns 1 to 18; those without marks are a column of sheets.
    private static let columns =
        [Column("class", "Класс", path: "class")]
        + Count.allCases.map { Column($0.rawValue, caption($0), path: $0.rawValue) }
        + [
            Column("success", "Успеваемость, %", path: "success.percent"),
            Column("quality", "Качество знаний, %", path: "quality.percent"),
        ]

    private static func caption(_ count: Count) -> String {
        switch count {
        case .endCount: "Количество обучающихся"
        case .markless: "Из них без отметок"
        case .successTotal: "Успевают: всего"
        case .excellent: "Успевают: на «5»"
        case .goodTotal: "Успевают: на «4», «5»: всего"
        case .oneFour: "Успевают: на «4», «5»: с одной «4»"
        case .oneThree: "Успевают: с одной «3»"
        case .satisfactory: "Успевают: на «3», «4» и «5»"
        case .notAttested: "Не аттестовано: всего"
        case .notAttestedExcused: "Не аттестовано: по уважительной причине"
        case .notAttestedTruant: "Не аттестовано: по прогулам"
        case .failing: "Не успевают по предметам: всего"
        case .failing1: "Не успевают по предметам: одному"
        case .failing2: "Не успевают по предметам: двум"
        case .failing3: "Не успевают по предметам: более двух"
        case .noData: "Не выставлено оценок"
        }
    }

    /// A class a row, below the classes of a level their sum, last the school.
    private static func table(of model: Model) -> Table {
        let rule = model.heading.options.classDenominator
        var rows: [Row] = []
        for subtotal in model.subtotals {
            rows += model.rows.filter { Level(of: $0.schoolClass) == subtotal.level }.map { row in
                let name = Cell(
                    .text(row.schoolClass.name), text: Russian.name(of: row.schoolClass))
                return Row("class", cells: [name] + cells(row.line, rule))
            }
            rows.append(
                Row(
                    "subtotal", label: "\(subtotal.level.rawValue) классы",
                    cells: [.empty] + cells(subtotal.line, rule)))
        }
        rows.append(
            Row(
                "total", label: "Итого по школе",
                cells: [.empty] + cells(model.total, rule)))
        return Table(id: "rows", caption: title, columns: columns, rows: rows)
    }

    private static func cells(_ line: Line, _ rule: ClassDenominator) -> [Cell] {
        let rates = line.rates(rule)
        return Count.allCases.map { line.counts[$0].map(Cell.total) ?? .notApplicable } + [
            .figure(rates?.success.percent), .figure(rates?.quality.percent),
        ]
    }

    // Source: forms.md 3.1, "1 класс – безотметочное обучение".
    private static func markless(_ model: Model) -> String {
        let classes = model.rows.map(\.schoolClass).filter(\.isMarkless)
        guard !classes.isEmpty else { return "" }
        let isFirstGrade = classes.allSatisfy { $0.grade == 1 }
        let names = classes.map(Russian.name(of:)).joined(separator: ", ")
        return "\(isFirstGrade ? "1\(Russian.space)класс" : names) – безотметочное обучение."
    }

    private static func legend(_ model: Model) -> String {
        let share =
            "Успеваемость и качество знаний – \(model.heading.options.classDenominator.legend)"
        guard model.rows.contains(where: \.schoolClass.isMarkless) else { return "\(share)." }
        return "«–» – отметки не выставляются. \(share); классы безотметочного обучения в них "
            + "не входят."
    }

    private static func figures(_ model: Model) -> String {
        guard let rates = model.total.rates(model.heading.options.classDenominator) else {
            return ""
        }
        return "По школе: успеваемость \(rates.success.printed), "
            + "качество знаний \(rates.quality.printed)."
    }
}
