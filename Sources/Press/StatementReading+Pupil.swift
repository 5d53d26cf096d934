import Journal
import Reports
import Settings
import Stores

extension StatementReading {
    /// The facts of the class that the pupil of the order is in, and what is asked of it.
    ///
    /// Of several classes it is the one that the order names, else the one the pupil was in last.
    ///
    /// - Throws: ``Failure`` with code `usage` when nobody with that id was in a class at the time.
    func ofPupil(
        _ order: PrintOrder, _ naming: Naming, _ index: SchoolIndex, _ journal: any JournalStore
    ) throws -> (ClassFacts, Question) {
        let id = order.pupil ?? ""
        let (span, year) = try order.time(naming, index)
        var question = order.question(span, index)
        question.pupilID = id
        let asked = try order.classes.first.map { try naming.schoolClass($0, year: year) }
        var found: (facts: ClassFacts, last: ClosedRange<Day>)?
        for schoolClass in index.classes
        where schoolClass.yearID == year.id && (asked == nil || asked?.id == schoolClass.id) {
            let facts = try journal.classFacts(
                schoolClass.id, named: order.settings.school, stamp)
            guard let last = facts.lastStay(of: id, in: span.days(of: year)) else { continue }
            if let known = found?.last, !known.isBefore(last) { continue }
            found = (facts, last)
        }
        guard let found else { throw Failure.unknown(.pupil, id, nil, language) }
        return (found.facts, question)
    }
}

extension ClassFacts {
    /// The pupil's last stay in the class that touches the days; nil when there is none.
    fileprivate func lastStay(of id: String, in days: ClosedRange<Day>) -> ClosedRange<Day>? {
        guard let place = pupils.firstIndex(where: { $0.id == id }) else { return nil }
        return enrolments.filter { $0.pupil == place && $0.days.overlaps(days) }.last?.days
    }
}

extension ClosedRange<Day> {
    fileprivate func isBefore(_ other: ClosedRange<Day>) -> Bool {
        (upperBound, lowerBound) < (other.upperBound, other.lowerBound)
    }
}

extension Span {
    /// The days of the span, for a year those of the school year.
    fileprivate func days(of year: SchoolYear) -> ClosedRange<Day> {
        switch self {
        case .period(let period): period.days
        case .month(let month): month.days
        case .year: year.days
        }
    }
}
