import Forms
import Paper

/// Rules of a table as few long lines: one for each side of a column and of a row, broken only by
/// cells that reach over it.
struct Grid {
    /// Sides of columns, from the left.
    var xs: [Length]
    /// Sides of rows, from the top.
    var ys: [Length]
    /// One for each of `xs`; the first and the last are outer.
    var columnEdges: [Edge]
    /// One for each of `ys`, nil for no rule; the first and the last are outer.
    var rowEdges: [Edge?]
    /// Cells over more than one place, by row.
    var spans: [Span]

    /// The rules, the lighter first, so that the heavier wins where two meet.
    ///
    /// The outermost are longer by half their weight at both ends, which closes the corners.
    func rules(at origin: Point, _ style: TableStyle) -> [Placed] {
        var rules: [Edge: [Placed]] = [:]
        let place = { (edge: Edge, x: (Length, Length), y: (Length, Length)) in
            rules[edge, default: []].append(
                .rule(
                    from: origin + Point(x: x.0, y: y.0), to: origin + Point(x: x.1, y: y.1),
                    style.rule(edge)))
        }
        let half = style.outer.weight / 2
        for (index, rows) in uprights() {
            let isEnd = index == 0 || index == xs.count - 1
            let top = ys[rows.lowerBound] - (isEnd && rows.lowerBound == 0 ? half : .zero)
            let bottom =
                ys[rows.upperBound] + (isEnd && rows.upperBound == ys.count - 1 ? half : .zero)
            place(columnEdges[index], (xs[index], xs[index]), (top, bottom))
        }
        for (index, columns) in levels() {
            let isEnd = index == 0 || index == ys.count - 1
            let left = xs[columns.lowerBound] - (isEnd && columns.lowerBound == 0 ? half : .zero)
            let right =
                xs[columns.upperBound]
                + (isEnd && columns.upperBound == xs.count - 1 ? half : .zero)
            if let edge = rowEdges[index] { place(edge, (left, right), (ys[index], ys[index])) }
        }
        return Edge.allCases.sorted { style.rule($0).weight < style.rule($1).weight }
            .flatMap { rules[$0] ?? [] }
    }

    /// For the sides of columns, the rows along which each is drawn.
    private func uprights() -> [(index: Int, rows: Range<Int>)] {
        var uprights: [(index: Int, rows: Range<Int>)] = []
        var start = Array(repeating: 0, count: xs.count)
        for span in spans where span.columnSpan > 1 {
            for index in (span.column + 1)..<(span.column + span.columnSpan) {
                if start[index] < span.row { uprights.append((index, start[index]..<span.row)) }
                start[index] = span.row + span.rowSpan
            }
        }
        for index in xs.indices where start[index] < ys.count - 1 {
            uprights.append((index, start[index]..<(ys.count - 1)))
        }
        return uprights
    }

    /// For the sides of rows, the columns along which each is drawn.
    private func levels() -> [(index: Int, columns: Range<Int>)] {
        var levels: [(index: Int, columns: Range<Int>)] = []
        var start = Array(repeating: 0, count: ys.count)
        // By column, for cells over several rows begin at different rows.
        for span in spans.filter({ $0.rowSpan > 1 }).sorted(by: { $0.column < $1.column }) {
            for index in (span.row + 1)..<(span.row + span.rowSpan) {
                if start[index] < span.column {
                    levels.append((index, start[index]..<span.column))
                }
                start[index] = span.column + span.columnSpan
            }
        }
        for index in ys.indices where start[index] < xs.count - 1 {
            levels.append((index, start[index]..<(xs.count - 1)))
        }
        return levels
    }
}

extension TableStyle {
    fileprivate func rule(_ edge: Edge) -> Rule {
        switch edge {
        case .inner: inner
        case .middle: middle
        case .outer: outer
        }
    }
}
