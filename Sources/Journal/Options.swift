/// Rules of the reports that a school may choose; each has the usual rule as default.
///
/// Source: report-json.md, "Settings that change a rule".
public struct Options: Hashable, Sendable {
    /// When a day is missed.
    public var dayRule = DayRule.all
    /// Of whom success and quality of a class are a share.
    public var classDenominator = ClassDenominator.minusNoData
    /// Whether lessons missed through illness or for a valid reason lower the rate of attendance.
    public var excusedLowersAttendance = true
    /// Weights of 5, 4, 3, 2, 1 and н/а in the degree of learning (СОУ): six, each 0 to 100.
    public var souWeights = [100, 64, 36, 16, 7, 7]
    /// From how many times on a pupil is listed as late, 1 or more.
    public var latenessFrom = 3
    /// From what percentage of a month's lessons on a pupil's absence is listed, 1 to 100.
    public var riskShare = 30

    /// The usual rules.
    public init() {}
}
