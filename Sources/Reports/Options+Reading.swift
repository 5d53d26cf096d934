public import Journal

extension Options {
    /// Reads back the settings that an issued report states; see ``changed``.
    ///
    /// - Returns: nil where a key or value is none of this program.
    public init?(changed json: JSON) {
        self.init()
        for member in json.members {
            switch (member.key, member.value) {
            case ("day_rule", .text(let text)):
                guard let rule = DayRule(text) else { return nil }
                dayRule = rule
            case ("class_denominator", .text(let text)):
                guard let rule = ClassDenominator(rawValue: text) else { return nil }
                classDenominator = rule
            case ("excused_lowers_attendance", .bool(let rule)): excusedLowersAttendance = rule
            case ("sou_weights", .text(let text)):
                let weights = text.split(separator: ",").compactMap { Int($0) }
                guard weights.count == 6 else { return nil }
                souWeights = weights
            case ("lateness_from", .count(let count)): latenessFrom = count
            case ("risk_share", .count(let share)): riskShare = share
            default: return nil
            }
        }
    }
}
