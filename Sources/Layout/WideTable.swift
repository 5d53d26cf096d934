import Forms
import Paper

/// A table wider than the page: strips of columns, all with the same rows of the same heights.
struct WideTable {
    /// Strips from left to right, one or more.
    var strips: [SetTable]
    /// Font of the line above each part.
    var captionFont: Font
    /// Heights of that font.
    var captionHeights: FontHeights
    /// Where the table stands, for errors.
    var path: BlockPath

    /// Air below the line above a part, and between two parts on one page.
    ///
    /// Source: ours.
    static let (captionGap, partGap) = (Length.mm(1), Length.mm(4))

    /// Strips with rows as tall as the tallest cells of any of them ask, and kept together as the
    /// cells over several rows of all of them ask.
    init(strips: [SetTable], captionFont: Font, captionHeights: FontHeights, path: BlockPath) {
        (self.captionFont, self.captionHeights, self.path) = (captionFont, captionHeights, path)
        self.strips = strips
        var tops = [Length.zero]
        var groupStart: [Int] = []
        for row in 0..<(strips.first?.rowCount ?? 0) {
            let height = strips.reduce(Length.zero) { max($0, $1.tops[row + 1] - $1.tops[row]) }
            tops.append((tops.last ?? .zero) + height)
            let opens = strips.allSatisfy { $0.groupStart[row] == row }
            groupStart.append(opens ? row : groupStart.last ?? row)
        }
        groupStart.append(groupStart.count)
        let sums = strips.reduce(Length.zero) { max($0, $1.sums?.height ?? .zero) }
        for index in self.strips.indices {
            self.strips[index].sums?.height = sums
            (self.strips[index].tops, self.strips[index].groupStart) = (tops, groupStart)
        }
    }

    var rowCount: Int { strips.first?.rowCount ?? 0 }

    /// Height of a part's caption, of the tallest head and of the sums.
    var overhead: Length {
        captionHeights.line + Self.captionGap
            + strips.reduce(Length.zero) { max($0, $1.overhead(from: 0, isPart: true)) }
    }

    /// Height with all rows in one part a strip.
    var height: Length { WideParts(table: self, chunks: [0..<rowCount]).height }

    /// The table with rows no taller than `room`, each set as the same rows in all strips.
    func parted(within room: Length) -> WideTable {
        var pieces: [Int: RowPieces] = [:]
        for strip in strips {
            for (row, more) in strip.pieces(of: heights, within: room) {
                pieces[row, default: more].grow(to: more)
            }
        }
        guard !pieces.isEmpty else { return self }
        return WideTable(
            strips: strips.map { $0.parted(as: pieces) }, captionFont: captionFont,
            captionHeights: captionHeights, path: path)
    }

    /// The table with rows that stay together as `starts` says of its first strip.
    func regrouped(_ starts: (SetTable) -> [Int]) -> WideTable {
        guard let first = strips.first else { return self }
        var table = self
        let starts = starts(first)
        for index in strips.indices { table.strips[index].groupStart = starts }
        return table
    }

    /// Heights of the rows.
    private var heights: [Length] {
        guard let tops = strips.first?.tops else { return [] }
        return zip(tops.dropFirst(), tops).map { $0 - $1 }
    }

    /// The row, from 0, that needs the tallest page with those that stay with it, and how tall.
    var tallestRow: (row: Int, need: Length) {
        guard let table = strips.first else { return (0, .zero) }
        var tallest = (row: 0, need: Length.zero)
        var row = 0
        while row < rowCount {
            let end = table.nextBreak(from: row + 1)
            let need = overhead + table.tops[end] - table.tops[row]
            if need > tallest.need { tallest = (row, need) }
            row = end
        }
        return tallest
    }

    /// Shares the rows among parts: the first as many as `room` holds, the others a page each.
    ///
    /// - Parameters:
    ///   - room: height for the first part, 0 or more; what is above `full` is not used.
    ///   - full: height of an empty page.
    ///   - tail: what stands on the last page below the last part.
    ///   - least: how many rows, at least, the first and the last part have if it can be.
    /// - Returns: ranges of rows in order, none empty unless there are no rows; nil when `room` is
    ///   too low, or a row too tall for a page.
    func chunks(room: Length, full: Length, tail: Tail, least: Int) -> [Range<Int>]? {
        guard let table = strips.first else { return nil }
        var chunks: [Range<Int>] = []
        var start = 0
        repeat {
            // The other strips of the first rows stand on later pages, which may have less room.
            let free = (chunks.isEmpty ? min(room, full) : full) - overhead
            var end = table.furthestBreak(from: start, within: free, upTo: rowCount)
            let isLast = end == rowCount
            let isTooTall =
                table.tops[rowCount] - table.tops[start] + tail.height > full - overhead
            if !isLast || isTooTall {
                let limit = table.groupStart[max(start, rowCount - tail.rows)]
                if limit > start, end > limit { end = limit }
            }
            let wanted = table.nextBreak(from: min(rowCount, start + (chunks.isEmpty ? least : 1)))
            guard free >= .zero, end > start || rowCount == 0, end >= wanted else { return nil }
            chunks.append(start..<end)
            start = end
        } while start < rowCount
        return chunks
    }
}

/// The parts of a table too wide: all strips of the first rows, then all of the next.
struct WideParts {
    /// The table.
    var table: WideTable
    /// Its rows, shared among parts.
    var chunks: [Range<Int>]

    var count: Int { chunks.count * table.strips.count }

    /// Height of all parts below each other.
    var height: Length { height(of: 0..<count) }

    /// Height of some parts below each other, with the air between them.
    func height(of parts: Range<Int>) -> Length {
        parts.reduce(WideTable.partGap * max(0, parts.count - 1)) { $0 + height(of: $1) }
    }

    private func height(of part: Int) -> Length {
        let (strip, rows) = self[part]
        return captionHeight + strip.height(of: rows)
    }

    private subscript(part: Int) -> (strip: SetTable, rows: Range<Int>) {
        let (chunk, strip) = part.quotientAndRemainder(dividingBy: table.strips.count)
        return (table.strips[strip], chunks[chunk])
    }

    private var captionHeight: Length {
        count > 1 ? table.captionHeights.line + WideTable.captionGap : .zero
    }

    /// The line above a part.
    ///
    /// Source: issue on forms, "Too wide".
    private func caption(of part: Int) -> String {
        let (chunk, strip) = part.quotientAndRemainder(dividingBy: table.strips.count)
        return "часть \(part + 1) из \(count) (строки \(chunk + 1) из \(chunks.count),"
            + " столбцы \(strip + 1) из \(table.strips.count))"
    }

    /// Draws some parts below each other, the top left corner at `origin`.
    func draw(
        _ parts: Range<Int>, at origin: Point, on inks: inout Inks,
        with typesetter: Typesetter<some Shaper>
    ) throws(LayoutError) {
        var origin = origin
        for part in parts {
            if count > 1 {
                let baseline = origin + Point(x: .zero, y: table.captionHeights.ascent)
                do throws(TextFault) {
                    let caption = try typesetter.shape(caption(of: part), in: table.captionFont)
                    inks.add(caption, at: baseline, of: Outline.artifact)
                } catch {
                    throw .text(error, in: table.path)
                }
            }
            let (strip, rows) = self[part]
            let top = origin + Point(x: .zero, y: captionHeight)
            try strip.draw(rows, at: top, on: &inks, with: typesetter)
            origin.y += height(of: part) + WideTable.partGap
        }
    }
}
