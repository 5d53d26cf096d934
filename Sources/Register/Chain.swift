/// Looks whether lines are the chain they were written as.
///
/// - Parameters:
///   - rows: all lines of the table, in the order of their numbers.
///   - content: what the lines say.
///   - chain: which chain they are of.
///   - said: the ends of which the chain's is one; nil where nobody says.
/// - Returns: every fault found; none for a chain as it was written.
func faults<Content: Chained>(
    of rows: [RawLine], as content: Content.Type, _ chain: ChainFault.Chain, said: [ChainEnd]?
) -> [ChainFault] {
    var faults: [ChainFault] = []
    var (number, hash) = (0, zeroHash)
    for row in rows {
        if row.line != number + 1 { faults.append(.gap(chain, after: number, found: row.line)) }
        if row.read(as: content) == nil {
            faults.append(.unreadable(chain, line: row.line))
        } else if row.expectedHash(in: Content.table) != row.hash {
            faults.append(.altered(chain, line: row.line))
        }
        if row.previous != hash { faults.append(.broken(chain, line: row.line)) }
        (number, hash) = (row.line, row.hash)
    }
    let end = ChainEnd(count: number, hash: hash)
    if let said, !said.contains(end) {
        let longest = said.map(\.count).max() ?? 0
        let isLength = said.contains { $0.count == number }
        faults.append(
            isLength
                ? .otherEnd(chain, line: number) : .end(chain, said: longest, found: number))
    }
    return faults
}

/// Looks whether each document has the lines it may have: a reservation, then its issue or its end.
func disorder(in lines: [RegisterLine]) -> [ChainFault] {
    var states: [String: LineState] = [:]
    return lines.compactMap { line in
        let (number, state) = (line.content.number, line.content.state)
        defer { states[number] = state }
        let isRight =
            switch (states[number], state) {
            case (nil, .reserved), (.reserved, .issued), (.reserved, .void), (.issued, .void): true
            default: false
            }
        return isRight ? nil : .disorder(line: line.line, number: number)
    }
}

/// What an issued document says of the register: the number of its own line, and the digest of
/// the one before.
public struct Witness: Hashable, Sendable {
    /// Number of the document.
    public var number: String
    /// Number of the line that reserved it.
    public var line: Int
    /// Digest of the line before that one.
    public var previous: String

    /// What the document `number` says.
    public init(number: String, line: Int, previous: String) {
        (self.number, self.line, self.previous) = (number, line, previous)
    }
}

/// Holds what issued documents say against the lines.
func faults(of rows: [RawLine], against witnesses: [Witness]) -> [ChainFault] {
    let hashes = Dictionary(rows.map { ($0.line, $0.hash) }) { first, _ in first }
    let numbers = Dictionary(rows.map { ($0.line, $0.data?.first?.text) }) { first, _ in first }
    return witnesses.compactMap { witness in
        guard numbers[witness.line] == witness.number else {
            return .lost(line: witness.line, number: witness.number)
        }
        let before = witness.line == 1 ? zeroHash : hashes[witness.line - 1]
        return before == witness.previous
            ? nil : .witness(line: witness.line, number: witness.number)
    }
}
