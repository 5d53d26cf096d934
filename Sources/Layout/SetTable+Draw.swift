import Forms
import Paper

extension SetTable {
    /// Draws the head and some rows, the top left corner at `origin`; a part of the table has a line
    /// above and sums below where the table has them.
    func draw(
        _ rows: Range<Int>, at origin: Point, on inks: inout Inks,
        with typesetter: Typesetter<some Shaper>
    ) throws(LayoutError) {
        guard sides.count > 1, height(of: rows) > .zero else { return }
        var origin = origin
        // What is said anew on a later page says nothing new.
        let isRepeated = rows.lowerBound > 0
        if isRepeated, let continuation {
            let baseline = Point(x: .zero, y: continuation.heights.ascent)
            inks.add(continuation.shaped, at: origin + baseline, of: Outline.artifact)
            origin.y += continuation.height
        }
        let sums = try sums(of: rows, with: typesetter)
        inks.rules += grid(of: rows, sums).rules(at: origin, style)
        inks.reserve(
            headLines.count + firstLine[rows.upperBound] - firstLine[rows.lowerBound])
        for line in headLines {
            inks.add(
                line.shaped, at: origin + line.at, isTurned: line.isTurned,
                of: isRepeated ? Outline.artifact : line.element)
        }
        let top = Point(x: origin.x, y: origin.y + headHeight - tops[rows.lowerBound])
        let end = sums?.row ?? rows.upperBound
        for line in carried(into: rows) {
            inks.add(line.shaped, at: point(of: line, in: rows, top), of: Outline.artifact)
        }
        draw(rows.lowerBound..<end, below: top, on: &inks)
        guard let sums else { return }
        sums.table.draw(0..<1, below: top + Point(x: .zero, y: tops[end]), on: &inks)
        draw(end..<rows.upperBound, below: top + Point(x: .zero, y: sums.height), on: &inks)
    }

    /// Draws texts of rows, the table's top at `top`.
    private func draw(_ rows: Range<Int>, below top: Point, on inks: inout Inks) {
        for line in lines[firstLine[rows.lowerBound]..<firstLine[rows.upperBound]] {
            inks.add(line.shaped, at: point(of: line, in: rows, top), of: line.element)
        }
    }

    private func point(of line: SetLine, in rows: Range<Int>, _ top: Point) -> Point {
        let row = Int(line.row)
        let end = min(row + Int(line.rowSpan), rows.upperBound)
        let middle = (tops[row] + tops[end]) / 2
        return Point(x: top.x + line.x, y: top.y + middle + line.y)
    }

    /// The sums of a part of the table, before `row`; nil where it has none.
    private func sums(
        of rows: Range<Int>, with typesetter: Typesetter<some Shaper>
    ) throws(LayoutError) -> DrawnSums? {
        guard let sums, rows.count < rowCount, rows.lowerBound < sums.totals.end else {
            return nil
        }
        var row = min(rows.upperBound, sums.totals.end)
        // Below cells over several rows, never amid them.
        while let span = spans(in: rows).first(where: { $0.row < row && $0.end > row }) {
            row = span.end
        }
        let widths = zip(sides.dropFirst(), sides).map { $0 - $1 }
        var table = try typesetter.set(sums, of: rows.lowerBound..<row, style, widths)
        table.tops = [.zero, sums.height]
        return DrawnSums(table: table, row: row, height: sums.height)
    }

    private func grid(of rows: Range<Int>, _ sums: DrawnSums?) -> Grid {
        let headCount = headTops.count - 1
        var ys = headTops
        var edges: [Edge?] = Array(repeating: Edge.inner, count: headCount) + [.outer]
        var spans = headSpans
        func add(_ rows: Range<Int>, of table: SetTable) {
            let shift = (ys.last ?? .zero) - table.tops[rows.lowerBound]
            let first = ys.count - 1
            for row in rows {
                edges[edges.count - 1] = table.rowEdges[row]
                ys.append(table.tops[row + 1] + shift)
                edges.append(.outer)
            }
            for var span in table.spans(in: rows) {
                span.row += first - rows.lowerBound
                spans.append(span)
            }
        }
        if let sums {
            add(rows.lowerBound..<sums.row, of: self)
            add(0..<1, of: sums.table)
            add(sums.row..<rows.upperBound, of: self)
        } else {
            add(rows, of: self)
        }
        (edges[0], edges[headCount]) = (.outer, .outer)
        return Grid(
            xs: sides, ys: ys, columnEdges: [.outer] + columnEdges.dropFirst() + [.outer],
            rowEdges: edges, spans: spans)
    }
}

/// Sums set for a part of a table.
private struct DrawnSums {
    var table: SetTable
    /// The row of the table below them.
    var row: Int
    var height: Length
}
