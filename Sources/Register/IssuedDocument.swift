/// A document of the register: what its lines say together.
public struct IssuedDocument: Hashable, Sendable {
    /// Its lines, the reservation first.
    public internal(set) var lines: [RegisterLine]
    /// Number of the newest original that stands in its place; nil for none.
    public internal(set) var supersededBy: String?

    /// The line that took its number.
    public var reservation: RegisterLine { lines[0] }
    /// What was written of it last.
    public var entry: Entry { lines[lines.count - 1].content }
    /// Its number.
    public var number: String { entry.number }
    /// Whether it is issued and not void.
    public var isValid: Bool { entry.state == .issued }
    /// The line of its issue; nil where it never came to be.
    public var issue: RegisterLine? { lines.first { $0.content.state == .issued } }
}

/// The documents of the register, by their first lines.
public func documents(of lines: [RegisterLine]) -> [IssuedDocument] {
    var places: [String: Int] = [:]
    var documents: [IssuedDocument] = []
    for line in lines {
        if let place = places[line.content.number] {
            documents[place].lines.append(line)
        } else {
            places[line.content.number] = documents.count
            documents.append(IssuedDocument(lines: [line]))
        }
    }
    let originals = documents.filter { $0.isValid && $0.entry.mode.isOriginal }
    let newest = Dictionary(originals.map { ($0.entry.subject, $0) }) { _, later in later }
    for place in documents.indices where documents[place].isValid {
        let document = documents[place]
        guard document.entry.mode.isOriginal, let last = newest[document.entry.subject],
            last.reservation.line > document.reservation.line
        else { continue }
        documents[place].supersededBy = last.number
    }
    return documents
}

/// The valid original of the same report, class, teacher and time as `entry`; nil for none.
public func original(like entry: Entry, in documents: [IssuedDocument]) -> IssuedDocument? {
    documents.last {
        $0.isValid && $0.entry.mode.isOriginal && $0.entry.subject == entry.subject
    }
}
