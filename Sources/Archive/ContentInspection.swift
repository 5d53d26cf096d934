/// A look at the content of a page.
struct ContentInspection {
    /// Marked content of elements, in the order in which it is drawn.
    private(set) var mcids: [Int] = []
    /// Clauses that it breaks.
    private(set) var broken: Set<Clause> = []
    private var marks: [Mark] = []
    private var depth = 0

    private enum Mark { case artifact, element, other }

    /// Looks at the bytes of a content stream.
    mutating func look(at content: [UInt8]) {
        var scanner = ContentScanner(content)
        while let operation = scanner.next() {
            let name = scanner.name(of: operation)
            switch name {
            case "BMC", "BDC": open(content[operation.whole])
            case "EMC": if marks.popLast() == nil { broken.insert(.content) }
            case "q":
                depth += 1
                // Source: ISO 19005-2, 6.1.13.
                if depth > 28 { broken.insert(.limits) }
            case "Q": depth -= 1
            case "k", "K": broken.insert(.colours)
            case let name where painting.contains(name):
                if !marks.contains(where: { $0 != .other }) { broken.insert(.content) }
            case let name where !others.contains(name): broken.insert(.operators)
            default: break
            }
        }
        if !marks.isEmpty { broken.insert(.content) }
    }

    private mutating func open(_ operands: ArraySlice<UInt8>) {
        var reader = ValueReader(Array(operands))
        guard let tag = try? reader.value().name else {
            broken.insert(.content)
            return marks.append(.other)
        }
        let properties = (try? reader.value().dictionary) ?? nil
        var mark = Mark.other
        if tag == "Artifact" { mark = .artifact }
        if let mcid = properties?["MCID"]?.integer {
            mark = .element
            mcids.append(mcid)
        }
        // An artifact within an element, an element within an artifact or within another.
        if mark != .other, marks.contains(where: { $0 != .other }) { broken.insert(.content) }
        marks.append(mark)
    }
}

private let painting: Set<String> = [
    "Tj", "TJ", "'", "\"", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI",
]

/// Source: ISO 32000-1, annex A.
private let others: Set<String> = [
    "b", "BI", "BT", "BX", "EX", "c", "cm", "CS", "cs", "d", "d0", "d1", "DP", "ET", "G", "g",
    "gs", "h", "i", "ID", "j", "J", "l", "m", "M", "MP", "n", "re", "RG", "rg", "ri", "SC", "sc",
    "SCN", "scn", "T*", "Tc", "Td", "TD", "Tf", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W",
    "W*", "y", "true", "false", "null",
]
