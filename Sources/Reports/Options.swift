public import Journal

/// Settings of a school that change a rule of the reports; each has the usual rule as default.
///
/// Source: report-json.md, "Settings that change a rule".
public struct Options: Hashable, Sendable {
    /// When a day is missed.
    public var dayRule = DayRule.all
    /// Of whom success and quality of a class are a share.
    public var classDenominator = ClassDenominator.minusNoData
    /// Whether lessons missed through illness or for a valid reason lower the rate of attendance.
    public var excusedLowersAttendance = true
    /// Weights of 5, 4, 3, 2, 1 and н/а in the degree of learning (СОУ): six whole numbers.
    public var souWeights = [100, 64, 36, 16, 7, 7]
    /// From how many times on a pupil is listed as late.
    public var latenessFrom = 3
    /// From what percentage of a month's lessons on a pupil's absence is listed.
    public var riskShare = 30

    /// The usual rules.
    public init() {}

    /// The settings that differ from the usual rules, as the envelope of the report states them.
    public var changed: JSON {
        let usual = Options()
        var members: [JSON.Member] = []
        func add<Setting: Equatable>(
            _ key: String, _ setting: KeyPath<Options, Setting>, _ json: (Setting) -> JSON
        ) {
            guard self[keyPath: setting] != usual[keyPath: setting] else { return }
            members.append(JSON.Member(key, json(self[keyPath: setting])))
        }
        add("day_rule", \.dayRule) { .text($0.description) }
        add("class_denominator", \.classDenominator) { .text($0.rawValue) }
        add("excused_lowers_attendance", \.excusedLowersAttendance) { .bool($0) }
        add("sou_weights", \.souWeights) { .text($0.map(String.init).joined(separator: ",")) }
        add("lateness_from", \.latenessFrom) { .count($0) }
        add("risk_share", \.riskShare) { .count($0) }
        return .object(members)
    }
}
