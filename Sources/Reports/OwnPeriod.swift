public import Journal

/// The period with which a class takes part in a school report, or a batch, of another period.
///
/// It is the last period of the class's own scheme whose end lies in `asked`; for the last period
/// of the asked scheme, in it or after it. So at the end of the second trimester the tenth grade
/// reports on its first half-year, and at the end of the first on nothing.
///
/// - Parameters:
///   - asked: the period asked for.
///   - scheme: the class's scheme.
///   - periods: all periods of the year of `asked`, of every scheme, in any order.
/// - Returns: the class's period; nil when it has none to report on.
///
/// Source: report-json.md, "A school-wide report or a batch with `--period P`".
public func ownPeriod(for asked: Period, scheme: Scheme, among periods: [Period]) -> Period? {
    let ofYear = periods.filter { $0.yearID == asked.yearID }
    let isLast = !ofYear.contains { $0.scheme == asked.scheme && $0.number > asked.number }
    return
        ofYear
        .filter { period in
            period.scheme == scheme && period.days.upperBound >= asked.days.lowerBound
                && (isLast || period.days.upperBound <= asked.days.upperBound)
        }
        .max { $0.number < $1.number }
}
