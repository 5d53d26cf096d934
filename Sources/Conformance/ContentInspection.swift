import PDFObjects

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
            switch scanner.code(of: operation) {
            case Code.bdc, Code.bmc: open(ValueReader(content, at: operation.whole.lowerBound))
            case Code.emc: if marks.popLast() == nil { broken.insert(.content) }
            case Code.save:
                depth += 1
                // Source: ISO 19005-2, 6.1.13.
                if depth > 28 { broken.insert(.limits) }
            case Code.restore: depth -= 1
            case let code where painting.contains(code):
                if !marks.contains(where: { $0 != .other }) { broken.insert(.content) }
            case let code where fourInks.contains(code): broken.insert(.colours)
            case let code where !others.contains(code): broken.insert(.operators)
            default: break
            }
        }
        if !marks.isEmpty { broken.insert(.content) }
    }

    private mutating func open(_ operands: ValueReader) {
        var reader = operands
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

/// Operators as numbers; see ``ContentScanner/code(of:)``.
private enum Code {
    static let (bdc, bmc, emc) = (code("BDC"), code("BMC"), code("EMC"))
    static let (save, restore) = (code("q"), code("Q"))
}

private func code(_ name: String) -> UInt32 {
    name.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
}

private let painting = Set(
    [
        "Tj", "TJ", "'", "\"", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI",
    ].map(code))

private let fourInks = Set(["k", "K"].map(code))

/// Source: ISO 32000-1, annex A.
private let others = Set(
    [
        "BI", "BT", "BX", "EX", "c", "cm", "CS", "cs", "d", "d0", "d1", "DP", "ET", "G", "g", "gs",
        "h", "i", "ID", "j", "J", "l", "m", "M", "MP", "n", "re", "RG", "rg", "ri", "SC", "sc",
        "SCN", "scn", "T*", "Tc", "Td", "TD", "Tf", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w",
        "W", "W*", "y", "true", "null",
    ].map(code))
