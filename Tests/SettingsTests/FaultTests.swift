import Journal
import Testing

@testable import Settings

/// A file of settings with one fault, and its sound twin.
struct Faulty: CustomTestStringConvertible, Sendable {
    var sound: String
    var broken: String
    var line: Int
    var column: Int
    var fault: SettingsFault
    var testDescription: String { broken }

    init(_ sound: String, _ broken: String, _ line: Int, _ column: Int, _ fault: SettingsFault) {
        (self.sound, self.broken, self.line) = (sound, broken, line)
        (self.column, self.fault) = (column, fault)
    }
}

private let rule = "rules:\n  day_rule: "
private let acting = "signers: {director: {acting: "

private let faulty: [Faulty] = [
    Faulty(
        "rules: {}", "ruls: {}", 1, 1, .unknownKey("ruls", nearest: "rules")),
    Faulty(
        rule + "all", "rules:\n  day_rul: all", 2, 3,
        .unknownKey("rules.day_rul", nearest: "rules.day_rule")),
    Faulty(
        rule + "all", "day_rule: all", 1, 1, .unknownKey("day_rule", nearest: "rules.day_rule")),
    Faulty(
        rule + "at_least:2", rule + "at_least:0", 2, 13,
        .unknownWord(
            "at_least:0", allowed: ["all", "at_least:3", "share:60"], nearest: "at_least:3")),
    Faulty(
        rule + "share:100", rule + "share:101", 2, 13,
        .unknownWord("share:101", allowed: ["all", "at_least:3", "share:60"], nearest: "share:60")),
    Faulty(
        "rules: {class_denominator: attested}", "rules: {class_denominator: atested}", 1, 28,
        .unknownWord(
            "atested", allowed: ["minus_no_data", "end_count", "attested"], nearest: "attested")),
    Faulty(
        "rules: {lateness_from: 1}", "rules: {lateness_from: 0}", 1, 24,
        .outside(found: "0", least: "1", most: "1000")),
    Faulty(
        "rules: {risk_share: 100}", "rules: {risk_share: 30%}", 1, 21,
        .expected(.wholeNumber, found: "30%")),
    Faulty(
        "rules: {excused_lowers_attendance: Да}", "rules: {excused_lowers_attendance: ага}", 1, 36,
        .expected(.flag, found: "ага")),
    Faulty(
        "rules: {sou_weights: [100, 64, 36, 16, 7, 7]}",
        "rules: {sou_weights: [100, 64, 36, 16, 7]}",
        1, 22, .count(found: 5, wanted: 6)),
    Faulty(
        "rules: {sou_weights: [100, 64, 36, 16, 7, 7]}",
        "rules: {sou_weights: [101, 64, 36, 16, 7, 7]}", 1, 23,
        .outside(found: "101", least: "0", most: "100")),
    Faulty(
        "check: {thresholds: [2.5, 3.5, 4.5]}", "check: {thresholds: [2.5, 2.5, 4.5]}", 1, 21,
        .notGrowing(["2.5", "2.5", "4.5"])),
    Faulty(
        "check: {thresholds: [2.55, 3.5, 4.5]}", "check: {thresholds: [2.555, 3.5, 4.5]}", 1, 22,
        .expected(.decimal, found: "2.555")),
    Faulty(
        "check: {thresholds: [1, 3.5, 5.0]}", "check: {thresholds: [0.99, 3.5, 5.0]}", 1, 22,
        .outside(found: "0.99", least: "1", most: "5")),
    Faulty(
        acting + "[{name: А Б, position: В, from: 2026-01-01}]}}",
        acting + "[{name: А, position: В, from: 2026-01-01}]}}", 1, 38,
        .expected(.person, found: "А")),
    Faulty(
        acting + "[{name: А Б, position: В, from: 28.02.2026}]}}",
        acting + "[{name: А Б, position: В, from: 30.02.2026}]}}", 1, 62,
        .expected(.date, found: "30.02.2026")),
    Faulty(
        acting + "[{name: А Б, position: В, from: 2026-01-01}]}}",
        acting + "[{name: А Б, from: 2026-01-01}]}}", 1, 31, .missingKey("position")),
    Faulty(
        acting + "[{name: А Б, position: В, from: 2026-01-02, to: 2026-01-02}]}}",
        acting + "[{name: А Б, position: В, from: 2026-01-02, to: 2026-01-01}]}}", 1, 78,
        .reversed(from: "2026-01-02", to: "2026-01-01")),
    Faulty(
        acting + "[{name: А Б, position: В, from: 2026-01-02, to: 2026-01-03}, "
            + "{name: В Г, position: В, from: 2026-01-04}]}}",
        acting + "[{name: А Б, position: В, from: 2026-01-02, to: 2026-01-03}, "
            + "{name: В Г, position: В, from: 2026-01-03}]}}", 1, 91, .overlap(day: "2026-01-03")),
    Faulty(
        "wording: {certified: Верно}", "wording: {certified: \" \"}", 1, 22,
        .expected(.words, found: " ")),
    Faulty(
        "wording: {original_kept: '{school}'}", "wording: {original_kept: '{scool}'}", 1, 26,
        .unknownName("scool", allowed: ["school", "case", "year"], nearest: "school")),
    Faulty(
        "register: {number: '{year}-{n}'}", "register: {number: '{year}-{form}'}", 1, 20,
        .missingName("n")),
    Faulty(
        "register: {number: '{year}-{n}'}", "register: {number: '{year}{n}'}", 1, 20,
        .crowded("n")),
    Faulty(
        "register: {number: '{n}/25'}", "register: {number: '{n}25'}", 1, 20, .crowded("n")),
    Faulty(
        "register: {number: '{n}'}", "register: {number: '{n'}", 1, 20, .brokenBrace("{n")),
    Faulty(
        "paper: {names: file-no}", "paper: {names: fileno}", 1, 16,
        .unknownWord("fileno", allowed: ["full", "initials", "file-no"], nearest: "file-no")),
    Faulty(
        "school: {time_zone: Europe/Moscow}", "school: {time_zone: Moscow}", 1, 21,
        .expected(.timeZone, found: "Moscow")),
    Faulty("rules:\n  risk_share: 5", "rules: 5", 1, 8, .expected(.map, found: "5")),
    Faulty(
        "retention: [{title: А, documents: [], term: Б}]", "retention: {title: А}", 1, 12,
        .expected(.list, found: "{…}")),
    Faulty(
        "rules: {risk_share: 5, lateness_from: 3}", "rules: {risk_share: 5, risk_share: 3}", 1, 9,
        .twice("risk_share")),
]

@Test("each fault is found at its place, and nothing is said of its sound twin", arguments: faulty)
func faultsAreFound(_ faulty: Faulty) throws {
    let isTimeZone = { (text: String) in text.contains("/") }
    #expect(throws: Never.self) {
        try readSettings([shipped, school(faulty.sound)], isTimeZone: isTimeZone)
    }
    let error = try #require(
        #expect(throws: SettingsError.self) {
            try readSettings([shipped, school(faulty.broken)], isTimeZone: isTimeZone)
        })
    let problem = try #require(error.problems.first)
    #expect(error.problems.count == 1)
    #expect(problem.fault == faulty.fault)
    #expect(problem.line == faulty.line)
    #expect(problem.column == faulty.column)
    for language in Language.allCases {
        #expect(problem.message(in: language).hasPrefix("vedomost.yaml:\(faulty.line):"))
    }
}

@Test("all faults of all files are told at once, those of a file from top to bottom")
func allFaultsAtOnce() throws {
    let region = SettingsFile(.region, name: "region.yaml", bytes: Array("a: 1\n".utf8))
    let flag = SettingsFile(flag: "rules.x", value: "1")
    let own = school("paper:\n  duplex: 5\nschool: {shrt_name: А}\nrules: {risk_share: 0}\n")
    let error = #expect(throws: SettingsError.self) { try read(own, flag, region) }
    #expect(
        error?.message(in: .english) == """
            region.yaml:1:1: there is no key “a”
            vedomost.yaml:2:11: true or false is expected here, not “5”
            vedomost.yaml:3:10: there is no key “school.shrt_name”; did you mean “school.short_name”?
            vedomost.yaml:4:21: the number must be 1 to 100, not 0
            --set rules.x: there is no key “rules.x”
            """)
}

@Test("a user may set the paper of one computer, and nothing that changes a figure or a word")
func userSetsPaperOnly() {
    for key in SettingKey.all where !key.isForUser {
        #expect(["paper.duplex", "paper.names"].contains(key.name) == false)
    }
    let user = SettingsFile(.user, name: "user.yaml", bytes: Array("rules: {risk_share: 5}".utf8))
    let error = #expect(throws: SettingsError.self) { try read(user) }
    #expect(error?.problems.map(\.fault) == [.notForUser("rules.risk_share")])
}

@Test("a file that is no text, no YAML or empty")
func noFile() throws {
    let bytes: [UInt8] = [0x72, 0xF3, 0x0A]
    let windows = SettingsFile(.school, name: "vedomost.yaml", bytes: bytes)
    var error = #expect(throws: SettingsError.self) { try read(windows) }
    #expect(error?.problems.map(\.fault) == [.notText])
    error = #expect(throws: SettingsError.self) { try read(school("rules: [1\nschool: 3")) }
    if case .notYAML? = error?.problems.first?.fault {} else { Issue.record("\(error as Any)") }
    for text in ["", "\n", "# ничего\n", "\u{FEFF}rules:\r\n  risk_share: 30\r\n"] {
        #expect(try read(school(text)).settings == read().settings)
    }
}
