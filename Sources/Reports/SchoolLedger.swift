import Journal

/// The summary register of attendance by classes (форма 4-Ш); no names of pupils.
///
/// Source: report-json.md, `ledger-school`; forms.md 6.
enum SchoolLedger: SchoolReport {
    static let id = "ledger-school"
    static let title = "Сводная ведомость учёта посещаемости по классам"
    static let spans: [SpanKind] = [.period, .year]

    /// A class.
    struct Part: Hashable, Sendable {
        var schoolClass: SchoolClass
        /// Enrolled on the last day of the last listed period.
        var endCount: Int
        /// Listed periods of the class's own scheme, by number.
        var periods: [Period]
        /// One a listed period.
        var tallies: [Tally]
        var year: Tally
        /// Later periods of the class's own scheme, by number.
        var later: [Period]
        /// The last day that was looked at.
        var lastDay: Day
        var warnings: Warning.Counts
    }

    struct Model: Headed {
        var heading: Heading
        /// One a class, in the order of classes.
        var rows: [Part]
        var endCount: Int
        var year: Tally
    }

    static func part(of facts: ClassFacts, for question: Question) throws(Refusal) -> Part? {
        let periods = try question.listed(of: facts)
        let intervals = periods.map(\.days)
        let roll = Roll(facts)
        guard let start = intervals.first?.lowerBound, let end = intervals.last?.upperBound,
            intervals.contains(where: { !roll.roster(of: $0).isEmpty })
        else { return nil }
        let grid = AttendanceGrid(facts, roll, in: intervals, rule: question.options.dayRule)
        return Part(
            schoolClass: facts.schoolClass, endCount: roll.enrolled(on: end).count,
            periods: periods, tallies: intervals.map(grid.total(in:)),
            year: Tally.sum(facts.pupils.indices.map { grid.tally(of: $0, in: start...end) }),
            later: facts.periods.filter { period in !periods.contains { $0.id == period.id } },
            lastDay: try question.interval(of: facts).upperBound,
            warnings: grid.warnings(in: intervals))
    }

    static func warnings(of part: Part) -> Warning.Counts { part.warnings }

    static func model(of parts: [Part], heading: Heading) -> Model {
        var heading = heading
        if case .year = heading.span, let last = parts.map(\.lastDay).max() {
            heading.asOf = last
        }
        return Model(
            heading: heading, rows: parts, endCount: parts.reduce(0) { $0 + $1.endCount },
            year: Tally.sum(parts.map(\.year)))
    }

    static func reconcile(_ model: Model, _ sums: inout Reconciliation) {
        for row in model.rows {
            sums.expect(
                "периоды = год", Tally.sum(row.tallies), row.year,
                at: "класс \(row.schoolClass.name)")
        }
        sums.expect(
            "классы = итог года", Tally.sum(model.rows.flatMap(\.tallies)), model.year,
            at: "школа")
        sums.expect(
            "классы = итог состава", model.rows.reduce(0) { $0 + $1.endCount }, model.endCount,
            at: "школа")
    }

    static func body(of model: Model) -> JSON {
        let options = model.heading.options
        return [
            "rows": .array(
                model.rows.map { row in
                    let periods = zip(row.periods, row.tallies).map {
                        JSON.Member("\($0.number)", $1.fullJSON(options))
                    }
                    return [
                        "class_id": .text(row.schoolClass.id), "class": .text(row.schoolClass.name),
                        "end_count": .count(row.endCount),
                        "missed_per_pupil": JSON(missed(row.year, row.endCount)),
                        "periods": .object(periods), "year": row.year.fullJSON(options),
                    ]
                }),
            "total": [
                "end_count": .count(model.endCount),
                "missed_per_pupil": JSON(missed(model.year, model.endCount)),
                "year": model.year.fullJSON(options),
            ],
        ]
    }

    /// Missed lessons a pupil, with one digit; nil where nobody is left.
    static func missed(_ year: Tally, _ pupils: Int) -> String? {
        rounded(year.lessons.total, of: pupils, digits: 1)
    }
}
