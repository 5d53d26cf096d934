import Journal

/// Summary data by classes (итоговые данные, часть 1-Б); no names of pupils.
///
/// Source: report-json.md, `summary-school`; forms.md 3.2.
enum SchoolSummary: SchoolReport {
    static let id = "summary-school"
    static let title = "Итоговые данные по обучающимся (свод по классам)"
    static let spans: [SpanKind] = [.period]

    /// A class.
    struct Part: Hashable, Sendable {
        var schoolClass: SchoolClass
        /// The class's own period.
        var period: Period
        var line: Line
        var warnings: Warning.Counts
    }

    struct Model: Headed {
        var heading: Heading
        /// One a class, in the order of classes.
        var rows: [Part]
        /// Levels with a row, from the lowest.
        var subtotals: [Subtotal]
        var total: Line
    }

    struct Subtotal: Hashable, Sendable {
        var level: Level
        var line: Line
    }

    /// A level of general education (уровень общего образования).
    ///
    /// Source: report-json.md, "12 belongs to the last".
    enum Level: String, Hashable, Sendable, CaseIterable {
        case primary = "1–4"
        case basic = "5–9"
        case secondary = "10–11"

        /// The level of a class.
        init(of schoolClass: SchoolClass) {
            switch schoolClass.grade {
            case ...4: self = .primary
            case 5...9: self = .basic
            default: self = .secondary
            }
        }
    }

    static func part(of facts: ClassFacts, for question: Question) throws(Refusal) -> Part? {
        let days = try question.interval(of: facts)
        guard let period = question.span.period else { return nil }
        let roll = Roll(facts)
        guard !roll.roster(of: days).isEmpty else { return nil }
        var warnings = Results.uncounted(facts, period)
        let line: Line
        if facts.schoolClass.isMarkless {
            line = Line(markless: roll.enrolled(on: days.upperBound).count)
        } else {
            let results = Results(facts, roll, period, in: days)
            line = Line(results, truants: results.truants(facts, roll, in: days))
            warnings[.marksMissing] = results.total.none
        }
        return Part(
            schoolClass: facts.schoolClass, period: period, line: line, warnings: warnings)
    }

    static func warnings(of part: Part) -> Warning.Counts { part.warnings }

    static func model(of parts: [Part], heading: Heading) -> Model {
        let levels = Dictionary(grouping: parts) { Level(of: $0.schoolClass) }
        return Model(
            heading: heading, rows: parts,
            subtotals: Level.allCases.compactMap { level in
                levels[level].map { Subtotal(level: level, line: .sum($0.map(\.line))) }
            },
            total: .sum(parts.map(\.line)))
    }

    static func body(of model: Model) -> JSON {
        let rule = model.heading.options.classDenominator
        return [
            "rows": .array(
                model.rows.map { row in
                    .object(
                        [
                            JSON.Member("class_id", .text(row.schoolClass.id)),
                            JSON.Member("class", .text(row.schoolClass.name)),
                            JSON.Member("period_id", .text(row.period.id)),
                        ] + row.line.members(rule))
                }),
            "subtotals": .array(
                model.subtotals.map {
                    .object(
                        [JSON.Member("level", .text($0.level.rawValue))] + $0.line.members(rule))
                }),
            "total": .object(model.total.members(rule)),
        ]
    }

    static func reconcile(_ model: Model, _ sums: inout Reconciliation) {
        for row in model.rows { row.line.reconcile(at: "класс \(row.schoolClass.name)", &sums) }
        for subtotal in model.subtotals {
            let place = "\(subtotal.level.rawValue) классы"
            subtotal.line.reconcile(at: place, &sums)
            let rows = model.rows.filter { Level(of: $0.schoolClass) == subtotal.level }
            sums.expect("классы = уровень", .sum(rows.map(\.line)), subtotal.line, at: place)
        }
        model.total.reconcile(at: "школа", &sums)
        sums.expect(
            "уровни = школа", .sum(model.subtotals.map(\.line)), model.total, at: "школа")
        sums.expect("классы = школа", .sum(model.rows.map(\.line)), model.total, at: "школа")
    }
}
