import Journal
import Yams

/// Reads values out of YAML nodes and collects every fault it meets, with its place.
struct SettingsReader {
    let file: SettingsFile
    let isTimeZone: (String) -> Bool
    /// Faults met so far.
    var problems: [SettingsProblem] = []

    init(_ file: SettingsFile, isTimeZone: @escaping (String) -> Bool) {
        (self.file, self.isTimeZone) = (file, isTimeZone)
    }

    mutating func fault(_ fault: SettingsFault, at mark: Mark?) {
        problems.append(
            SettingsProblem(
                layer: file.layer, file: file.name, line: mark?.line ?? 1,
                column: mark?.column ?? 1, fault: fault))
    }

    mutating func expected(_ what: SettingsExpectation, at node: Node) {
        fault(.expected(what, found: found(node)), at: node.mark)
    }

    /// What stands at a node, in a few letters.
    private func found(_ node: Node) -> String {
        switch node {
        case .scalar(let scalar): String(scalar.string.prefix(40))
        case .mapping: "{…}"
        case .sequence: "[…]"
        case .alias: "*"
        }
    }

    /// The keys of a map that is not itself a setting, after a look for keys that nobody reads.
    mutating func map(_ node: Node, needs: [String], may: [String] = []) -> [String: Node]? {
        guard let mapping = node.mapping else {
            expected(.map, at: node)
            return nil
        }
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            guard (needs + may).contains(name) else {
                let near = nearest(to: name, among: needs + may)
                fault(.unknownKey(name, nearest: near), at: key.mark)
                continue
            }
            values[name] = value
        }
        let missing = needs.filter { values[$0] == nil }
        for name in missing { fault(.missingKey(name), at: node.mark) }
        return missing.isEmpty ? values : nil
    }

    mutating func list(_ node: Node) -> [Node]? {
        if let sequence = node.sequence { return Array(sequence) }
        expected(.list, at: node)
        return nil
    }

    mutating func text(_ node: Node) -> String? {
        if let scalar = node.scalar { return scalar.string }
        expected(.text, at: node)
        return nil
    }

    /// A text that is not empty.
    mutating func words(_ node: Node) -> String? {
        guard let text = text(node) else { return nil }
        if text.contains(where: { !$0.isWhitespace }) { return text }
        expected(.words, at: node)
        return nil
    }

    mutating func count(_ node: Node, in limits: ClosedRange<Int>) -> Int? {
        guard let text = node.scalar?.string, let number = Int(text) else {
            expected(.wholeNumber, at: node)
            return nil
        }
        guard limits.contains(number) else {
            fault(
                .outside(
                    found: text, least: String(limits.lowerBound), most: String(limits.upperBound)),
                at: node.mark)
            return nil
        }
        return number
    }

    mutating func day(_ node: Node) -> Day? {
        if let text = node.scalar?.string, let day = Day(iso: text) ?? Day(russian: text) {
            return day
        }
        expected(.date, at: node)
        return nil
    }

    /// One of `words`; `allowed` says them to people.
    mutating func word<Value>(
        _ node: Node, allowed: [String], _ read: (String) -> Value?
    ) -> Value? {
        guard let text = text(node) else { return nil }
        if let value = read(text) { return value }
        let near = nearest(to: text, among: allowed)
        fault(.unknownWord(text, allowed: allowed, nearest: near), at: node.mark)
        return nil
    }
}

extension Day {
    /// Reads `01.09.2025`; nil for anything else.
    fileprivate init?(russian text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 2, parts[1].count == 2 else { return nil }
        self.init(iso: "\(parts[2])-\(parts[1])-\(parts[0])")
    }
}
