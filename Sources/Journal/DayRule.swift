/// When a day counts as missed.
///
/// Source: report-json.md, "Settings that change a rule", `day_rule`.
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
    public func holds(missed: Int, of lessons: Int) -> Bool {
        guard missed > 0 else { return false }
        switch self {
        case .all: return missed == lessons
        case .atLeast(let count): return missed >= count || missed == lessons
        case .share(let percent): return missed * 100 >= percent * lessons
        }
    }
}
