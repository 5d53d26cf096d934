import Journal
import Yams

extension Kind where Value == [ActingPerson] {
    /// Acting persons, by first day; no two on one day.
    static let acting = Kind(
        read: { reader, node in
            guard let nodes = reader.list(node) else { return nil }
            let read = nodes.map { reader.actingPerson($0) }
            guard !read.contains(nil) else { return nil }
            let people = zip(read.compactMap(\.self), nodes).sorted { $0.0.from < $1.0.from }
            for ((earlier, _), (later, node)) in zip(people, people.dropFirst())
            where earlier.holds(on: later.from) {
                reader.fault(.overlap(day: later.from.description), at: node.mark)
                return nil
            }
            return people.map(\.0)
        },
        write: { people in
            "[" + people.map(\.written).joined(separator: ", ") + "]"
        })
}

extension SettingsReader {
    fileprivate mutating func actingPerson(_ node: Node) -> ActingPerson? {
        guard
            let values = map(node, needs: ["name", "position", "from"], may: ["to", "basis"])
        else { return nil }
        let name = values["name"].flatMap { name in
            words(name) == nil ? nil : Kind.person.read(&self, name) ?? nil
        }
        let position = values["position"].flatMap { words($0) }
        let from = values["from"].flatMap { day($0) }
        let to = values["to"].map { day($0) }
        let basis = values["basis"].map { text($0) }
        guard let name, let position, let from, to != .some(nil), basis != .some(nil) else {
            return nil
        }
        if let last = to ?? nil, last < from {
            fault(
                .reversed(from: from.description, to: last.description),
                at: values["to"]?.mark)
            return nil
        }
        return ActingPerson(
            name: name, position: position, from: from, to: to ?? nil, basis: (basis ?? nil) ?? "")
    }

    fileprivate mutating func retentionTerm(_ node: Node) -> RetentionTerm? {
        guard
            let values = map(node, needs: ["title", "documents", "term"], may: ["basis"])
        else { return nil }
        let title = values["title"].flatMap { words($0) }
        let documents = values["documents"].flatMap { Kind<[String]>.texts.read(&self, $0) }
        let term = values["term"].flatMap { words($0) }
        let basis = values["basis"].map { text($0) }
        guard let title, let documents, let term, basis != .some(nil) else { return nil }
        return RetentionTerm(
            title: title, documents: documents, term: term, basis: (basis ?? nil) ?? "")
    }
}

extension ActingPerson {
    fileprivate var written: String {
        var members = [
            "name: \(Kind.person.write(name))", "position: \(quoted(position))", "from: \(from)",
        ]
        if let to { members.append("to: \(to)") }
        if !basis.isEmpty { members.append("basis: \(quoted(basis))") }
        return "{" + members.joined(separator: ", ") + "}"
    }
}

extension Kind where Value == [RetentionTerm] {
    /// Terms of keeping.
    static let retention = Kind(
        read: { reader, node in
            guard let nodes = reader.list(node) else { return nil }
            let terms = nodes.map { reader.retentionTerm($0) }
            return terms.contains(nil) ? nil : terms.compactMap(\.self)
        },
        write: { terms in
            let written = terms.map { term in
                var members = [
                    "title: \(quoted(term.title))",
                    "documents: \(Kind<[String]>.texts.write(term.documents))",
                    "term: \(quoted(term.term))",
                ]
                if !term.basis.isEmpty { members.append("basis: \(quoted(term.basis))") }
                return "{" + members.joined(separator: ", ") + "}"
            }
            return "[" + written.joined(separator: ", ") + "]"
        })
}

extension Kind where Value == Pattern {
    /// A text with names in braces, each one of `names`; `count` is there once, apart from other
    /// names and digits.
    static func pattern(_ names: [String], count: String? = nil) -> Kind {
        Kind(
            read: { reader, node in
                guard let text = reader.words(node) else { return nil }
                guard let pattern = Pattern(text) else {
                    reader.fault(.brokenBrace(text), at: node.mark)
                    return nil
                }
                for name in pattern.names where !names.contains(name) {
                    let near = nearest(to: name, among: names)
                    reader.fault(
                        .unknownName(name, allowed: names, nearest: near), at: node.mark)
                    return nil
                }
                if let count, let fault = pattern.fault(ofCount: count) {
                    reader.fault(fault, at: node.mark)
                    return nil
                }
                return pattern
            }, write: { quoted($0.description) })
    }
}

extension Pattern {
    /// What makes numbers of this pattern ambiguous; nil for nothing.
    fileprivate func fault(ofCount name: String) -> SettingsFault? {
        guard names.count(where: { $0 == name }) == 1,
            let place = parts.firstIndex(of: .name(name))
        else { return .missingName(name) }
        let before = place > 0 ? parts[place - 1] : .words("-")
        let after = place + 1 < parts.count ? parts[place + 1] : .words("-")
        guard case .words(let left) = before, case .words(let right) = after,
            left.last?.isNumber != true, right.first?.isNumber != true
        else { return .crowded(name) }
        return nil
    }
}
