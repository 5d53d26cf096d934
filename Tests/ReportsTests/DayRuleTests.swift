import Journal
import Testing

@testable import Reports

/// Missed days and their reasons.
struct DayRuleTests {
    // Source: report-json.md, `day_rule`.
    @Test(
        "a day is missed as the rule says",
        arguments: [
            (DayRule.all, 6, 6, true), (.all, 5, 6, false), (.all, 0, 0, false),
            (.atLeast(3), 3, 6, true), (.atLeast(3), 2, 6, false), (.atLeast(3), 2, 2, true),
            (.atLeast(3), 1, 2, false), (.atLeast(3), 0, 0, false), (.share(50), 3, 6, true),
            (.share(50), 2, 5, false), (.share(60), 3, 5, true), (.share(1), 0, 5, false),
        ])
    func isMissed(rule: DayRule, missed: Int, lessons: Int, answer: Bool) {
        #expect(rule.holds(missed: missed, of: lessons) == answer)
    }

    // Source: report-json.md, "A missed day … Its reason".
    @Test(
        "its reason is the mildest that covers every lesson",
        arguments: [
            ([AttendanceKind.ill, .ill], AttendanceKind.ill), ([.ill, .excused], .excused),
            ([.excused], .excused), ([.ill, .unexcused], .unexcused),
            ([.unspecified, .unexcused], .unexcused), ([.ill, .unspecified], .unspecified),
            ([.unspecified], .unspecified),
        ])
    func reason(kinds: [AttendanceKind], reason: AttendanceKind) {
        var place = PupilDay(available: kinds.count)
        for kind in kinds { place.missed.count(kind) }
        #expect(place.reason(.all) == reason)
    }

    @Test(
        "the rule is read as settings write it, and nothing else",
        arguments: [
            ("all", DayRule.all), ("at_least:3", .atLeast(3)), ("share:60", .share(60)),
            ("", nil), ("at_least", nil), ("at_least:0", nil), ("share:101", nil),
            ("share:x", nil), ("all:1", nil), ("none:1", nil),
        ])
    func reads(text: String, rule: DayRule?) {
        #expect(DayRule(text) == rule)
        if let rule { #expect(rule.description == text) }
    }

    @Test("only changed settings are stated, in the order of the specification")
    func options() {
        var options = Options()
        #expect(options.changed.compact == "{}")
        options.riskShare = 25
        options.latenessFrom = 4
        options.souWeights[3] = 14
        options.excusedLowersAttendance = false
        options.classDenominator = .attested
        options.dayRule = .atLeast(3)
        #expect(
            options.changed.compact
                == #"{"day_rule":"at_least:3","class_denominator":"attested","#
                + #""excused_lowers_attendance":false,"sou_weights":"100,64,36,14,7,7","#
                + #""lateness_from":4,"risk_share":25}"#)
    }

    @Test("excused lessons leave both sides of the rate where the school says so")
    func excused() {
        var tally = Tally(available: 20)
        tally.lessons.count(.ill, times: 3)
        tally.lessons.count(.excused, times: 2)
        tally.lessons.count(.unspecified, times: 1)
        var options = Options()
        #expect(tally.rate(options) == Rate(count: 14, of: 20))
        options.excusedLowersAttendance = false
        #expect(tally.rate(options) == Rate(count: 14, of: 15))
    }
}
