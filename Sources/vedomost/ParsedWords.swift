import Journal
import Press

/// The choice that an option of the command line names.
func parsedChoice<Choice: RawRepresentable<String> & CaseIterable>(
    _ text: String, of option: String
) throws(UsageFault) -> Choice {
    if let choice = Choice(rawValue: text) { return choice }
    throw .choice(option: option, found: text, known: Choice.allCases.map(\.rawValue))
}

/// The formats that `--format` names; without it the one that the ending of `--output` says, else
/// PDF; at least one, and for `--output` only one.
func parsedFormats(
    _ format: String?, output: String?
) throws(UsageFault) -> [OutputFormat] {
    let known = OutputFormat.allCases.map(\.rawValue)
    let ending = output?.split(separator: "/").last?.split(separator: ".").dropFirst().last
    let usual = ending.map { $0.lowercased() }.flatMap { known.contains($0) ? $0 : nil }
    var formats: [OutputFormat] = []
    for word in (format ?? usual ?? "pdf").split(separator: ",") {
        let word = word.filter { $0 != " " }.lowercased()
        guard let format = OutputFormat(rawValue: word) else {
            throw .format(word, known: known)
        }
        if !formats.contains(format) { formats.append(format) }
    }
    guard !formats.isEmpty else { throw .format("", known: known) }
    guard output == nil || formats.count == 1 else { throw .manyFormats }
    return formats
}

/// The date that an option names, such as `16.11.2025` or `2025-11-16`.
func parsedDay(_ text: String) throws(UsageFault) -> Day {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 3, let date = Int(parts[0]), let month = Int(parts[1]),
        parts[2].count == 4, let year = Int(parts[2]),
        let day = Day(year: year, month: month, day: date)
    {
        return day
    }
    guard let day = Day(iso: text) else { throw .date(text) }
    return day
}
