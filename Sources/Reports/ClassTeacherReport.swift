import Journal

/// The report of the class teacher on a period (отчёт классного руководителя за учебный период).
///
/// Source: report-json.md, `class-teacher`; forms.md 5.
enum ClassTeacherReport: ClassReport {
    static let id = "class-teacher"
    static let title = "Отчёт классного руководителя за учебный период"
    static let spans: [SpanKind] = [.period]

    struct Model: Headed {
        var heading: Heading
        var movement: Moves
        /// Nil in a class without marks.
        var attainment: Attainment?
        /// The roster, in row order.
        var rows: [PupilRow]
        /// What all of them missed.
        var total: Tally
        /// Remarks with a date in the interval, by date, then id.
        var inspections: [Inspection]
    }

    /// Who came and went.
    struct Moves: Hashable, Sendable {
        var start: Int
        /// In row order, one pupil's by date.
        var arrivals: [Move]
        /// In row order, one pupil's by date.
        var departures: [Move]
        var end: Int
    }

    /// A pupil who came from or went to a place.
    struct Move: Hashable, Sendable {
        var pupil: Pupil
        var date: Day
        /// The order; empty when not known.
        var order: String
        /// Where from or where to; empty when not known.
        var place: String
    }

    /// How the class learns (успеваемость).
    struct Attainment: Hashable, Sendable {
        /// One a category, in the order of categories.
        var groups: [Group]
        /// Pupils who fail in one, in two, in three subjects or more.
        var failingBySubjects: [Int]
        var notAttestedExcused: Int
        var notAttestedTruant: Int
        var success: Rate
        var quality: Rate
        /// All marks of the class.
        var total: MarkTally
    }

    /// The pupils of a category.
    struct Group: Hashable, Sendable {
        var category: Category
        var count: Int
        /// How many there were a period before; nil when there was none.
        var previous: Int?
        /// In row order.
        var pupils: [Named]
    }

    /// A pupil with the subjects that the form names beside them.
    struct Named: Hashable, Sendable {
        var pupil: Pupil
        var subjects: [Subject]
    }

    /// What a pupil missed.
    struct PupilRow: Hashable, Sendable {
        var pupil: Pupil
        var tally: Tally
    }

    static func model(of facts: ClassFacts, for question: Question) throws(Refusal) -> Model {
        let days = try question.interval(of: facts)
        let roll = Roll(facts)
        let roster = roll.roster(of: days)
        guard !roster.isEmpty else {
            throw .nobody(schoolClass: facts.schoolClass.name, days: days)
        }
        let period = question.span.period
        let grid = AttendanceGrid(facts, roll, in: [days], rule: question.options.dayRule)
        let attainment =
            facts.schoolClass.isMarkless
            ? nil : attainment(facts, roll, period, in: days, question.options)
        let warnings = Warning.sum(
            grid.warnings(in: [days]), Results.uncounted(facts, period),
            [.marksMissing: attainment?.total.none ?? 0])
        return Model(
            heading: try Heading(of: Self.self, facts, question, warnings),
            movement: moves(facts, roll.movement(in: days)), attainment: attainment,
            rows: roster.map {
                PupilRow(pupil: facts.pupils[$0], tally: grid.tally(of: $0, in: days))
            },
            total: grid.total(in: days),
            inspections: facts.inspections.filter { days.contains($0.date) })
    }

    private static func moves(_ facts: ClassFacts, _ movement: Movement) -> Moves {
        Moves(
            start: movement.start,
            arrivals: movement.arrivals.map {
                Move(
                    pupil: facts.pupils[$0.pupil], date: $0.days.lowerBound, order: $0.startOrder,
                    place: $0.startFrom)
            },
            departures: movement.departures.map {
                Move(
                    pupil: facts.pupils[$0.pupil], date: $0.days.upperBound, order: $0.endOrder,
                    place: $0.endTo)
            },
            end: movement.end)
    }

    private static func attainment(
        _ facts: ClassFacts, _ roll: Roll, _ period: Period?, in days: ClosedRange<Day>,
        _ options: Options
    ) -> Attainment {
        let results = Results(facts, roll, period, in: days)
        let (counts, truants) = (results.counts, results.truants(facts, roll, in: days))
        let previous = facts.periods.first { $0.number + 1 == period?.number }.map {
            Results(facts, roll, $0, in: $0.days).counts
        }
        let groups = Category.allCases.map { category in
            let pupils = results.pupils.filter { results.category(of: $0) == category }
            return Group(
                category: category, count: counts[category], previous: previous?[category],
                pupils: pupils.map { pupil in
                    let places = results.places(of: pupil, where: category.names)
                    return Named(
                        pupil: facts.pupils[pupil],
                        subjects: places.map { facts.subjects[results.subjects[$0]] })
                })
        }
        return Attainment(
            groups: groups, failingBySubjects: results.failingBySubjects,
            notAttestedExcused: counts[.notAttested] - truants.count,
            notAttestedTruant: truants.count, success: counts.success(options.classDenominator),
            quality: counts.quality(options.classDenominator), total: results.total)
    }
}

extension ClassTeacherReport {
    static func reconcile(_ model: Model, _ sums: inout Reconciliation) {
        let moves = model.movement
        sums.expect(
            "на начало + прибыло − выбыло = на конец",
            moves.start + moves.arrivals.count - moves.departures.count, moves.end, at: "движение")
        if let attainment = model.attainment { reconcile(attainment, moves.end, &sums) }
        sums.expect("строки = класс", Tally.sum(model.rows.map(\.tally)), model.total, at: "класс")
    }

    private static func reconcile(
        _ attainment: Attainment, _ end: Int, _ sums: inout Reconciliation
    ) {
        let counts = Dictionary(
            uniqueKeysWithValues: attainment.groups.map { ($0.category, $0.count) })
        func sum(where claim: (Category) -> Bool) -> Int {
            counts.filter { claim($0.key) }.values.reduce(0, +)
        }
        sums.expect("категории = на конец", sum { _ in true }, end, at: "успеваемость")
        for group in attainment.groups {
            sums.expect(
                "фамилии = категория", group.pupils.count, group.count,
                at: group.category.rawValue)
        }
        sums.expect(
            "не успевают по предметам = всего", attainment.failingBySubjects.reduce(0, +),
            sum { $0 == .failing }, at: "успеваемость")
        sums.expect(
            "не аттестованы по причинам = всего",
            attainment.notAttestedExcused + attainment.notAttestedTruant,
            sum { $0 == .notAttested }, at: "успеваемость")
        sums.expect(
            "успевают = категории", sum { $0.isSuccess }, attainment.success.count,
            at: "успеваемость")
        sums.expect(
            "хорошо успевают = категории", sum { $0.isGood }, attainment.quality.count,
            at: "успеваемость")
        sums.expect(
            "доли от одного числа", attainment.success.of, attainment.quality.of,
            at: "успеваемость")
    }
}
