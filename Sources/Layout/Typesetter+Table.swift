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
