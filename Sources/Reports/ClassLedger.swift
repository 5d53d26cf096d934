import Journal

/// The summary register of attendance (сводная ведомость учёта посещаемости): all periods side by
/// side.
///
/// Source: report-json.md, `ledger`; forms.md 6.
enum ClassLedger: ClassReport {
    static let id = "ledger"
    static let title = "Сводная ведомость учёта посещаемости"
    static let spans: [SpanKind] = [.period, .year]

    struct Model: Headed {
        var heading: Heading
        /// Periods that are listed, by number; the last one ends where the heading's `asOf` says.
        var periods: [Period]
        /// Later periods of the year, by number: empty boxes on paper.
        var later: [Period]
        /// All on the roster of one of the listed periods, in row order.
        var rows: [PupilRow]
        /// One a listed period.
        var totals: [Tally]
        var year: Tally
        /// Pupils of the rows who came to the class after its first day, in row order.
        var arrivals: [Arrival]
    }

    /// A pupil whose earlier absence another school or class has counted.
    struct Arrival: Hashable, Sendable {
        var pupil: Pupil
        /// The first day in the class.
        var date: Day
        /// Where the pupil came from; empty when not known.
        var from: String
    }

    /// A pupil.
    struct PupilRow: Hashable, Sendable {
        var pupil: Pupil
        /// One a listed period.
        var periods: [Tally]
        var year: Tally
    }

    static func model(of facts: ClassFacts, for question: Question) throws(Refusal) -> Model {
        let days = try question.interval(of: facts)
        let periods = try question.listed(of: facts)
        let intervals = periods.map(\.days)
        let roll = Roll(facts)
        let roster = facts.pupils.indices.filter { pupil in
            intervals.contains { roll.isOnRoster(pupil, of: $0) }
        }
        guard let start = intervals.first?.lowerBound, !roster.isEmpty else {
            throw .nobody(schoolClass: facts.schoolClass.name, days: days)
        }
        // Only lessons of listed periods are in the grid, so the whole stretch is their sum.
        let grid = AttendanceGrid(facts, roll, in: intervals, rule: question.options.dayRule)
        let whole = start...max(start, days.upperBound)
        return Model(
            heading: try Heading(of: Self.self, facts, question, grid.warnings(in: intervals)),
            periods: periods,
            later: facts.periods.filter { period in !periods.contains { $0.id == period.id } },
            rows: roster.map { pupil in
                PupilRow(
                    pupil: facts.pupils[pupil],
                    periods: intervals.map { grid.tally(of: pupil, in: $0) },
                    year: grid.tally(of: pupil, in: whole))
            },
            totals: intervals.map(grid.total(in:)), year: grid.total(in: whole),
            arrivals: roster.compactMap { pupil in
                guard let stay = roll.firstStay(of: pupil), stay.days.lowerBound > start else {
                    return nil
                }
                return Arrival(
                    pupil: facts.pupils[pupil], date: stay.days.lowerBound, from: stay.startFrom)
            })
    }

    static func reconcile(_ model: Model, _ sums: inout Reconciliation) {
        for row in model.rows {
            sums.expect(
                "периоды = год", Tally.sum(row.periods), row.year,
                at: "обучающийся \(row.pupil.id)")
        }
        for (place, period) in model.periods.enumerated() {
            sums.expect(
                "строки = итог периода", Tally.sum(model.rows.map { $0.periods[place] }),
                model.totals[place], at: period.name)
        }
        sums.expect("строки = итог года", Tally.sum(model.rows.map(\.year)), model.year, at: "год")
        sums.expect("периоды = итог года", Tally.sum(model.totals), model.year, at: "год")
    }

    static func body(of model: Model) -> JSON {
        let options = model.heading.options
        func periods(_ tallies: [Tally], _ json: (Tally) -> JSON) -> JSON {
            .object(zip(model.periods, tallies).map { JSON.Member($0.id, json($1)) })
        }
        return [
            "periods": .array(
                model.periods.map { ["id": .text($0.id), "name": .text($0.name)] }),
            "rows": .array(
                model.rows.map {
                    [
                        "pupil_id": .text($0.pupil.id), "name": .text($0.pupil.name.fullName),
                        "periods": periods($0.periods, \.json), "year": $0.year.json,
                    ]
                }),
            "total": [
                "periods": periods(model.totals) { $0.fullJSON(options) },
                "year": model.year.fullJSON(options),
            ],
        ]
    }
}
