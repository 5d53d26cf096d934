import Forms
import Paper

/// A table set at a width: every text shaped and in its place, every height known; page breaks
/// only choose rows of it.
struct SetTable: Sendable {
    /// Sides of the columns from left to right, one more than columns; the first is 0.
    var sides: [Length]
    /// Tops of the head's rows and its bottom, one more than rows; the first is 0.
    var headTops: [Length]
    /// Texts of the head in reading order, counted from the table's top left corner.
    var headLines: [HeadLine]
    /// Cells of the head over more than one place, in reading order.
    var headSpans: [Span]
    /// Tops of the rows and the last one's bottom, one more than rows; the first is 0.
    var tops: [Length]
    /// Texts of the body in reading order.
    var lines: [SetLine]
    /// For each row its first line in `lines`, and the count of lines at the end.
    var firstLine: [Int]
    /// Cells of the body over more than one place, in reading order.
    var spans: [Span]
    /// For each row its first span in `spans`, and the count of spans at the end.
    var firstSpan: [Int]
    /// For each row the nearest row, up from it and itself among them, that may open a page; the
    /// count of rows at the end.
    var groupStart: [Int]
    /// The rule at each column's left side.
    var columnEdges: [Edge]
    /// The rule above each row; nil where a row goes on that is set as several.
    var rowEdges: [Edge?]
    /// For each row its number in the table of the document, from 1.
    var numbers: [Int]
    /// The columns that stand again wherever the table goes on.
    var repeated: Set<Int32>
    /// For each row the height that its texts ask for.
    var needs: [Length]
    /// Cells over several rows, with the height each needs.
    var tall: [(span: Span, need: Length)]
    /// The look.
    var style: TableStyle
    /// The line above every part but the first; nil for none.
    var continuation: Continuation?
    /// The sums below every part of a table that is not whole; nil for none.
    var sums: SheetSums?

    var width: Length { sides.last ?? .zero }
    var headHeight: Length { headTops.last ?? .zero }
    var rowCount: Int { rowEdges.count }

    /// Height of the head and some rows, with the line above and the sums below where they have
    /// these.
    func height(of rows: Range<Int>) -> Length {
        overhead(from: rows.lowerBound, isPart: rows.count < rowCount)
            + tops[rows.upperBound] - tops[rows.lowerBound]
    }

    /// Height of all that stands on a page beside the rows from `row` on.
    func overhead(from row: Int, isPart: Bool) -> Length {
        var height = headHeight
        if row > 0, let continuation { height += continuation.height }
        if isPart, let sums, row < sums.totals.end { height += sums.height }
        return height
    }

    /// The table with rows that are `height` tall or, where their texts ask for more, taller.
    func stretched(to height: Length) -> SetTable {
        var table = self
        let heights = needs.indices.map { isPiece($0) ? needs[$0] : max(needs[$0], height) }
        table.tops = SetTable.tops(of: heights, tall)
        return table
    }

    /// Whether it is one of several rows that are one in the document.
    func isPiece(_ row: Int) -> Bool {
        goesOn(row) || (row + 1 < rowCount && goesOn(row + 1))
    }

    /// Whether it goes on with the row above.
    func goesOn(_ row: Int) -> Bool { row > 0 && numbers[row] == numbers[row - 1] }

    /// Tops of rows of these heights; where a cell over several rows needs more, all of them grow
    /// by the same, the last by what rounding leaves too.
    static func tops(of heights: [Length], _ tall: [(span: Span, need: Length)]) -> [Length] {
        var heights = heights
        for (span, need) in tall {
            let more = need - heights[span.row..<span.end].reduce(.zero, +)
            guard more > .zero else { continue }
            for row in span.row..<span.end { heights[row] += more / span.rowSpan }
            heights[span.end - 1] += Length(units: more.units % span.rowSpan)
        }
        var tops = [Length.zero]
        tops.reserveCapacity(heights.count + 1)
        for height in heights { tops.append((tops.last ?? .zero) + height) }
        return tops
    }

    /// The last row up to `end` that may open a page, such that the rows before it, from `start`
    /// on, are at most `room` tall; `start` when there is none.
    func furthestBreak(from start: Int, within room: Length, upTo end: Int) -> Int {
        var (low, high) = (start, end)
        while low < high {
            let middle = (low + high + 1) / 2
            if tops[middle] - tops[start] <= room { low = middle } else { high = middle - 1 }
        }
        return max(start, groupStart[low])
    }

    /// The first row from `row` on that may open a page; the count of rows when there is none.
    func nextBreak(from row: Int) -> Int {
        var row = min(row, rowCount)
        while groupStart[row] != row { row += 1 }
        return row
    }
}

/// A line of a body's cell.
struct SetLine: Sendable {
    var shaped: Shaped
    /// Start of its baseline, from the table's left side.
    var x: Length
    /// Its baseline, from the middle of its cell's height downwards.
    var y: Length
    var heights: FontHeights
    var row: Int32
    var rowSpan: Int32
    var column: Int32
    var columnSpan: Int32 = 1
    /// The element of its cell.
    var element: Int32
}

/// A line of a head's cell.
struct HeadLine: Sendable {
    var shaped: Shaped
    /// Start of its baseline, from the table's top left corner.
    var at: Point
    var isTurned: Bool
    var row: Int32
    var column: Int32
    /// The element of its cell.
    var element: Int32
}

/// A cell over more than one place.
struct Span: Sendable {
    var row: Int
    var rowSpan: Int
    var column: Int
    var columnSpan: Int

    /// The row after its last.
    var end: Int { row + rowSpan }
}

/// The line above a part of a table that goes on.
struct Continuation: Sendable {
    var shaped: Shaped
    var heights: FontHeights

    var height: Length { heights.line + WideTable.captionGap }
}

/// The sums below a part of a table, not yet set: only a page break says of which rows.
struct SheetSums: Sendable {
    var totals: SheetTotals
    var columns: [TableColumn]
    /// Where the table stands, for errors.
    var path: BlockPath
    /// Height of their row, whatever the numbers.
    var height: Length
}
