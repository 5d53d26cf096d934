public import Journal

/// Why a report is not made; values only, the sentences are in `Refusal+Message.swift`.
public enum Refusal: Error, Hashable, Sendable {
    /// The report cannot be asked for such a span.
    case wrongSpan(report: String, asked: SpanKind, allowed: [SpanKind])
    /// The last day to be looked at comes before the first.
    case asOfBeforeFirst(asOf: Day, first: Day)
    /// The period is none of the class's.
    case otherScheme(period: String, schoolClass: String, own: [String])
    /// The class's scheme has no periods in its year.
    case noPeriods(schoolClass: String)
    /// Nobody is on the roster.
    case nobody(schoolClass: String, days: ClosedRange<Day>)
    /// No lesson was held.
    case noLessons(schoolClass: String, days: ClosedRange<Day>)
    /// The class has no marks.
    case markless(schoolClass: String)
    /// No class has anything to state.
    case noRows(report: String)
    /// The teacher has no course in a class that has anything to state.
    case noCourses(teacherID: String)
    /// The pupil was not in the class.
    case noPupil(pupilID: String, schoolClass: String, days: ClosedRange<Day>)
    /// Sums of the report differ; at least one.
    case differences(report: String, schoolClass: String?, [Reconciliation.Difference])

    /// The exit status of a program that is refused so.
    ///
    /// Source: cli.md, "Exit codes".
    public var exitCode: Int32 {
        switch self {
        case .wrongSpan, .asOfBeforeFirst, .otherScheme: 64
        case .noPeriods, .nobody, .noLessons, .markless, .noRows, .noCourses, .noPupil,
            .differences:
            65
        }
    }

    /// Whether the document would state nothing: in a batch it is skipped, which is no failure.
    public var statesNothing: Bool {
        switch self {
        case .noPeriods, .nobody, .noLessons, .markless, .noRows, .noCourses, .noPupil:
            true
        case .wrongSpan, .asOfBeforeFirst, .otherScheme, .differences: false
        }
    }
}
