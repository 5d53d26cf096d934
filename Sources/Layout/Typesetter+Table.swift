import Forms
import Paper

extension Typesetter {
    /// Sets a table whose columns are as wide as `widths` say.
    func set(
        _ table: TableBlock, widths: [Length], path: BlockPath
    ) throws(LayoutError) -> SetTable {
        var sides = [Length.zero]
        for width in widths { sides.append((sides.last ?? .zero) + width) }
        let head = try head(of: table, sides: sides, path: path)
        var body = BodySetting(table: table, sides: sides)
        do throws(TextFault) {
            body.faces = try faces(of: table)
        } catch {
            throw .text(error, in: path)
        }
        for (index, row) in table.rows.enumerated() {
            try set(row, index, table.style, &body, path)
        }
        return SetTable(
            sides: sides, headTops: head.tops, headLines: head.lines, headSpans: head.spans,
            tops: body.tops(), lines: body.lines, firstLine: body.firstLine + [body.lines.count],
            spans: body.spans, firstSpan: body.firstSpan + [body.spans.count],
            groupStart: body.groupStart(table.rows), columnEdges: table.columns.map(\.edge),
            rowEdges: table.rows.map(\.edge), style: table.style)
    }

    /// For each column its plain and its bold face.
    private func faces(of table: TableBlock) throws(TextFault) -> [Face] {
        var faces: [Face] = []
        for column in table.columns {
            for isBold in [false, true] {
                var font = table.style.font
                font.size = column.fontSize ?? font.size
                font.isBold = font.isBold || isBold
                faces.append(Face(font: font, heights: try heights(of: font)))
            }
        }
        return faces
    }

    private func set(
        _ row: TableRow, _ index: Int, _ style: TableStyle, _ body: inout BodySetting,
        _ path: BlockPath
    ) throws(LayoutError) {
        body.open(row, index)
        for cell in row.cells {
            guard let column = body.place(cell, index) else {
                throw .badRow(path, row: index + 1, isHead: false)
            }
            if cell.text.isEmpty { continue }
            do throws(TextFault) {
                let isStrong = row.isStrong || cell.isStrong
                let face = body.faces[2 * column + (isStrong ? 1 : 0)]
                let room = body.room(column, cell.columnSpan)
                if !needsSplitting(cell.text) {
                    let shaped = try shape(cell.text, in: face.font)
                    if shaped.width <= room {
                        body.add(shaped, face.heights, cell, index, column)
                        continue
                    }
                }
                let fitted = try fit(
                    cell.text, in: face.font, least: style.leastSize, room: room)
                body.add(fitted.lines, fitted.heights, cell, index, column)
            } catch {
                throw .cell(error, in: path, row: index + 1, column: column + 1)
            }
        }
        guard body.isFull(index) else { throw .badRow(path, row: index + 1, isHead: false) }
    }
}

/// A font of a column and its heights.
struct Face {
    var font: Font
    var heights: FontHeights
}

/// A table's body on the way.
private struct BodySetting {
    let style: TableStyle
    let columns: [TableColumn]
    let sides: [Length]
    let rowCount: Int
    var faces: [Face] = []
    var lines: [SetLine] = []
    var firstLine: [Int] = []
    var spans: [Span] = []
    var firstSpan: [Int] = []
    private var heights: [Length] = []
    /// Cells over several rows, with the height each needs.
    private var tall: [(span: Span, need: Length)] = []
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
        heights.append(style.rowHeight)
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
        _ shaped: Shaped, _ heights: FontHeights, _ cell: TableCell, _ row: Int, _ column: Int
    ) {
        let y = heights.ascent - heights.line / 2 + half
        append(shaped, y, cell, row, column)
        grow(heights.line, cell, row)
    }

    mutating func add(
        _ texts: [Shaped], _ heights: FontHeights, _ cell: TableCell, _ row: Int, _ column: Int
    ) {
        let height = heights.line * texts.count
        var y = heights.ascent - height / 2 + half
        for shaped in texts {
            if !shaped.text.isEmpty { append(shaped, y, cell, row, column) }
            y += heights.line
        }
        grow(height, cell, row)
    }

    private mutating func append(
        _ shaped: Shaped, _ y: Length, _ cell: TableCell, _ row: Int, _ column: Int
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
                shaped: shaped, x: x, y: y, row: Int32(row), rowSpan: Int32(cell.rowSpan),
                column: Int32(column)))
    }

    private mutating func grow(_ height: Length, _ cell: TableCell, _ row: Int) {
        let need = height + style.padding.top + style.padding.bottom
        if cell.rowSpan == 1 {
            heights[row] = max(heights[row], need)
        } else if let span = spans.last {
            tall.append((span, need))
        }
    }

    /// Tops of the rows; where a cell over several rows needs more, the last of them grows.
    mutating func tops() -> [Length] {
        for (span, need) in tall.sorted(by: { $0.span.end < $1.span.end }) {
            let have = heights[span.row..<span.end].reduce(.zero, +)
            if need > have { heights[span.end - 1] += need - have }
        }
        var tops = [Length.zero]
        tops.reserveCapacity(heights.count + 1)
        for height in heights { tops.append((tops.last ?? .zero) + height) }
        return tops
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

extension Span {
    /// The row after its last.
    fileprivate var end: Int { row + rowSpan }
}
