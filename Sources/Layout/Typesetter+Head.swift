import Forms
import Paper

/// The head of a table, set.
struct SetHead {
    var tops: [Length]
    var lines: [HeadLine]
    var spans: [Span]
}

extension Typesetter {
    /// Sets a table's head; its rows are as tall as their captions ask.
    func head(
        of table: TableBlock, _ elements: RowElements, sides: [Length], path: BlockPath
    ) throws(LayoutError) -> SetHead {
        if let row = firstBadRow(ofHead: table.head, columnCount: table.columns.count) {
            throw .badRow(path, row: row + 1, isHead: true)
        }
        var captions: [Caption] = []
        for (row, cells) in table.head.enumerated() {
            for (place, cell) in cells.enumerated() {
                let width = sides[cell.column + cell.columnSpan] - sides[cell.column]
                do throws(TextFault) {
                    var caption = try caption(cell, row, width, table.style)
                    caption.element = elements[row, place]
                    captions.append(caption)
                } catch {
                    throw .caption(error, in: path, row: row + 1, column: cell.column + 1)
                }
            }
        }
        let tops = tops(of: captions, count: table.head.count, least: table.style.rowHeight)
        var head = SetHead(tops: tops, lines: [], spans: [])
        for caption in captions {
            let cell = caption.cell
            if cell.rowSpan > 1 || cell.columnSpan > 1 {
                head.spans.append(
                    Span(
                        row: caption.row, rowSpan: cell.rowSpan, column: cell.column,
                        columnSpan: cell.columnSpan))
            }
            let top = tops[caption.row]
            let place = Rect(
                origin: Point(x: sides[cell.column], y: top),
                size: Size(
                    width: sides[cell.column + cell.columnSpan] - sides[cell.column],
                    height: tops[caption.row + cell.rowSpan] - top))
            do throws(TextFault) {
                head.lines += try lines(of: caption, in: place, table.style)
            } catch {
                throw .caption(error, in: path, row: caption.row + 1, column: cell.column + 1)
            }
        }
        return head
    }

    private func caption(
        _ cell: HeadCell, _ row: Int, _ width: Length, _ style: TableStyle
    ) throws(TextFault) -> Caption {
        var font = style.headFont
        font.size = cell.fontSize ?? font.size
        let padding = style.padding
        if cell.text.isEmpty { return Caption(cell: cell, row: row, font: font, need: .zero) }
        if cell.isTurned {
            let turned = try turnedLength(
                cell.text, in: font, least: style.leastSize, width: width)
            return Caption(
                cell: cell, row: row, font: turned.font,
                need: turned.length + style.turnedEnds * 2)
        }
        let fitted = try fit(
            cell.text, in: font, least: style.leastSize,
            room: width - padding.left - padding.right, isCaption: true)
        return Caption(
            cell: cell, row: row, font: font, need: fitted.height + padding.top + padding.bottom,
            fitted: fitted)
    }

    /// Heights: what captions of one row ask; then, from the fewest rows up, a caption over several
    /// rows that asks for more than they have makes the lowest of them taller.
    private func tops(of captions: [Caption], count: Int, least: Length) -> [Length] {
        var heights = Array(repeating: least, count: count)
        for caption in captions.sorted(by: { $0.cell.rowSpan < $1.cell.rowSpan }) {
            let end = caption.row + caption.cell.rowSpan
            let have = heights[caption.row..<end].reduce(.zero, +)
            if caption.need > have { heights[end - 1] += caption.need - have }
        }
        var tops = [Length.zero]
        for height in heights { tops.append((tops.last ?? .zero) + height) }
        return tops
    }

    private func lines(
        of caption: Caption, in place: Rect, _ style: TableStyle
    ) throws(TextFault) -> [HeadLine] {
        if caption.cell.text.isEmpty { return [] }
        if caption.cell.isTurned { return try turned(caption, in: place, style) }
        guard let fitted = caption.fitted else { return [] }
        let padding = style.padding
        let room = place.size.width - padding.left - padding.right
        let free = place.size.height - padding.top - padding.bottom - fitted.height
        var y = place.origin.y + padding.top + free / 2 + fitted.heights.ascent
        var lines: [HeadLine] = []
        for shaped in fitted.lines {
            let x = place.origin.x + padding.left + (room - shaped.width) / 2
            lines.append(line(shaped, Point(x: x, y: y), caption))
            y += fitted.heights.line
        }
        return lines.filter { !$0.shaped.text.isEmpty }
    }

    /// Lines from bottom to top that start at the foot of their place, side by side in its middle.
    private func turned(
        _ caption: Caption, in place: Rect, _ style: TableStyle
    ) throws(TextFault) -> [HeadLine] {
        let heights = try heights(of: caption.font)
        let texts = try self.lines(
            fragments(of: caption.cell.text), in: caption.font,
            room: place.size.height - style.turnedEnds * 2, parting: .anywhere)
        let free = place.size.width - heights.line * texts.count
        var x = place.origin.x + free / 2 + heights.ascent
        var lines: [HeadLine] = []
        for shaped in texts {
            lines.append(line(shaped, Point(x: x, y: place.bottom - style.turnedEnds), caption))
            x += heights.line
        }
        return lines.filter { !$0.shaped.text.isEmpty }
    }

    private func line(_ shaped: Shaped, _ point: Point, _ caption: Caption) -> HeadLine {
        HeadLine(
            shaped: shaped, at: point, isTurned: caption.cell.isTurned, row: Int32(caption.row),
            column: Int32(caption.cell.column), element: caption.element)
    }
}

/// A cell of a head, with the height it asks for.
private struct Caption {
    var cell: HeadCell
    var row: Int
    var font: Font
    var need: Length
    /// Its lines, unless they run upwards: those wait for the height of the head.
    var fitted: FittedText?
    /// The element it is.
    var element = Outline.artifact
}
