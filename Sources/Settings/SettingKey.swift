import Journal
import Yams

/// A key of the settings: where it stands, what it sets, how it is read and written.
struct SettingKey: Sendable {
    /// Names from the outermost to its own, such as `rules`, `day_rule`.
    let path: [String]
    /// Whether a user may set it for one computer.
    let isForUser: Bool
    /// Reads the value into settings; false after a fault.
    let read: @Sendable (inout SettingsReader, Node, inout SchoolSettings) -> Bool
    /// The value in settings, as YAML on one line.
    let write: @Sendable (SchoolSettings) -> String

    /// The whole key, such as `rules.day_rule`.
    var name: String { path.joined(separator: ".") }

    init<Value>(
        _ name: String, _ place: any WritableKeyPath<SchoolSettings, Value> & Sendable,
        _ kind: Kind<Value>, isForUser: Bool = false
    ) {
        path = name.split(separator: ".").map(String.init)
        self.isForUser = isForUser
        read = { reader, node, settings in
            guard let value = kind.read(&reader, node) else { return false }
            settings[keyPath: place] = value
            return true
        }
        write = { kind.write($0[keyPath: place]) }
    }
}

extension SettingKey {
    /// Every key there is, in the order of the shipped file.
    static let all: [SettingKey] =
        school + signers + rules + absences + wording + numbering + [
            SettingKey("paper.duplex", \.paper.isDuplex, .flag, isForUser: true),
            SettingKey("paper.names", \.paper.names, .word, isForUser: true),
            SettingKey("paper.yo", \.paper.spellsYo, .flag),
            SettingKey("volume.sheets", \.volume.sheets, .count(in: 2...10_000)),
            SettingKey("volume.guardians", \.volume.showsGuardians, .flag),
            SettingKey("volume.phones", \.volume.showsPhones, .flag),
            SettingKey("retention", \.retention, .retention),
        ]

    private static let school = [
        SettingKey("school.full_name", \.school.full, .text),
        SettingKey("school.short_name", \.school.short, .text),
        SettingKey("school.address", \.school.address, .text),
        SettingKey("school.locality", \.school.locality, .text),
        SettingKey("school.founder", \.school.founder, .text),
        SettingKey("school.time_zone", \.timeZone, .timeZone),
    ]

    private static let signers = [
        SettingKey("signers.director.position", \.signers.director.position, .text),
        SettingKey("signers.director.name", \.signers.director.name, .person),
        SettingKey("signers.director.acting", \.signers.director.acting, .acting),
        SettingKey("signers.deputy.position", \.signers.deputy.position, .text),
        SettingKey("signers.deputy.name", \.signers.deputy.name, .person),
        SettingKey("signers.deputy.acting", \.signers.deputy.acting, .acting),
        SettingKey("signers.clerk.position", \.signers.clerk.position, .text),
        SettingKey("signers.clerk.name", \.signers.clerk.name, .person),
        SettingKey("signers.clerk.acting", \.signers.clerk.acting, .acting),
    ]

    // Source: report-json.md, "Settings that change a rule" and "What `check` finds"; limits ours.
    private static let rules = [
        SettingKey("rules.day_rule", \.rules.dayRule, .dayRule),
        SettingKey("rules.class_denominator", \.rules.classDenominator, .word),
        SettingKey("rules.excused_lowers_attendance", \.rules.excusedLowersAttendance, .flag),
        SettingKey("rules.sou_weights", \.rules.souWeights, .counts(6, in: 0...100)),
        SettingKey("rules.lateness_from", \.rules.latenessFrom, .count(in: 1...1000)),
        SettingKey("rules.risk_share", \.rules.riskShare, .count(in: 1...100)),
        SettingKey("check.late_entry_days", \.checks.lateEntryDays, .count(in: 0...365)),
        SettingKey("check.marks_needed", \.checks.marksNeeded, .count(in: 0...100)),
        SettingKey("check.thresholds", \.checks.thresholds, .thresholds),
    ]

    private static let absences = [
        SettingKey("absences.ill.letter", \.absences.ill.letter, .words),
        SettingKey("absences.ill.meaning", \.absences.ill.meaning, .words),
        SettingKey("absences.excused.letter", \.absences.excused.letter, .words),
        SettingKey("absences.excused.meaning", \.absences.excused.meaning, .words),
        SettingKey("absences.unexcused.letter", \.absences.unexcused.letter, .words),
        SettingKey("absences.unexcused.meaning", \.absences.unexcused.meaning, .words),
        SettingKey("absences.unspecified.letter", \.absences.unspecified.letter, .words),
        SettingKey("absences.unspecified.meaning", \.absences.unspecified.meaning, .words),
        SettingKey("absences.late.letter", \.absences.late.letter, .words),
        SettingKey("absences.late.meaning", \.absences.late.meaning, .words),
    ]

    private static let wording = [
        SettingKey("wording.standard", \.wording.standard, .words),
        SettingKey("wording.legal_references", \.wording.legalReferences, .texts),
        SettingKey("wording.certified", \.wording.certified, .words),
        SettingKey("wording.certified_copy", \.wording.certifiedCopy, .words),
        SettingKey(
            "wording.original_kept", \.wording.originalKept, .pattern(["school", "case", "year"])),
        SettingKey(
            "wording.electronic_original", \.wording.electronicOriginal,
            .pattern(["school", "number", "sha256"])),
        SettingKey("wording.personal_data", \.wording.personalData, .words),
        SettingKey("wording.draft", \.wording.draft, .words),
        SettingKey("wording.seal", \.wording.seal, .words),
    ]

    private static let numbering = [
        SettingKey(
            "register.number", \.numbering.number,
            .pattern(["year", "form", "class", "n"], count: "n")),
        SettingKey(
            "register.case_index", \.numbering.caseIndex, .pattern(["form", "class", "year"])),
        SettingKey("register.forms", \.numbering.forms, .texts),
    ]
}
