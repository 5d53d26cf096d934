import Journal

/// Who came to a class and went from it in an interval; start + arrivals − departures = end.
///
/// Source: report-json.md, "Movement over [first, last]".
struct Movement: Hashable, Sendable {
    /// Enrolled on the first day.
    var start: Int
    /// Stays that began after the first day, by pupil in row order, then date.
    var arrivals: [Enrolment]
    /// Stays that ended before the last day, by pupil in row order, then date.
    var departures: [Enrolment]
    /// Enrolled on the last day.
    var end: Int
}

extension Movement {
    /// A pupil who came or went, and when.
    struct Line: Hashable, Sendable {
        var pupil: Pupil
        var date: Day
        var isArrival: Bool
        /// The order; empty when not known.
        var order: String
    }

    /// Arrivals, then departures.
    func lines(_ facts: ClassFacts) -> [Line] {
        arrivals.map {
            Line(
                pupil: facts.pupils[$0.pupil], date: $0.days.lowerBound, isArrival: true,
                order: $0.startOrder)
        }
            + departures.map {
                Line(
                    pupil: facts.pupils[$0.pupil], date: $0.days.upperBound, isArrival: false,
                    order: $0.endOrder)
            }
    }
}
