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
    /// The rule above each row.
    var rowEdges: [Edge]
    /// The look.
    var style: TableStyle

    var width: Length { sides.last ?? .zero }
    var headHeight: Length { headTops.last ?? .zero }
    var rowCount: Int { rowEdges.count }

    /// Height of the head and some rows.
    func height(of rows: Range<Int>) -> Length {
        headHeight + tops[rows.upperBound] - tops[rows.lowerBound]
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
    var row: Int32
    var rowSpan: Int32
    var column: Int32
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
}
