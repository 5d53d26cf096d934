public import Journal

/// What the marks of a period, or of a year, say of a class: by pupil, by subject, of all.
///
/// Source: report-json.md, "Results (`summary`, `class-teacher`, `teacher`)", "Studied", "A pupil
/// not enrolled on the last day is departed".
package struct Results: Sendable {
    /// Places in ``ClassFacts/subjects`` of those with a course marked in the time, in that order.
    package let subjects: [Int]
    /// Places in ``ClassFacts/pupils`` of those enrolled on the last day, in row order.
    package let pupils: [Int]
    /// By place of the pupil: one mark a subject; no mark for the departed.
    private let marks: [[MarkValue?]]
    /// By place of the pupil: one claim a subject.
    private let studied: [[Bool]]

    /// Results of `period`, nil for the year, of which the days in `days` are looked at.
    package init(_ facts: ClassFacts, _ roll: Roll, _ period: Period?, in days: ClosedRange<Day>) {
        let courses = facts.courses.indices.filter { facts.courses[$0].isMarked(in: period) }
        let subjects = Set(courses.map { facts.courses[$0].subject }).sorted()
        let places = Dictionary(
            uniqueKeysWithValues: subjects.enumerated().map { ($1, $0) })
        let pupils = roll.enrolled(on: days.upperBound)
        let blank = [MarkValue?](repeating: nil, count: subjects.count)
        var marks = Array(repeating: blank, count: facts.pupils.count)
        let isHere = Set(pupils)
        // A final mark wins over the mark of the year, in whichever order they stand.
        for kind in FinalKind.results(of: period) {
            for mark in facts.finalMarks where mark.kind == kind && isHere.contains(mark.pupil) {
                if let place = places[mark.subject] { marks[mark.pupil][place] = mark.value }
            }
        }
        let bySubject = subjects.map { subject in
            courses.filter { facts.courses[$0].subject == subject }
        }
        studied = facts.pupils.indices.map { pupil in
            bySubject.map { $0.contains { roll.isMember(pupil, of: $0, in: days) } }
        }
        (self.subjects, self.pupils, self.marks) = (subjects, pupils, marks)
    }

    /// The pupil's marks, one a subject.
    package func marks(of pupil: Int) -> [MarkValue?] { marks[pupil] }

    /// Whether the pupil studies each subject.
    package func isStudied(by pupil: Int) -> [Bool] { studied[pupil] }

    /// The category of a pupil who is enrolled on the last day.
    func category(of pupil: Int) -> Category { Category(of: marks[pupil].compactMap(\.self)) }

    /// Places in ``subjects`` in which the pupil has such a mark.
    func places(of pupil: Int, where claim: (MarkValue) -> Bool) -> [Int] {
        subjects.indices.filter { marks[pupil][$0].map(claim) ?? false }
    }

    /// Marks of ``pupils`` by subject; one a subject.
    var bySubject: [MarkTally] { subjects.indices.map { tally(of: $0, pupils) } }

    /// Marks of these pupils in the subject at `place` in ``subjects``.
    func tally(of place: Int, _ pupils: [Int]) -> MarkTally {
        var tally = MarkTally()
        for pupil in pupils {
            if let mark = marks[pupil][place] {
                tally.count(mark)
            } else if studied[pupil][place] {
                tally.none += 1
            }
        }
        return tally
    }

    /// All marks of ``pupils``, counted pupil by pupil.
    var total: MarkTally {
        var tally = MarkTally()
        for pupil in pupils {
            for (mark, isStudied) in zip(marks[pupil], studied[pupil]) {
                if let mark { tally.count(mark) } else { tally.none += isStudied ? 1 : 0 }
            }
        }
        return tally
    }

    /// How many of ``pupils`` are in each category.
    var counts: CategoryCounts { CategoryCounts(pupils.map(category)) }

    /// Pupils who fail in one, in two, in three subjects or more.
    var failingBySubjects: [Int] {
        var counts = [0, 0, 0]
        for pupil in pupils {
            let failing = places(of: pupil) { $0.isFailing }.count
            if failing > 0 { counts[min(failing, 3) - 1] += 1 }
        }
        return counts
    }
}

extension Span {
    /// The period; nil for a month or a year.
    package var period: Period? { if case .period(let period) = self { period } else { nil } }
}

extension Course {
    /// Whether marks of the period, nil for the year, are set in it.
    ///
    /// Source: report-json.md, "A course is *marked in* a period".
    public func isMarked(in period: Period?) -> Bool {
        guard !isMarkless, !isExtracurricular else { return false }
        guard let period else { return true }
        return markedIn.isEmpty || markedIn.contains(period.number)
    }
}

extension FinalKind {
    /// The kinds of mark that are the result of a period, or nil for the year; later ones win.
    ///
    /// Source: report-json.md, "the final mark where one is set, else the year mark".
    static func results(of period: Period?) -> [FinalKind] {
        period.map { [.period($0.number)] } ?? [.year, .final]
    }
}
