import Forms
import Paper

extension SetTable {
    /// Draws the head and some rows, the top left corner at `origin`.
    func draw(_ rows: Range<Int>, at origin: Point, on inks: inout Inks) {
        guard sides.count > 1, height(of: rows) > .zero else { return }
        inks.rules += grid(of: rows).rules(at: origin, style)
        inks.reserve(
            headLines.count + firstLine[rows.upperBound] - firstLine[rows.lowerBound])
        // A head repeated on a later page says nothing new.
        let isRepeated = rows.lowerBound > 0
        for line in headLines {
            inks.add(
                line.shaped, at: origin + line.at, isTurned: line.isTurned,
                of: isRepeated ? Outline.artifact : line.element)
        }
        let top = origin.y + headHeight - tops[rows.lowerBound]
        for line in lines[firstLine[rows.lowerBound]..<firstLine[rows.upperBound]] {
            let row = Int(line.row)
            let middle = (tops[row] + tops[row + Int(line.rowSpan)]) / 2
            let point = Point(x: origin.x + line.x, y: top + middle + line.y)
            inks.add(line.shaped, at: point, of: line.element)
        }
    }

    private func grid(of rows: Range<Int>) -> Grid {
        let headCount = headTops.count - 1
        let shift = headHeight - tops[rows.lowerBound]
        var ys = headTops
        var edges = Array(repeating: Edge.inner, count: headCount) + [.outer]
        for row in rows {
            ys.append(tops[row + 1] + shift)
            edges.append(row + 1 < rows.upperBound ? rowEdges[row + 1] : .outer)
        }
        edges[0] = .outer
        var spans = headSpans
        for span in self.spans[firstSpan[rows.lowerBound]..<firstSpan[rows.upperBound]] {
            var span = span
            span.row += headCount - rows.lowerBound
            spans.append(span)
        }
        return Grid(
            xs: sides, ys: ys, columnEdges: [.outer] + columnEdges.dropFirst() + [.outer],
            rowEdges: edges, spans: spans)
    }
}
