import Journal

/// A school report of one pupil for the year (табель успеваемости).
///
/// Source: forms.md 14, «Табель успеваемости»; 10, "must not contain other pupils".
enum ReportCard: PupilReport {
    static let id = "report-card"
    static let title = "Табель успеваемости"
    static let spans: [SpanKind] = [.year]

    struct Model: Headed {
        var heading: Heading
        var who: PupilPlace
        /// The year's periods of the class's scheme, by number.
        var periods: [Period]
        /// Subjects that the pupil studies or has a mark in, in the order of the curriculum.
        var rows: [SubjectRow]
        /// What the pupil missed, one a period; nil for a period that starts after `asOf`.
        var missed: [Tally?]
        /// What the pupil missed in all periods looked at.
        var year: Tally
        var decision: Decision?
    }

    /// A subject.
    struct SubjectRow: Hashable, Sendable {
        var subject: Subject
        /// One a period; nil also where the subject is not marked in it.
        var periods: [MarkValue?]
        /// Whether the subject is marked in each period.
        var isMarked: [Bool]
        var year: MarkValue?
        var exam: MarkValue?
        var final: MarkValue?

        init(_ subject: Subject, isMarked: [Bool]) {
            (self.subject, self.isMarked) = (subject, isMarked)
            periods = isMarked.map { _ in nil }
        }
    }

    static func model(of facts: ClassFacts, for question: Question) throws(Refusal) -> Model {
        let days = try question.interval(of: facts)
        guard !facts.schoolClass.isMarkless else {
            throw .markless(schoolClass: facts.schoolClass.name)
        }
        let roll = Roll(facts)
        let who = try PupilPlace(question, facts, roll)
        let listed = try question.listed(of: facts)
        let intervals = listed.map(\.days)
        let grid = AttendanceGrid(facts, roll, in: intervals, rule: question.options.dayRule)
        let year = grid.tally(of: who.place, in: days)
        return Model(
            heading: try Heading(
                of: Self.self, facts, question, [.reasonMissing: year.lessons.unspecified]),
            who: who, periods: facts.periods, rows: rows(of: who.place, facts, roll, days),
            missed: facts.periods.map { period in
                listed.first { $0.id == period.id }.map { grid.tally(of: who.place, in: $0.days) }
            },
            year: year, decision: facts.decisions.first { $0.pupil == who.place })
    }

    private static func rows(
        of pupil: Int, _ facts: ClassFacts, _ roll: Roll, _ days: ClosedRange<Day>
    ) -> [SubjectRow] {
        let courses = facts.courses.indices.filter { facts.courses[$0].isMarked(in: nil) }
        func blank(_ subject: Int) -> SubjectRow {
            let own = courses.map { facts.courses[$0] }.filter { $0.subject == subject }
            return SubjectRow(
                facts.subjects[subject],
                isMarked: facts.periods.map { period in
                    own.contains { $0.isMarked(in: period) }
                })
        }
        var rows: [Int: SubjectRow] = [:]
        for course in courses where roll.isMember(pupil, of: course, in: days) {
            rows[facts.courses[course].subject] = blank(facts.courses[course].subject)
        }
        let marked = Set(courses.map { facts.courses[$0].subject })
        for mark in facts.finalMarks where mark.pupil == pupil && marked.contains(mark.subject) {
            var row = rows[mark.subject] ?? blank(mark.subject)
            switch mark.kind {
            case .period(let number):
                guard let place = facts.periods.firstIndex(where: { $0.number == number }),
                    row.isMarked[place]
                else { continue }
                row.periods[place] = mark.value
            case .year: row.year = mark.value
            case .exam: row.exam = mark.value
            case .final: row.final = mark.value
            }
            rows[mark.subject] = row
        }
        return rows.sorted { $0.key < $1.key }.map(\.value)
    }

    static func reconcile(_ model: Model, _ sums: inout Reconciliation) {
        sums.expect(
            "периоды = год", Tally.sum(model.missed.compactMap(\.self)), model.year,
            at: "обучающийся \(model.who.pupil.id)")
    }

    static func body(of model: Model) -> JSON {
        func periods(_ values: [JSON]) -> JSON {
            .object(zip(model.periods, values).map { JSON.Member($0.id, $1) })
        }
        return [
            "pupil": model.who.json,
            "periods": .array(
                model.periods.map { ["id": .text($0.id), "name": .text($0.name)] }),
            "rows": .array(
                model.rows.map { row in
                    [
                        "subject_id": .text(row.subject.id), "subject": .text(row.subject.name),
                        "periods": periods(row.periods.map { JSON($0?.rawValue) }),
                        "year": JSON(row.year?.rawValue), "exam": JSON(row.exam?.rawValue),
                        "final": JSON(row.final?.rawValue),
                    ]
                }),
            "missed": [
                "periods": periods(model.missed.map { $0?.json ?? .null }),
                "year": model.year.json,
            ],
            "decision": JSON(model.decision?.text),
        ]
    }
}
