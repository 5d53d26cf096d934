import Forms
import Paper

extension SetTable {
    /// For each row the nearest that may open a page, up from it, where rows that stay together are
    /// at most `room` tall.
    ///
    /// A taller group is only held by the cells over several rows in `tables`; one still taller by
    /// these as far as their texts need.
    func loosened(within room: Length, held tables: [SetTable]) -> [Int] {
        var isHeld = Array(repeating: false, count: rowCount)
        for span in tables.flatMap(\.spans) where span.rowSpan > 1 {
            for row in (span.row + 1)..<span.end { isHeld[row] = true }
        }
        let loose = freed(groupStart, within: room, held: isHeld)
        isHeld = Array(repeating: false, count: rowCount)
        for (span, need) in tables.flatMap(\.tall) {
            for row in (span.row + 1)..<span.end where tops[row] - tops[span.row] < need {
                isHeld[row] = true
            }
        }
        return freed(loose, within: room, held: isHeld)
    }

    /// For each row the nearest that may open a page, up from it, where the rows that stay together
    /// at the table's end are at most `room` tall.
    func loosenedEnd(within room: Length, held tables: [SetTable]) -> [Int] {
        guard rowCount > 0, let first = groupStart.dropLast().last,
            tops[rowCount] - tops[first] > room
        else { return groupStart }
        let loose = loosened(within: .zero, held: tables)
        return Array(groupStart[..<first]) + loose[first...]
    }

    /// The starts of groups where those taller than `room` are parted before each row not held.
    private func freed(_ starts: [Int], within room: Length, held isHeld: [Bool]) -> [Int] {
        var freed = starts
        var row = 0
        while row < rowCount {
            var end = row + 1
            while starts[end] != end { end += 1 }
            if tops[end] - tops[row] > room {
                for index in (row + 1)..<end {
                    freed[index] = isHeld[index] ? freed[index - 1] : index
                }
            }
            row = end
        }
        return freed
    }
}

extension SetTable {
    /// Cells over more than one place as far as they stand in some rows.
    func spans(in rows: Range<Int>) -> [Span] {
        let own = spans[firstSpan[rows.lowerBound]..<firstSpan[rows.upperBound]]
        return (cut(above: rows.lowerBound) + own).map { span in
            var part = span
            part.row = max(span.row, rows.lowerBound)
            part.rowSpan = min(span.end, rows.upperBound) - part.row
            return part
        }
    }

    /// Cells that a page break above `row` parts.
    private func cut(above row: Int) -> [Span] {
        spans[..<firstSpan[row]].filter { $0.end > row }
    }

    /// What stands again at the top of a page that begins amid a row or a cell over several rows:
    /// the texts of its repeated columns and of such cells, as far as there is room.
    func carried(into rows: Range<Int>) -> [SetLine] {
        guard rows.lowerBound > 0, !rows.isEmpty else { return [] }
        return carriedSpans(into: rows) + carriedCells(into: rows)
    }

    private func carriedCells(into rows: Range<Int>) -> [SetLine] {
        guard goesOn(rows.lowerBound) else { return [] }
        let number = numbers[rows.lowerBound]
        let first = numbers[..<rows.lowerBound].lastIndex { $0 != number }.map { $0 + 1 } ?? 0
        let free = numbers[rows].prefix { $0 == number }.count
        let whole = numbers[first...].prefix { $0 == number }.endIndex
        let own = lines[firstLine[first]..<firstLine[whole]].filter {
            $0.rowSpan == 1 && repeated.contains($0.column)
        }
        return Dictionary(grouping: own, by: \.column).sorted { $0.key < $1.key }
            .flatMap { _, cell -> [SetLine] in
                let isDone = cell.allSatisfy { $0.row < rows.lowerBound }
                guard isDone, cell.count <= free else { return [] }
                return cell.map { line in
                    var line = line
                    let row = Int(line.row) - first + rows.lowerBound
                    line.row = Int32(row)
                    line.y = baseline(of: line, opens: false, closes: row + 1 == whole)
                    return line
                }
            }
    }

    private func carriedSpans(into rows: Range<Int>) -> [SetLine] {
        tall.filter { $0.span.row < rows.lowerBound && $0.span.end > rows.lowerBound }
            .sorted { ($0.span.row, $0.span.column) < ($1.span.row, $1.span.column) }
            .flatMap { span, need -> [SetLine] in
                let end = min(span.end, rows.upperBound)
                guard tops[end] - tops[rows.lowerBound] >= need else { return [] }
                return lines[firstLine[span.row]..<firstLine[span.row + 1]]
                    .filter { Int($0.column) == span.column && $0.rowSpan > 1 }
                    .map { line in
                        var line = line
                        line.row = Int32(rows.lowerBound)
                        line.rowSpan = Int32(end - rows.lowerBound)
                        return line
                    }
            }
    }
}
