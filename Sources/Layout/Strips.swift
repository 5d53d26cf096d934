import Forms
import Paper

/// Columns of a table wider than `room`, parted into strips that are not.
///
/// Every strip begins with the repeated columns and goes on with as many others as fit; it ends
/// sooner at a rule heavier than the inner one, if at least half of them are in it. Columns stand at
/// their least widths, so that the repeated ones are alike in all strips.
///
/// - Returns: for each strip its columns from left to right; nil when the repeated columns and one
///   more do not fit.
func strips(of columns: [TableColumn], room: Length) -> [[Int]]? {
    let repeated = columns.indices.filter { columns[$0].isRepeated }
    let others = columns.indices.filter { !columns[$0].isRepeated }
    let free = room - repeated.reduce(.zero) { $0 + columns[$1].width.least }
    guard !others.isEmpty else { return nil }
    var strips: [[Int]] = []
    var start = 0
    while start < others.count {
        var end = start
        var width = Length.zero
        while end < others.count, width + columns[others[end]].width.least <= free {
            width += columns[others[end]].width.least
            end += 1
        }
        guard end > start else { return nil }
        if end < others.count { end = cut(columns, others, from: start, upTo: end) }
        strips.append(repeated + others[start..<end])
        start = end
    }
    return strips
}

/// The best place to end a strip: before an outer rule, else before a middle one, else at the end.
private func cut(_ columns: [TableColumn], _ others: [Int], from start: Int, upTo end: Int) -> Int {
    let least = start + max(1, (end - start + 1) / 2)
    for edge in [Edge.outer, .middle] {
        if let cut = (least...end).last(where: { columns[others[$0]].edge == edge }) { return cut }
    }
    return end
}

extension TableBlock {
    /// The table as far as it stands in some columns, in their order.
    ///
    /// The repeated columns come first; `head` and `body` say where the table's own cells stand.
    func strip(_ columns: [Int], head: CellPlaces, body: CellPlaces) -> TableBlock {
        var strip = self
        strip.columns = columns.map { self.columns[$0] }
        for index in strip.columns.indices {
            strip.columns[index].width = .fixed(strip.columns[index].width.least)
        }
        // The rule between the repeated columns and the others is the same in all strips.
        if let first = strip.columns.firstIndex(where: { !$0.isRepeated }),
            let border = self.columns.first(where: { !$0.isRepeated })
        {
            strip.columns[first].edge = border.edge
        }
        strip.head = self.head.indices.map { row in
            head.runs(row: row, columns: columns).map { run in
                var cell = self.head[row][run.cell]
                (cell.column, cell.columnSpan) = (run.start, run.count)
                return cell
            }
        }
        strip.continuation = ""
        strip.sheetTotals = sheetTotals?.strip(columns)
        for row in rows.indices {
            strip.rows[row].cells = body.runs(row: row, columns: columns).map { run in
                var cell = rows[row].cells[run.cell]
                cell.columnSpan = run.count
                return cell
            }
        }
        return strip
    }
}
