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

/// When a day counts as missed.
public enum DayRule: Hashable, Sendable, CustomStringConvertible {
    /// When every lesson of it is missed.
    case all
    /// When this many lessons or more are missed, or all where there were fewer.
    case atLeast(Int)
    /// When this percentage of the lessons or more is missed.
    case share(Int)

    /// Reads `all`, `at_least:3` or `share:50`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        if parts == ["all"] {
            self = .all
        } else if parts.count == 2, let number = Int(parts[1]), number > 0 {
            switch parts[0] {
            case "at_least": self = .atLeast(number)
            case "share" where number <= 100: self = .share(number)
            default: return nil
            }
        } else {
            return nil
        }
    }

    /// The rule as settings write it.
    public var description: String {
        switch self {
        case .all: "all"
        case .atLeast(let count): "at_least:\(count)"
        case .share(let percent): "share:\(percent)"
        }
    }

    /// Whether a day with `missed` of its `lessons` missed is a missed one.
    func holds(missed: Int, of lessons: Int) -> Bool {
        guard missed > 0 else { return false }
        switch self {
        case .all: return missed == lessons
        case .atLeast(let count): return missed >= count || missed == lessons
        case .share(let percent): return missed * 100 >= percent * lessons
        }
    }
}

/// Of whom success and quality of a class are a share.
public enum ClassDenominator: String, Hashable, Sendable, CaseIterable {
    /// All at the end but those without data.
    case minusNoData = "minus_no_data"
    /// All at the end.
    case endCount = "end_count"
    /// All at the end but those without data and those not attested.
    case attested
}
