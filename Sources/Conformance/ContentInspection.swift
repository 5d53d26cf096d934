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
            switch kinds[scanner.code(of: operation)] {
            case .open: open(ValueReader(content, at: operation.whole.lowerBound))
            case .close: if marks.popLast() == nil { broken.insert(.content) }
            case .save:
                depth += 1
                // Source: ISO 19005-2, 6.1.13.
                if depth > 28 { broken.insert(.limits) }
            case .restore: depth -= 1
            case .painting:
                if !marks.contains(where: { $0 != .other }) { broken.insert(.content) }
            case .fourInks: broken.insert(.colours)
            case .other: break
            case nil: broken.insert(.operators)
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
        var mark = tag == "Artifact" ? Mark.artifact : .other
        if let mcid = mcid(&reader) {
            mark = .element
            mcids.append(mcid)
        }
        // An artifact within an element, an element within an artifact or within another.
        if mark != .other, marks.contains(where: { $0 != .other }) { broken.insert(.content) }
        marks.append(mark)
    }

    // Nearly all lists of properties are `<</MCID 12>>`.
    private func mcid(_ reader: inout ValueReader) -> Int? {
        var quick = reader
        if quick.take("<<"), quick.shortName() == mcidName, let mcid = try? quick.value().integer,
            quick.take(">>")
        {
            return mcid
        }
        return (try? reader.value().dictionary)??["MCID"]?.integer
    }
}

/// `MCID`; see ``ValueReader/shortName()``.
private let mcidName: UInt64 = 0x4D43_4944

/// What operators are to a look at them.
private enum Kind { case open, close, save, restore, painting, fourInks, other }

/// By the operator as a number; see ``ContentScanner/code(of:)``.
///
/// Source: ISO 32000-1, annex A.
private let kinds: [UInt32: Kind] = {
    let names: [(Kind, [String])] = [
        (.open, ["BDC", "BMC"]), (.close, ["EMC"]), (.save, ["q"]), (.restore, ["Q"]),
        (.painting, painting), (.fourInks, ["k", "K"]), (.other, others),
    ]
    var kinds: [UInt32: Kind] = [:]
    for (kind, names) in names {
        for name in names {
            kinds[name.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }] = kind
        }
    }
    return kinds
}()

private let painting = [
    "Tj", "TJ", "'", "\"", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI",
]

private let others = [
    "BI", "BT", "BX", "EX", "c", "cm", "CS", "cs", "d", "d0", "d1", "DP", "ET", "G", "g", "gs",
    "h", "i", "ID", "j", "J", "l", "m", "M", "MP", "n", "re", "RG", "rg", "ri", "SC", "sc", "SCN",
    "scn", "T*", "Tc", "Td", "TD", "Tf", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W", "W*",
    "y", "true", "null",
]
