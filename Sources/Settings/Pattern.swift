/// A text with names in braces that stand for values, such as `{year}/{form}-{n}`.
public struct Pattern: Hashable, Sendable, CustomStringConvertible {
    /// A part of a pattern.
    public enum Part: Hashable, Sendable {
        /// Words that stay as they are.
        case words(String)
        /// A name whose value stands in its place.
        case name(String)
    }

    /// Its parts in order; no two words side by side.
    public private(set) var parts: [Part] = []

    /// An empty text.
    public init() {}

    /// Reads a text: `{name}` stands for a value, `{{` for a brace.
    ///
    /// - Returns: nil when a brace is not closed or holds nothing.
    public init?(_ text: String) {
        var words = ""
        var rest = Substring(text)
        while let next = rest.popFirst() {
            if next != "{" {
                words.append(next)
            } else if rest.first == "{" {
                rest.removeFirst()
                words.append("{")
            } else {
                guard let end = rest.firstIndex(of: "}"), end > rest.startIndex else { return nil }
                if !words.isEmpty { parts.append(.words(words)) }
                words = ""
                parts.append(.name(String(rest[..<end])))
                rest = rest[rest.index(after: end)...]
            }
        }
        if !words.isEmpty { parts.append(.words(words)) }
    }

    /// The names in it, in order.
    public var names: [String] {
        parts.compactMap { if case .name(let name) = $0 { name } else { nil } }
    }

    /// The text with a value for each name; a name without one stands for nothing.
    public func filled(_ values: [String: String]) -> String {
        parts.map { part in
            switch part {
            case .words(let words): words
            case .name(let name): values[name] ?? ""
            }
        }.joined()
    }

    /// The text that reads back as this pattern.
    public var description: String {
        parts.map { part in
            switch part {
            case .words(let words): words.replacing("{", with: "{{")
            case .name(let name): "{\(name)}"
            }
        }.joined()
    }
}
