public import Journal

/// What is asked of a report, beside the class it is of.
public struct Question: Hashable, Sendable {
    /// Over what time.
    public var span: Span
    /// The last day to be looked at; nil for the whole span.
    public var asOf: Day?
    /// Rules of the school that differ from the usual ones.
    public var options: Options
    /// How pupils are named on paper.
    public var names: NameStyle
    /// Who signs for the school.
    public var signers: Signers
    /// Words and letters of the school.
    public var words: SchoolWords
    /// Id of the teacher whose report is asked for; nil for those of all, and in other reports.
    public var teacherID: String?
    /// Id of the pupil whose report is asked for; nil in other reports.
    public var pupilID: String?

    /// A question over `span`.
    public init(
        _ span: Span, asOf: Day? = nil, options: Options = Options(), names: NameStyle = .full,
        signers: Signers = Signers(), words: SchoolWords = SchoolWords(),
        teacherID: String? = nil
    ) {
        (self.span, self.asOf, self.options) = (span, asOf, options)
        (self.names, self.signers, self.words) = (names, signers, words)
        self.teacherID = teacherID
    }
}

/// The time a report is about.
public enum Span: Hashable, Sendable {
    /// A study period of the class's scheme; in a school report of any scheme.
    case period(Period)
    /// A calendar month, in a period or not.
    case month(Month)
    /// The school year of the class.
    case year

    /// Which of the three it is.
    public var kind: SpanKind {
        switch self {
        case .period: .period
        case .month: .month
        case .year: .year
        }
    }
}

/// Kinds of time a report can be about, as the options of the command line call them.
public enum SpanKind: String, Hashable, Sendable, CaseIterable {
    /// A study period.
    case period
    /// A calendar month.
    case month
    /// A school year.
    case year
}
