import Forms
import Paper

/// As how many rows a row taller than a page is set, so that page breaks can part it.
struct RowPieces {
    /// One for each line of its longest cell.
    var count: Int
    /// Height of each, without the air above the first and below the last.
    var height: Length

    /// Makes room for as many lines, as tall, as `more` has.
    mutating func grow(to more: RowPieces) {
        (count, height) = (max(count, more.count), max(height, more.height))
    }
}

extension SetTable {
    /// For each row, from 0, that is taller than `room` and has more than one line, what it is to
    /// be set as.
    func pieces(of heights: [Length], within room: Length) -> [Int: RowPieces] {
        var pieces: [Int: RowPieces] = [:]
        for (row, height) in heights.enumerated() where height > room {
            let own = ownLines(of: row)
            let count = Dictionary(grouping: own, by: \.column).values.map(\.count).max() ?? 0
            let line = own.reduce(Length.zero) { max($0, $1.heights.line) }
            if count > 1 { pieces[row] = RowPieces(count: count, height: line) }
        }
        return pieces
    }

    /// Lines of the cells that stand in this row only.
    private func ownLines(of row: Int) -> some Collection<SetLine> {
        lines[firstLine[row]..<firstLine[row + 1]].filter { $0.rowSpan == 1 }
    }

    /// The baseline of a line alone in its row, from the middle of the row's height downwards; there
    /// is air above in the row that opens a row of the document, and below in the one that closes it.
    func baseline(of line: SetLine, opens: Bool, closes: Bool) -> Length {
        var y = line.heights.ascent - line.heights.line / 2
        if opens { y += style.padding.top / 2 }
        if closes { y -= style.padding.bottom / 2 }
        return y
    }

    /// The table with some rows set as several, a line of each cell in each; where these meet there
    /// is no rule.
    func parted(as pieces: [Int: RowPieces]) -> SetTable {
        guard !pieces.isEmpty else { return self }
        var parting = TableParting(of: self)
        for row in 0..<rowCount {
            if let pieces = pieces[row] {
                parting.add(row, as: pieces)
            } else {
                parting.add(row)
            }
        }
        return parting.end()
    }
}

extension SheetTotals {
    /// The sums where row `index` is set as the rows from `starts[index]` to the next start: its
    /// numbers stand in the first of them.
    fileprivate func parted(at starts: [Int]) -> SheetTotals {
        let pieces = zip(starts.dropFirst(), starts).map { $0 - $1 }
        var parted = self
        parted.counts = zip(counts, pieces).flatMap { Array(repeating: $0, count: $1) }
        parted.numbers = numbers.map { numbers in
            zip(numbers, pieces).flatMap { [$0] + Array(repeating: nil, count: $1 - 1) }
        }
        return parted
    }
}

/// A table on the way to one whose rows are no taller than a page.
private struct TableParting {
    private let whole: SetTable
    private var table: SetTable
    private var heights: [Length] = []
    /// For each row of the whole table its first row here.
    private var starts: [Int] = []

    init(of whole: SetTable) {
        (self.whole, table) = (whole, whole)
        (table.lines, table.firstLine, table.firstSpan) = ([], [], [])
        (table.groupStart, table.rowEdges, table.numbers, table.needs) = ([], [], [], [])
    }

    /// Adds a row as it is.
    mutating func add(_ row: Int) {
        open(row)
        append(whole.lines[whole.firstLine[row]..<whole.firstLine[row + 1]])
        table.needs.append(whole.needs[row])
        heights.append(whole.tops[row + 1] - whole.tops[row])
    }

    /// Adds a row as several.
    mutating func add(_ row: Int, as pieces: RowPieces) {
        let padding = whole.style.padding
        var next: [Int32: Int] = [:]
        var byPiece: [[SetLine]] = Array(repeating: [], count: pieces.count)
        for var line in whole.lines[whole.firstLine[row]..<whole.firstLine[row + 1]] {
            guard line.rowSpan == 1 else {
                byPiece[0].append(line)
                continue
            }
            let piece = next[line.column, default: 0]
            next[line.column] = piece + 1
            line.y = whole.baseline(
                of: line, opens: piece == 0, closes: piece + 1 == pieces.count)
            byPiece[piece].append(line)
        }
        for (piece, lines) in byPiece.enumerated() {
            if piece == 0 { open(row) } else { goOn(row) }
            append(lines)
            var height = pieces.height
            if piece == 0 { height += padding.top }
            if piece + 1 == pieces.count { height += padding.bottom }
            table.needs.append(height)
            heights.append(height)
        }
    }

    private mutating func open(_ row: Int) {
        let index = table.numbers.count
        starts.append(index)
        table.groupStart.append(
            whole.groupStart[row] == row ? index : starts[whole.groupStart[row]])
        table.rowEdges.append(whole.rowEdges[row])
        mark(row)
    }

    private mutating func goOn(_ row: Int) {
        table.groupStart.append(table.numbers.count)
        table.rowEdges.append(nil)
        mark(row)
    }

    private mutating func mark(_ row: Int) {
        table.numbers.append(whole.numbers[row])
        table.firstLine.append(table.lines.count)
    }

    private mutating func append(_ lines: some Sequence<SetLine>) {
        let row = Int32(table.numbers.count - 1)
        for var line in lines {
            line.row = row
            table.lines.append(line)
        }
    }

    mutating func end() -> SetTable {
        let count = table.numbers.count
        starts.append(count)
        table.firstLine.append(table.lines.count)
        table.groupStart.append(count)
        table.spans = whole.spans.map(moved)
        table.tall = whole.tall.map { (moved($0.span), $0.need) }
        table.firstSpan = (0...count).map { row in
            table.spans.firstIndex { $0.row >= row } ?? table.spans.count
        }
        for index in table.lines.indices where table.lines[index].rowSpan > 1 {
            let first = starts.firstIndex(of: Int(table.lines[index].row)) ?? 0
            let end = starts[first + Int(table.lines[index].rowSpan)]
            table.lines[index].rowSpan = Int32(end) - table.lines[index].row
        }
        table.tops = SetTable.tops(of: heights, table.tall)
        table.sums = whole.sums.map { sums in
            var sums = sums
            sums.totals = sums.totals.parted(at: starts)
            return sums
        }
        return table
    }

    private func moved(_ span: Span) -> Span {
        var moved = span
        moved.row = starts[span.row]
        moved.rowSpan = starts[span.end] - moved.row
        return moved
    }
}
