import Forms
import Paper

/// A font of a column and its heights.
struct Face {
    var font: Font
    var heights: FontHeights
}

/// A table's body on the way: cells find their places, rows their heights.
struct BodySetting {
    let style: TableStyle
    let columns: [TableColumn]
    let sides: [Length]
    let rowCount: Int
    var faces: [Face] = []
    var lines: [SetLine] = []
    var firstLine: [Int] = []
    var spans: [Span] = []
    var firstSpan: [Int] = []
    private(set) var heights: [Length] = []
    /// Cells over several rows, with the height each needs.
    private(set) var tall: [(span: Span, need: Length)] = []
    /// For each column the row from which on it is free.
    private var free: [Int]
    private var column = 0
    private let half: Length

    init(table: TableBlock, sides: [Length]) {
        (style, columns, self.sides) = (table.style, table.columns, sides)
        rowCount = table.rows.count
        free = Array(repeating: 0, count: columns.count)
        half = (style.padding.top - style.padding.bottom) / 2
        lines.reserveCapacity(rowCount * columns.count / 2)
    }

    mutating func open(_ row: TableRow, _ index: Int) {
        column = 0
        heights.append(.zero)
        firstLine.append(lines.count)
        firstSpan.append(spans.count)
    }

    /// Finds the first free place for a cell; nil when there is none.
    mutating func place(_ cell: TableCell, _ row: Int) -> Int? {
        while column < free.count, free[column] > row { column += 1 }
        let (start, end) = (column, column + cell.columnSpan)
        guard cell.columnSpan > 0, cell.rowSpan > 0, end <= free.count,
            row + cell.rowSpan <= rowCount
        else { return nil }
        if cell.columnSpan > 1 || cell.rowSpan > 1 {
            for index in start..<end {
                guard free[index] <= row else { return nil }
                free[index] = row + cell.rowSpan
            }
            spans.append(
                Span(
                    row: row, rowSpan: cell.rowSpan, column: start, columnSpan: cell.columnSpan))
        }
        column = end
        return start
    }

    /// Whether the row has a cell in every place.
    mutating func isFull(_ row: Int) -> Bool {
        while column < free.count, free[column] > row { column += 1 }
        return column == free.count
    }

    func room(_ column: Int, _ columnSpan: Int) -> Length {
        sides[column + columnSpan] - sides[column] - style.padding.left - style.padding.right
    }

    mutating func add(
        _ shaped: Shaped, _ heights: FontHeights, _ cell: TableCell, _ row: Int, _ column: Int,
        _ element: Int32
    ) {
        let y = heights.ascent - heights.line / 2 + half
        append(shaped, y, heights, cell, row, column, element)
        grow(heights.line, cell, row)
    }

    mutating func add(
        _ texts: [Shaped], _ heights: FontHeights, _ cell: TableCell, _ row: Int, _ column: Int,
        _ element: Int32
    ) {
        let height = heights.line * texts.count
        var y = heights.ascent - height / 2 + half
        for shaped in texts {
            if !shaped.text.isEmpty { append(shaped, y, heights, cell, row, column, element) }
            y += heights.line
        }
        grow(height, cell, row)
    }

    private mutating func append(
        _ shaped: Shaped, _ y: Length, _ heights: FontHeights, _ cell: TableCell,
        _ row: Int, _ column: Int, _ element: Int32
    ) {
        let left = sides[column] + style.padding.left
        let free = room(column, cell.columnSpan) - shaped.width
        let x =
            switch cell.alignment ?? columns[column].alignment {
            case .left: left
            case .centre: left + free / 2
            case .right: left + free
            }
        lines.append(
            SetLine(
                shaped: shaped, x: x, y: y, heights: heights, row: Int32(row),
                rowSpan: Int32(cell.rowSpan),
                column: Int32(column), columnSpan: Int32(cell.columnSpan), element: element))
    }

    private mutating func grow(_ height: Length, _ cell: TableCell, _ row: Int) {
        let need = height + style.padding.top + style.padding.bottom
        if cell.rowSpan == 1 {
            heights[row] = max(heights[row], need)
        } else if let span = spans.last {
            tall.append((span, need))
        }
    }

    func groupStart(_ rows: [TableRow]) -> [Int] {
        var held = Array(repeating: false, count: rows.count)
        for (index, row) in rows.enumerated() { held[index] = index > 0 && row.staysWithPrevious }
        for span in spans where span.rowSpan > 1 {
            for row in (span.row + 1)..<span.end { held[row] = true }
        }
        var starts: [Int] = []
        for row in rows.indices { starts.append(held[row] ? starts[row - 1] : row) }
        return starts + [rows.count]
    }
}
