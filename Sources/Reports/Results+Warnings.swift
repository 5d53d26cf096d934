import Journal

extension Results {
    /// Final marks of the period, or nil of the year and its periods, that count nowhere: set in a
    /// subject without a course marked then, or in a class without marks.
    ///
    /// Source: report-json.md, "a mark in another subject counts nowhere (warning)".
    static func uncounted(_ facts: ClassFacts, _ period: Period?) -> Warning.Counts {
        let kind = period.map { FinalKind.period($0.number) }
        let marks = facts.finalMarks.filter { kind == nil || $0.kind == kind }
        if facts.schoolClass.isMarkless { return [.markInMarkless: marks.count] }
        var known: [FinalKind: Set<Int>] = [:]
        var count = 0
        for mark in marks {
            let subjects = known[mark.kind] ?? markedSubjects(facts, mark.kind)
            known[mark.kind] = subjects
            count += subjects.contains(mark.subject) ? 0 : 1
        }
        return [.markWithoutCourse: count]
    }

    private static func markedSubjects(_ facts: ClassFacts, _ kind: FinalKind) -> Set<Int> {
        var period: Period?
        if case .period(let number) = kind {
            period = facts.periods.first { $0.number == number }
        }
        return Set(facts.courses.filter { $0.isMarked(in: period) }.map(\.subject))
    }
}

extension Warning {
    /// Counts of several sources, added.
    static func sum(_ counts: Counts...) -> Counts {
        counts.reduce(into: [:]) { sum, counts in sum.merge(counts, uniquingKeysWith: +) }
    }
}
