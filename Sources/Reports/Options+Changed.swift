public import Journal

extension Options {
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
