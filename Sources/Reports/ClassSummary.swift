import Journal

/// Summary data on pupils (итоговые данные по обучающимся): marks of a class at the end of a
/// period or of the year.
///
/// Source: report-json.md, `summary`; forms.md 3.1.
enum ClassSummary: ClassReport {
    static let id = "summary"
    static let title = "Итоговые данные по обучающимся"
    static let spans: [SpanKind] = [.period, .year]

    struct Model: Headed {
        var heading: Heading
        /// Periods of the class's year, by number; empty in the report of a period.
        var periods: [Period]
        /// Subjects with a course marked in the time, in the order of the curriculum.
        var subjects: [Subject]
        /// Whether marks are set: one a period, in each one a subject.
        var isMarked: [[Bool]]
        /// The roster, in row order.
        var rows: [PupilRow]
        /// One a subject.
        var bySubject: [MarkTally]
        /// Pupils enrolled on the last day.
        var endCount: Int
        var categories: CategoryCounts
        /// All marks of the class.
        var total: MarkTally
    }

    /// A pupil.
    struct PupilRow: Hashable, Sendable {
        var pupil: Pupil
        /// The results, one a subject; nil where there is none, and everywhere for the departed.
        var marks: [MarkValue?]
        /// One a subject: studied without a mark needs a mark, not studied needs none.
        var isStudied: [Bool]
        /// Marks behind the results, one a subject; empty in the report of a period and for the
        /// departed.
        var yearMarks: [YearMarks]
        /// Nil for the departed.
        var category: Category?
        var missed: Absence
        /// The last day in the class of a pupil who is not there at the end.
        var departed: Day?
        var arrived: Day?
        var decision: Decision?

        /// The mean of the marks; nil where there is none.
        var mean: String? { MarkTally(marks.compactMap(\.self)).mean }

        /// Whether the subject at `place` is not studied and has no mark.
        func isNotStudied(_ place: Int) -> Bool {
            departed == nil && marks[place] == nil && !isStudied[place]
        }
    }

    /// The marks of a pupil in a subject in the course of a year.
    struct YearMarks: Hashable, Sendable {
        /// One a period; nil also where the subject is not marked in it.
        var periods: [MarkValue?]
        var year: MarkValue?
        var exam: MarkValue?
        var final: MarkValue?
    }

    static func model(of facts: ClassFacts, for question: Question) throws(Refusal) -> Model {
        let days = try question.interval(of: facts)
        guard !facts.schoolClass.isMarkless else {
            throw .markless(schoolClass: facts.schoolClass.name)
        }
        let roll = Roll(facts)
        let roster = roll.roster(of: days)
        guard !roster.isEmpty else {
            throw .nobody(schoolClass: facts.schoolClass.name, days: days)
        }
        let period = question.span.period
        let results = Results(facts, roll, period, in: days)
        let bySubject = results.bySubject
        // Lessons of the holidays between periods are in no register of the year.
        let intervals = period == nil ? try question.listed(of: facts).map(\.days) : [days]
        let grid = AttendanceGrid(facts, roll, in: intervals, rule: question.options.dayRule)
        let warnings = Warning.sum(
            grid.warnings(in: intervals), Results.uncounted(facts, period),
            [.marksMissing: MarkTally.sum(bySubject).none])
        let periods = period == nil ? facts.periods : []
        let isMarked = isMarked(facts, periods, results.subjects)
        let yearMarks = period == nil ? yearMarks(facts, results.subjects, isMarked) : [:]
        return Model(
            heading: try Heading(of: Self.self, facts, question, warnings), periods: periods,
            subjects: results.subjects.map { facts.subjects[$0] }, isMarked: isMarked,
            rows: roster.map { pupil in
                let isHere = roll.isEnrolled(pupil, on: days.upperBound)
                return PupilRow(
                    pupil: facts.pupils[pupil], marks: results.marks(of: pupil),
                    isStudied: results.isStudied(by: pupil),
                    yearMarks: isHere ? yearMarks[pupil] ?? [] : [],
                    category: isHere ? results.category(of: pupil) : nil,
                    missed: grid.tally(of: pupil, in: days).lessons,
                    departed: roll.departed(pupil, in: days),
                    arrived: roll.arrived(pupil, in: days),
                    decision: period == nil
                        ? facts.decisions.first { $0.pupil == pupil } : nil)
            },
            bySubject: bySubject, endCount: results.pupils.count, categories: results.counts,
            total: results.total)
    }

    private static func isMarked(
        _ facts: ClassFacts, _ periods: [Period], _ subjects: [Int]
    ) -> [[Bool]] {
        periods.map { period in
            let marked = Set(facts.courses.filter { $0.isMarked(in: period) }.map(\.subject))
            return subjects.map(marked.contains)
        }
    }

    /// The marks of the year by place of the pupil: one a subject of `subjects`.
    private static func yearMarks(
        _ facts: ClassFacts, _ subjects: [Int], _ isMarked: [[Bool]]
    ) -> [Int: [YearMarks]] {
        let blank = YearMarks(periods: facts.periods.map { _ in nil })
        var marks = Dictionary(
            uniqueKeysWithValues: facts.pupils.indices.map {
                ($0, Array(repeating: blank, count: subjects.count))
            })
        for mark in facts.finalMarks {
            guard let place = subjects.firstIndex(of: mark.subject) else { continue }
            switch mark.kind {
            case .period(let number):
                guard let period = facts.periods.firstIndex(where: { $0.number == number }),
                    isMarked[period][place]
                else { continue }
                marks[mark.pupil]?[place].periods[period] = mark.value
            case .year: marks[mark.pupil]?[place].year = mark.value
            case .exam: marks[mark.pupil]?[place].exam = mark.value
            case .final: marks[mark.pupil]?[place].final = mark.value
            }
        }
        return marks
    }
}

extension ClassSummary {
    static func reconcile(_ model: Model, _ sums: inout Reconciliation) {
        let here = model.rows.filter { $0.departed == nil }
        sums.expect("строки = на конец", here.count, model.endCount, at: "класс")
        sums.expect("категории = на конец", model.categories.total, model.endCount, at: "класс")
        let categories = CategoryCounts(model.rows.compactMap(\.category))
        let fromMarks = CategoryCounts(here.map { Category(of: $0.marks.compactMap(\.self)) })
        for category in Category.allCases {
            sums.expect(
                "строки = категории", categories[category], model.categories[category],
                at: category.rawValue)
            sums.expect(
                "отметки = категории", fromMarks[category], model.categories[category],
                at: category.rawValue)
        }
        for (place, tally) in model.bySubject.enumerated() {
            let id = model.subjects[place].id
            sums.expect("строки = предмет", self.tally(here, place), tally, at: "предмет \(id)")
            let known = tally.base + tally.exempt + tally.passed + tally.failed + tally.none
            sums.expect(
                "предмет = на конец", known + here.count { $0.isNotStudied(place) },
                model.endCount, at: "предмет \(id)")
        }
        sums.expect("предметы = класс", .sum(model.bySubject), model.total, at: "класс")
    }

    private static func tally(_ rows: [PupilRow], _ place: Int) -> MarkTally {
        var tally = MarkTally()
        for row in rows {
            if let mark = row.marks[place] {
                tally.count(mark)
            } else {
                tally.none += row.isStudied[place] ? 1 : 0
            }
        }
        return tally
    }
}

extension Reconciliation {
    /// Holds counts of marks against each other.
    mutating func expect(
        _ sum: String, _ left: MarkTally, _ right: MarkTally, at place: @autoclosure () -> String
    ) {
        for (count, key) in MarkTally.counts {
            expect(sum, left[keyPath: count], right[keyPath: count], at: "\(place()), \(key)")
        }
    }
}
