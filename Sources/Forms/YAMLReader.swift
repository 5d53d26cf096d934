import Journal
import Paper
import Yams

/// Reads values out of YAML nodes and collects every fault it meets, with its place.
///
/// A fault never stops it: it answers a stand-in, and the caller throws at the end if there were
/// faults.
struct YAMLReader {
    /// Name of the file, for problems.
    let file: String
    /// Faults met so far.
    var problems: [TemplateProblem] = []
    /// What was asked of which node, where someone wants to know; nil otherwise.
    var trace: ReadingTrace?

    init(file: String) { self.file = file }

    mutating func fault(_ fault: TemplateFault, at place: TemplatePlace) {
        problems.append(TemplateProblem(file: file, place: place, fault: fault))
    }

    func place(of node: Node) -> TemplatePlace {
        let mark = node.mark
        return TemplatePlace(line: mark?.line ?? 1, column: mark?.column ?? 1)
    }

    /// The keys and values of a map, after a look for keys that nobody reads.
    mutating func map(_ node: Node, keys: [String]) -> [String: Node] {
        guard let mapping = node.mapping else {
            fault(.expected(.map), at: place(of: node))
            return [:]
        }
        ask(keys: keys, of: node)
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            guard keys.contains(name) else {
                fault(
                    .unknownKey(name, nearest: nearest(to: name, among: keys)), at: place(of: key))
                continue
            }
            values[name] = value
            ask(key: key, value: value, of: node)
        }
        return values
    }

    mutating func list(_ node: Node) -> [Node] {
        guard let sequence = node.sequence else {
            fault(.expected(.list), at: place(of: node))
            return []
        }
        ask(.list(sequence.map { place(of: $0) }), of: node)
        return Array(sequence)
    }

    mutating func text(_ node: Node) -> String {
        guard let scalar = node.scalar else {
            fault(.expected(.text), at: place(of: node))
            return ""
        }
        ask(.text, of: node)
        return scalar.string
    }

    mutating func phrase(_ node: Node?) -> Phrase {
        guard let node else { return Phrase(words: "") }
        guard let phrase = Phrase(text(node), at: place(of: node)) else {
            fault(.brokenBrace, at: place(of: node))
            return Phrase(words: "")
        }
        ask(.phrase, of: node)
        return phrase
    }

    /// A caption: one text, or a list of texts from top to bottom.
    mutating func phrases(_ node: Node?) -> [Phrase] {
        guard let node else { return [] }
        return node.sequence == nil ? [phrase(node)] : list(node).map { phrase($0) }
    }

    mutating func flag(_ node: Node?, otherwise: Bool = false) -> Bool {
        guard let node else { return otherwise }
        ask(.flag, of: node)
        switch node.scalar?.string {
        case "true": return true
        case "false": return false
        default:
            fault(.expected(.flag), at: place(of: node))
            return otherwise
        }
    }

    mutating func number(_ node: Node, least: Double, most: Double) -> Double {
        ask(.number(least: least, most: most), of: node)
        guard let text = node.scalar?.string, let number = Double(text), number.isFinite else {
            fault(.expected(.number), at: place(of: node))
            return least
        }
        guard (least...most).contains(number) else {
            fault(.outside(least: least, most: most), at: place(of: node))
            return least
        }
        return number
    }

    mutating func wholeNumber(_ node: Node?, otherwise: Int, in limits: ClosedRange<Int>) -> Int {
        guard let node else { return otherwise }
        ask(.wholeNumber(limits), of: node)
        guard let text = node.scalar?.string, let number = Int(text) else {
            fault(.expected(.wholeNumber), at: place(of: node))
            return otherwise
        }
        guard limits.contains(number) else {
            fault(
                .outside(least: Double(limits.lowerBound), most: Double(limits.upperBound)),
                at: place(of: node))
            return otherwise
        }
        return number
    }

    /// A length in millimetres.
    mutating func mm(_ node: Node?, otherwise: Length, least: Double = 0, most: Double) -> Length {
        guard let node else { return otherwise }
        return .mm(number(node, least: least, most: most))
    }

    /// A size of text in points.
    ///
    /// Source: looks/README.md, no text of a form is below 7 pt; the upper limit is ours.
    mutating func points(_ node: Node?, otherwise: Length) -> Length {
        guard let node else { return otherwise }
        return .pt(number(node, least: 7, most: 40))
    }

    mutating func word<Words: RawRepresentable & CaseIterable>(
        _ node: Node?, otherwise: Words
    ) -> Words where Words.RawValue == String {
        guard let node else { return otherwise }
        let word = text(node)
        let allowed = Words.allCases.map(\.rawValue)
        ask(.word(allowed), of: node)
        if let known = Words(rawValue: word) { return known }
        fault(
            .unknownWord(word, allowed: allowed, nearest: nearest(to: word, among: allowed)),
            at: place(of: node))
        return otherwise
    }

    mutating func required(_ key: String, of values: [String: Node], in node: Node) -> Node? {
        require(key, of: node)
        if let value = values[key] { return value }
        fault(.missingKey(key), at: place(of: node))
        return nil
    }
}
