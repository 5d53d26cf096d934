/// A text of a template: words, and names in braces that stand for values.
public struct Phrase: Hashable, Sendable {
    /// A part of a phrase.
    public enum Part: Hashable, Sendable {
        /// Words that are printed as they stand.
        case words(String)
        /// A name whose value is printed in its place.
        case name(String)
    }

    /// Its parts in order; empty for an empty text.
    public var parts: [Part]
    /// Where it stands in the template.
    public var place: TemplatePlace

    /// Reads a text: `{name}` stands for a value, `{{` for a brace.
    ///
    /// - Returns: nil when a brace is not closed or holds nothing.
    public init?(_ text: String, at place: TemplatePlace) {
        (parts, self.place) = ([], place)
        var words = ""
        var rest = Substring(text)
        while let next = rest.first {
            rest.removeFirst()
            guard next == "{" else {
                words.append(next)
                continue
            }
            if rest.first == "{" {
                rest.removeFirst()
                words.append("{")
                continue
            }
            guard let end = rest.firstIndex(of: "}"), end > rest.startIndex else { return nil }
            if !words.isEmpty { parts.append(.words(words)) }
            words = ""
            parts.append(.name(String(rest[..<end])))
            rest = rest[rest.index(after: end)...]
        }
        if !words.isEmpty { parts.append(.words(words)) }
    }

    /// A phrase of these words and no names.
    public init(words: String) {
        (parts, place) = (words.isEmpty ? [] : [.words(words)], TemplatePlace(line: 0, column: 0))
    }

    /// Names it mentions, in order.
    public var names: [String] {
        parts.compactMap { if case .name(let name) = $0 { name } else { nil } }
    }

    /// The phrase with each name replaced by what `text` gives for it.
    public func filled(_ text: (String) -> String) -> String {
        var result = ""
        for part in parts {
            switch part {
            case .words(let words): result += words
            case .name(let name): result += text(name)
            }
        }
        return result
    }
}
