import Journal

/// An extract from the journal (выписка из журнала): one pupil's marks and absences of a time.
///
/// Source: forms.md 14, «Выписка из журнала»; 10, "must not contain other pupils".
enum PupilExtract: PupilReport {
    static let id = "extract"
    static let title = "Выписка из журнала"
    static let spans: [SpanKind] = [.period, .month]

    struct Model: Headed {
        var heading: Heading
        var who: PupilPlace
        /// Subjects that the pupil has a lesson, a course or a mark in, in the curriculum's order.
        var rows: [SubjectRow]
        /// Lessons missed and late, by date and slot.
        var absences: [AbsenceRow]
        /// What the pupil missed, counted by days.
        var total: Tally
    }

    /// A subject.
    struct SubjectRow: Hashable, Sendable {
        var subject: Subject
        /// Marks of lessons, by date, slot, and as ``ClassFacts/marks`` has them.
        var marks: [DatedMark]
        /// The mark of the period; nil where none is set, and in a month's extract.
        var result: MarkValue?
        var missed: Absence
    }

    /// A mark of a lesson.
    struct DatedMark: Hashable, Sendable {
        var date: Day
        var mark: LessonMark
    }

    /// A lesson that was missed, or to which the pupil came late.
    struct AbsenceRow: Hashable, Sendable {
        var date: Day
        var slot: Int
        var subject: Subject
        var row: Attendance
    }

    static func model(of facts: ClassFacts, for question: Question) throws(Refusal) -> Model {
        let days = try question.interval(of: facts)
        let roll = Roll(facts)
        let who = try PupilPlace(question, facts, roll)
        let isOurs = facts.lessons.map { lesson in
            lesson.isHeld && days.contains(lesson.date) && roll.isIn(who.place, lesson)
                && !facts.courses[lesson.course].isExtracurricular
        }
        let attendance = facts.attendance.filter {
            $0.pupil == who.place && isOurs[$0.lesson] && $0.kind != .present
        }
        let marks = facts.marks.filter { $0.pupil == who.place && isOurs[$0.lesson] }
        let subject = { (lesson: Int) in facts.courses[facts.lessons[lesson].course].subject }
        let results = results(of: who.place, facts, question.span.period)
        let studied = facts.courses.indices.filter { course in
            !facts.courses[course].isExtracurricular
                && roll.isMember(who.place, of: course, in: days)
        }.map { facts.courses[$0].subject }
        let rows = Set(studied + marks.map { subject($0.lesson) } + results.keys).sorted().map {
            place in
            var missed = Absence()
            for row in attendance where subject(row.lesson) == place { missed.count(row.kind) }
            return SubjectRow(
                subject: facts.subjects[place],
                marks: marks.filter { subject($0.lesson) == place }.map {
                    DatedMark(date: facts.lessons[$0.lesson].date, mark: $0)
                }, result: results[place], missed: missed)
        }
        let grid = AttendanceGrid(facts, roll, in: [days], rule: question.options.dayRule)
        let total = grid.tally(of: who.place, in: days)
        return Model(
            heading: try Heading(
                of: Self.self, facts, question, [.reasonMissing: total.lessons.unspecified]),
            who: who, rows: rows,
            absences: attendance.map { row in
                let lesson = facts.lessons[row.lesson]
                return AbsenceRow(
                    date: lesson.date, slot: lesson.slot,
                    subject: facts.subjects[subject(row.lesson)], row: row)
            }, total: total)
    }

    /// The pupil's marks of the period by place of the subject, of courses marked in it.
    private static func results(
        of pupil: Int, _ facts: ClassFacts, _ period: Period?
    ) -> [Int: MarkValue] {
        guard let period, !facts.schoolClass.isMarkless else { return [:] }
        let marked = Set(facts.courses.filter { $0.isMarked(in: period) }.map(\.subject))
        var results: [Int: MarkValue] = [:]
        for mark in facts.finalMarks
        where mark.pupil == pupil && mark.kind == .period(period.number)
            && marked.contains(mark.subject)
        {
            results[mark.subject] = mark.value
        }
        return results
    }

    static func reconcile(_ model: Model, _ sums: inout Reconciliation) {
        var missed = Absence()
        for row in model.rows { missed += row.missed }
        sums.expect("предметы = всего", missed, model.total.lessons, at: "пропущено уроков")
        let late = model.absences.count { $0.row.kind == .late }
        sums.expect("строки = всего", late, model.total.late, at: "опоздания")
        sums.expect(
            "строки = всего", model.absences.count - late, model.total.lessons.total,
            at: "пропущено уроков")
    }

    static func body(of model: Model) -> JSON {
        [
            "pupil": model.who.json,
            "rows": .array(
                model.rows.map { row in
                    [
                        "subject_id": .text(row.subject.id), "subject": .text(row.subject.name),
                        "marks": .array(
                            row.marks.map {
                                [
                                    "date": JSON($0.date), "value": .text($0.mark.value),
                                    "weight": .count($0.mark.weight),
                                ]
                            }),
                        "mean": JSON(row.mean), "result": JSON(row.result?.rawValue),
                        "missed": row.missed.json,
                    ]
                }),
            "absences": .array(
                model.absences.map { absence in
                    [
                        "date": JSON(absence.date), "slot": .count(absence.slot),
                        "subject_id": .text(absence.subject.id),
                        "subject": .text(absence.subject.name),
                        "kind": .text(absence.row.kind.rawValue),
                        "minutes": .count(absence.row.minutesLate),
                    ]
                }),
            "total": model.total.fullJSON(model.heading.options),
        ]
    }
}

extension PupilExtract.SubjectRow {
    /// The weighted mean of the marks that are numbers; nil where there is none.
    ///
    /// Source: forms.md 2.5, Σ(m·w)/Σw.
    var mean: String? {
        var (sum, weights) = (0, 0)
        for dated in marks {
            for number in dated.mark.numbers {
                sum += number * dated.mark.weight
                weights += dated.mark.weight
            }
        }
        return rounded(sum, of: weights, digits: 2)
    }
}
