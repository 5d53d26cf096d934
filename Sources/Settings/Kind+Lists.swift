import Journal
import Yams

extension Kind where Value == [String] {
    /// Texts, each of which says something.
    static let texts = Kind(
        read: { reader, node in
            guard let nodes = reader.list(node) else { return nil }
            let texts = nodes.map { reader.words($0) }
            return texts.contains(nil) ? nil : texts.compactMap(\.self)
        }, write: { "[" + $0.map(quoted).joined(separator: ", ") + "]" })
}

extension Kind where Value == [String: String] {
    /// Texts by key; any key will do.
    static let texts = Kind(
        read: { reader, node in
            guard let mapping = node.mapping else {
                reader.expected(.map, at: node)
                return nil
            }
            var texts: [String: String] = [:]
            for (key, value) in mapping {
                guard let key = reader.words(key), let text = reader.words(value) else {
                    return nil
                }
                texts[key] = text
            }
            return texts
        },
        write: { texts in
            "{"
                + texts.sorted { $0.key < $1.key }.map { "\($0): \(quoted($1))" }
                .joined(separator: ", ") + "}"
        })
}

extension Kind where Value == [Int] {
    /// So many whole numbers within limits.
    static func counts(_ wanted: Int, in limits: ClosedRange<Int>) -> Kind {
        Kind(
            read: { reader, node in
                guard let nodes = reader.list(node) else { return nil }
                let counts = nodes.compactMap { reader.count($0, in: limits) }
                guard nodes.count == wanted else {
                    reader.fault(.count(found: nodes.count, wanted: wanted), at: node.mark)
                    return nil
                }
                return counts.count == wanted ? counts : nil
            }, write: { "[" + $0.map { String($0) }.joined(separator: ", ") + "]" })
    }

    /// Three growing numbers with at most two digits after the point, in hundredths.
    static let thresholds = Kind(
        read: { reader, node in
            guard let nodes = reader.list(node) else { return nil }
            let numbers = nodes.compactMap { reader.hundredths($0, in: 100...500) }
            guard nodes.count == 3 else {
                reader.fault(.count(found: nodes.count, wanted: 3), at: node.mark)
                return nil
            }
            guard numbers.count == 3 else { return nil }
            guard numbers[0] < numbers[1], numbers[1] < numbers[2] else {
                reader.fault(.notGrowing(numbers.map(decimal)), at: node.mark)
                return nil
            }
            return numbers
        }, write: { "[" + $0.map(decimal).joined(separator: ", ") + "]" })
}

extension SettingsReader {
    fileprivate mutating func hundredths(_ node: Node, in limits: ClosedRange<Int>) -> Int? {
        let parts = (node.scalar?.string ?? "").split(
            separator: ".", omittingEmptySubsequences: false)
        let digits = parts.count > 1 ? parts[1] : ""
        guard (1...2).contains(parts.count), parts.count == 1 || (1...2).contains(digits.count),
            let whole = Int(parts[0]), whole >= 0,
            let part = Int(digits + String(repeating: "0", count: 2 - digits.count)), part >= 0
        else {
            expected(.decimal, at: node)
            return nil
        }
        let number = whole <= 1000 ? whole * 100 + part : .max
        guard limits.contains(number) else {
            fault(
                .outside(
                    found: node.scalar?.string ?? "", least: decimal(limits.lowerBound),
                    most: decimal(limits.upperBound)), at: node.mark)
            return nil
        }
        return number
    }
}

/// A number of hundredths, such as `2.5` for 250.
private func decimal(_ hundredths: Int) -> String {
    let (whole, part) = (hundredths / 100, hundredths % 100)
    let digits = part < 10 ? "0\(part)" : String(part)
    return part == 0 ? "\(whole)" : "\(whole)." + (digits.hasSuffix("0") ? "\(part / 10)" : digits)
}
