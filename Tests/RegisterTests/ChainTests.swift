import Journal
import Testing

@testable import Register

/// A chain of lines, in memory.
struct ChainTests {
    /// Every fault of a chain, as `register check` looks for them.
    private func found(_ rows: [RawLine], _ said: ChainEnd, _ documents: [Witness]) -> [ChainFault]
    {
        faults(of: rows, as: Entry.self, .register, said: [said])
            + disorder(in: rows.compactMap { $0.read(as: Entry.self) })
            + faults(of: rows, against: documents)
    }

    private func end(of rows: [RawLine]) -> ChainEnd {
        rows.last.map { ChainEnd(count: rows.count, hash: $0.hash) } ?? .none
    }

    // Issue 7: "1,000 random edits, deletions, swaps and truncations of register lines: all found;
    // 1,000 unaltered registers: none accused".
    @Test("1,000 random alterations are found, and 1,000 unaltered chains are not accused")
    func alterations() {
        var numbers = SeededNumbers(state: 7)
        for turn in 0..<1000 {
            let rows = chain(of: Int.random(in: 1...6, using: &numbers), &numbers)
            let (said, documents) = (end(of: rows), witnesses(of: rows))
            #expect(found(rows, said, documents).isEmpty)
            let altered = altered(rows, turn % 6, &numbers)
            #expect(altered != rows)
            #expect(!found(altered, said, documents).isEmpty, "kind \(turn % 6), turn \(turn)")
        }
    }

    // Whoever edits can also compute: digests are no secret. What stays behind are the witnesses.
    @Test("an alteration whose digests were all computed again is found by the issued documents")
    func recomputed() {
        var numbers = SeededNumbers(state: 8)
        for _ in 0..<300 {
            let rows = chain(of: Int.random(in: 2...6, using: &numbers), &numbers)
            let documents = witnesses(of: rows)
            guard let last = documents.last else { continue }
            // Before the last witness: what stands after it only HEAD and papers know.
            let place = Int.random(in: 0..<(last.line - 1), using: &numbers)
            var changed = rows
            changed[place].data?[3] = .text("somebody")
            let forged = rechained(changed)
            #expect(!found(forged, end(of: forged), documents).isEmpty)
        }
    }

    @Test("a cut tail is found by HEAD, or by an issued document of the part cut off")
    func cutTail() {
        var numbers = SeededNumbers(state: 9)
        let rows = chain(of: 5, &numbers)
        for count in 0..<rows.count {
            let cut = Array(rows[..<count])
            #expect(!found(cut, end(of: rows), []).isEmpty)
            let isWitnessed = witnesses(of: rows).contains { $0.line > count }
            #expect(found(cut, end(of: cut), witnesses(of: rows)).isEmpty == !isWitnessed)
        }
    }

    private func altered(
        _ rows: [RawLine], _ kind: Int, _ numbers: inout SeededNumbers
    ) -> [RawLine] {
        var rows = rows
        let place = Int.random(in: rows.indices, using: &numbers)
        switch kind {
        case 0: edit(&rows[place], &numbers)
        case 1: rows.remove(at: place)
        case 2:
            let other = (place + Int.random(in: 1..<rows.count, using: &numbers)) % rows.count
            rows.swapAt(place, other)
            if Bool.random(using: &numbers) {
                (rows[place].line, rows[other].line) = (rows[other].line, rows[place].line)
            }
        case 3: rows.removeLast(Int.random(in: 1...rows.count, using: &numbers))
        case 4: rows.insert(rows[Int.random(in: rows.indices, using: &numbers)], at: place)
        default:
            rows.remove(at: place)
            rows = rechained(rows)
        }
        return rows
    }

    private func edit(_ row: inout RawLine, _ numbers: inout SeededNumbers) {
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: row.hash = sha256(Array(row.hash.utf8))
        case 1: row.previous = sha256(Array(row.previous.utf8))
        case 2: row.data = nil
        default:
            let column = Int.random(in: 0..<Entry.columns.count, using: &numbers)
            switch row.data?[column] {
            case .count(let count): row.data?[column] = .count(count + 1)
            case .text(let text): row.data?[column] = .text(text + "\u{1F}")
            case nil: row.line += 1
            }
        }
    }

    /// The same contents, numbers and digests made again.
    private func rechained(_ rows: [RawLine]) -> [RawLine] {
        var chained: [RawLine] = []
        for row in rows {
            guard let entry = row.read(as: Entry.self)?.content else { continue }
            chained.append(
                RawLine(chained.count + 1, entry, previous: chained.last?.hash ?? zeroHash))
        }
        return chained
    }
}
