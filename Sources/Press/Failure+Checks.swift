import Checks
import Journal
import Reports

extension Failure {
    /// A look at the journal without a period.
    static func noPeriod(_ language: Language) -> Failure {
        Failure(
            .usage,
            language == .russian
                ? "проверяется учебный период: --period" : "name the study period: --period")
    }

    /// A final print of a journal with errors; each kind is named with its count and first place.
    ///
    /// Source: cli.md, `--final`.
    static func notReady(_ findings: [Finding], _ language: Language) -> Failure {
        let groups = findings.filter { $0.severity == .error }.grouped
        let lines = groups.map { group in
            let first = group.findings.first.map {
                "\($0.place.isEmpty ? "" : "\($0.place): ")\($0.text)"
            }
            return "  \(group.schoolClass.name), \(group.code.rawValue) – \(group.findings.count): "
                + (first ?? "")
        }
        return Failure(
            .data,
            (language == .russian
                ? "окончательная печать – только когда в журнале нет ошибок; весь список: "
                    + "vedomost check. Найдено:\n"
                : "a final print needs a journal without errors; for all of them: vedomost check. "
                    + "Found:\n") + lines.joined(separator: "\n"))
    }
}

extension Failure {
    /// A number that no QR code holds.
    static func numberTooLong(_ number: String, _ language: Language) -> Failure {
        Failure(
            .data,
            language == .russian
                ? "номер «\(number)» не помещается в QR-код; сократите его в настройках"
                : "the number “\(number)” does not fit a QR code; shorten it in the settings")
    }
}
