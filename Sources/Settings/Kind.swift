import Journal
import Yams

/// How values of one kind are read from YAML and written as YAML on one line.
struct Kind<Value: Hashable & Sendable>: Sendable {
    /// The value at a node; nil after a fault.
    var read: @Sendable (inout SettingsReader, Node) -> Value?
    /// The text that reads back as the value.
    var write: @Sendable (Value) -> String
}

extension Kind where Value == String {
    /// Any text; an empty one says nothing.
    static let text = Kind(read: { $0.text($1) }, write: quoted)
    /// A text that says something.
    static let words = Kind(read: { $0.words($1) }, write: quoted)
    /// A time zone.
    static let timeZone = Kind(
        read: { reader, node in
            guard let text = reader.text(node) else { return nil }
            if reader.isTimeZone(text) { return text }
            reader.expected(.timeZone, at: node)
            return nil
        }, write: quoted)
}

extension Kind where Value == Bool {
    /// Yes or no, also in Russian.
    static let flag = Kind(
        read: { reader, node in
            switch node.scalar?.string.lowercased() {
            case "true", "да": return true
            case "false", "нет": return false
            default:
                reader.expected(.flag, at: node)
                return nil
            }
        }, write: { String($0) })
}

extension Kind where Value == Int {
    /// A whole number within limits.
    static func count(in limits: ClosedRange<Int>) -> Kind {
        Kind(read: { $0.count($1, in: limits) }, write: { String($0) })
    }
}

extension Kind where Value: RawRepresentable<String> & CaseIterable {
    /// One of a few words.
    static var word: Kind {
        Kind(
            read: { reader, node in
                reader.word(node, allowed: Value.allCases.map(\.rawValue)) { Value(rawValue: $0) }
            }, write: \.rawValue)
    }
}

extension Kind where Value == DayRule {
    /// When a day is missed.
    static let dayRule = Kind(
        read: { reader, node in
            reader.word(node, allowed: ["all", "at_least:3", "share:60"]) { DayRule($0) }
        }, write: \.description)
}

extension Kind where Value == Person? {
    /// A person's name; an empty text for nobody.
    static let person = Kind(
        read: { reader, node in
            guard let text = reader.text(node) else { return nil }
            if text.isEmpty { return .some(nil) }
            if let person = Person(settings: text) { return person }
            reader.expected(.person, at: node)
            return nil
        }, write: { $0.map { quoted($0.written) } ?? "\"\"" })
}

extension Person {
    /// Reads `Орлова Ирина Викторовна`, or with commas where a part has spaces:
    /// `де ла Круз, Анна Мария,`; nil for a single word.
    init?(settings text: String) {
        let parts =
            text.contains(",")
            ? text.split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
            : text.split(separator: " ", maxSplits: 2).map(trimmed)
        guard (2...3).contains(parts.count), !parts[0].isEmpty, !parts[1].isEmpty else {
            return nil
        }
        self.init(
            lastName: parts[0], firstName: parts[1], patronymic: parts.count > 2 ? parts[2] : "")
    }

    /// The text that reads back as this name.
    fileprivate var written: String {
        [lastName, firstName].contains { $0.contains(" ") }
            ? "\(lastName), \(firstName), \(patronymic)" : fullName
    }
}

private func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
}

/// A text in double quotes of YAML.
func quoted(_ text: String) -> String {
    let escapes: [Character: String] = ["\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\t": "\\t"]
    return "\"" + text.map { escapes[$0] ?? String($0) }.joined() + "\""
}
