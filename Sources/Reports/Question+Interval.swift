import Journal

// Source: report-json.md, "The interval [first, last]" and "Settled readings".
extension Question {
    /// The days that are looked at for a class: the span, ended earlier by ``asOf``.
    func interval(of facts: ClassFacts) throws(Refusal) -> ClosedRange<Day> {
        try cut(whole(of: facts))
    }

    /// The days of the span for a class, whatever ``asOf`` is.
    func whole(of facts: ClassFacts) throws(Refusal) -> ClosedRange<Day> {
        switch span {
        case .period(let period):
            guard facts.periods.contains(where: { $0.id == period.id }) else {
                throw .otherScheme(
                    period: period.name, schoolClass: facts.schoolClass.name,
                    own: facts.periods.map(\.name))
            }
            return period.days
        case .month(let month):
            return month.days
        case .year:
            guard let first = facts.periods.first, let last = facts.periods.last else {
                throw .noPeriods(schoolClass: facts.schoolClass.name)
            }
            return first.days.lowerBound...last.days.upperBound
        }
    }

    /// `days` up to ``asOf``, which is never taken as later than their end.
    func cut(_ days: ClosedRange<Day>) throws(Refusal) -> ClosedRange<Day> {
        guard let asOf else { return days }
        guard asOf >= days.lowerBound else {
            throw .asOfBeforeFirst(asOf: asOf, first: days.lowerBound)
        }
        return days.lowerBound...min(asOf, days.upperBound)
    }

    /// The class's periods that a ledger lists, by number: up to the one asked for, without those
    /// that start after ``asOf``, and the last one cut at it.
    func listed(of facts: ClassFacts) throws(Refusal) -> [Period] {
        _ = try interval(of: facts)
        var listed: [Period] = []
        for var period in facts.periods {
            if case .period(let last) = span, period.number > last.number { continue }
            if let asOf, period.days.lowerBound > asOf { continue }
            period.days = try cut(period.days)
            listed.append(period)
        }
        return listed
    }
}
