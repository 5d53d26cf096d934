public import Journal

/// What a school report knows before any class is read.
public struct SchoolOutline: Hashable, Sendable {
    /// The school.
    public var school: School
    /// The school year it is about.
    public var year: SchoolYear
    /// The year's periods of every scheme, by scheme, number.
    public var periods: [Period]
    /// The year's classes, by grade, letter, id.
    public var classes: [SchoolClass]
    /// The moment the data are true for.
    public var exportedAt: Moment

    /// What the lists of the journal say of the year; nil when it has no such year.
    public init?(of index: SchoolIndex, yearID: String) {
        guard let year = index.years.first(where: { $0.id == yearID }) else { return nil }
        (school, self.year, exportedAt) = (index.school, year, index.exportedAt)
        periods = index.periods.filter { $0.yearID == yearID }
        classes = index.classes.filter { $0.yearID == yearID }
    }

    /// The days a school report is about: the period's, or for a year from the first start to the
    /// last end of the periods of its classes; nil when they have none.
    func days(of span: Span) -> ClosedRange<Day>? {
        switch span {
        case .period(let period): return period.days
        case .month(let month): return month.days
        case .year:
            let schemes = Set(classes.map(\.scheme))
            let own = periods.filter { schemes.contains($0.scheme) }.map(\.days)
            guard let first = own.map(\.lowerBound).min(), let last = own.map(\.upperBound).max()
            else { return nil }
            return first...last
        }
    }

    /// What is asked of one class when `question` is asked of the school; nil for a class that has
    /// no period of its own by then.
    package func own(_ question: Question, for facts: ClassFacts) -> Question? {
        var own = question
        if case .period(let asked) = question.span {
            let scheme = facts.schoolClass.scheme
            guard let period = ownPeriod(for: asked, scheme: scheme, among: periods) else {
                return nil
            }
            own.span = .period(period)
        }
        guard let days = try? own.whole(of: facts) else { return nil }
        if let asOf = question.asOf, asOf < days.lowerBound { return nil }
        return own
    }
}
