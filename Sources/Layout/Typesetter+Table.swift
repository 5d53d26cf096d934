import Forms
import Paper

extension Typesetter {
    /// Sets a table whose columns are as wide as `widths` say.
    func set(
        _ table: TableBlock, _ elements: CellElements, widths: [Length], path: BlockPath
    ) throws(LayoutError) -> SetTable {
        var sides = [Length.zero]
        for width in widths { sides.append((sides.last ?? .zero) + width) }
        let head = try head(of: table, elements.head, sides: sides, path: path)
        var body = BodySetting(table: table, sides: sides)
        do throws(TextFault) {
            body.faces = try faces(of: table)
        } catch {
            throw .text(error, in: path)
        }
        for (index, row) in table.rows.enumerated() {
            try set(row, index, elements.body, table.style, &body, path)
        }
        body.alignFigures()
        let tall = body.tall.sorted { $0.span.end < $1.span.end }
        let heights = body.heights.map { max($0, table.style.rowHeight) }
        var set = SetTable(
            sides: sides, headTops: head.tops, headLines: head.lines, headSpans: head.spans,
            tops: SetTable.tops(of: heights, tall), lines: body.lines,
            firstLine: body.firstLine + [body.lines.count],
            spans: body.spans, firstSpan: body.firstSpan + [body.spans.count],
            groupStart: body.groupStart(table.rows), columnEdges: table.columns.map(\.edge),
            rowEdges: table.rows.map(\.edge), numbers: table.rows.indices.map { $0 + 1 },
            repeated: Set(
                table.columns.indices.filter { table.columns[$0].isRepeated }.map(Int32.init)),
            needs: body.heights, tall: tall,
            style: table.style)
        set.continuation = try continuation(of: table, path)
        set.sums = try sums(of: table, widths, path)
        return set
    }

    private func continuation(
        of table: TableBlock, _ path: BlockPath
    ) throws(LayoutError) -> Continuation? {
        guard !table.continuation.isEmpty else { return nil }
        do throws(TextFault) {
            return Continuation(
                shaped: try shape(table.continuation, in: table.style.captionFont),
                heights: try heights(of: table.style.captionFont))
        } catch {
            throw .text(error, in: path)
        }
    }

    /// Sums of all rows are the widest, so no part's are taller.
    private func sums(
        of table: TableBlock, _ widths: [Length], _ path: BlockPath
    ) throws(LayoutError) -> SheetSums? {
        guard let totals = table.sheetTotals, totals.end > 0 else { return nil }
        var sums = SheetSums(totals: totals, columns: table.columns, path: path, height: .zero)
        let all = try set(sums, of: table.rows.indices, table.style, widths)
        sums.height = all.height(of: 0..<1)
        return sums
    }

    /// Sets the sums of some rows as a table of one row.
    func set(
        _ sums: SheetSums, of rows: Range<Int>, _ style: TableStyle, _ widths: [Length]
    ) throws(LayoutError) -> SetTable {
        let row = sums.totals.row(of: rows)
        let block = TableBlock(columns: sums.columns, head: [], rows: [row], style: style)
        let elements = CellElements(
            head: RowElements(counts: []) { Outline.artifact },
            body: RowElements(counts: [row.cells.count]) { Outline.artifact })
        return try set(block, elements, widths: widths, path: sums.path)
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
        _ row: TableRow, _ index: Int, _ elements: RowElements, _ style: TableStyle,
        _ body: inout BodySetting,
        _ path: BlockPath
    ) throws(LayoutError) {
        body.open(row, index)
        for (place, cell) in row.cells.enumerated() {
            guard let column = body.place(cell, index) else {
                throw .badRow(path, row: index + 1, isHead: false)
            }
            if cell.text.isEmpty { continue }
            let element = elements[index, place]
            do throws(TextFault) {
                let isStrong = row.isStrong || cell.isStrong
                let face = body.faces[2 * column + (isStrong ? 1 : 0)]
                let room = body.room(column, cell.columnSpan)
                if !needsSplitting(cell.text) {
                    let shaped = try shape(cell.text, in: face.font)
                    if shaped.width <= room {
                        body.add(shaped, face.heights, cell, index, column, element)
                        continue
                    }
                }
                let fitted = try fit(
                    cell.text, in: face.font, least: style.leastSize, room: room)
                body.add(fitted.lines, fitted.heights, cell, index, column, element)
            } catch {
                throw .cell(error, in: path, row: index + 1, column: column + 1)
            }
        }
        guard body.isFull(index) else { throw .badRow(path, row: index + 1, isHead: false) }
    }
}

extension TableStyle {
    /// Font of the line above a part of a table.
    var captionFont: Font {
        var font = font
        font.size = min(font.size, leastSize)
        return font
    }
}
