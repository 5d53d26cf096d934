import Forms

/// For each place of some rows the cell that begins in it or, over columns, reaches into it.
struct CellPlaces {
    /// Row by row, a number per column: the cell's place in its row; -1 where a cell of a row above
    /// reaches down.
    private var cells: [Int]
    private let columnCount: Int

    /// Places of a body's cells.
    init(rows: [TableRow], columnCount: Int, path: BlockPath) throws(LayoutError) {
        self.columnCount = columnCount
        cells = Array(repeating: -1, count: rows.count * columnCount)
        var free = Array(repeating: 0, count: columnCount)
        for (row, line) in rows.enumerated() {
            var column = 0
            for (index, cell) in line.cells.enumerated() {
                while column < columnCount, free[column] > row { column += 1 }
                let end = column + cell.columnSpan
                guard cell.columnSpan > 0, end <= columnCount else {
                    throw .badRow(path, row: row + 1, isHead: false)
                }
                for place in column..<end {
                    cells[row * columnCount + place] = index
                    free[place] = row + cell.rowSpan
                }
                column = end
            }
        }
    }

    /// Places of a head's cells.
    init(head: [[HeadCell]], columnCount: Int, path: BlockPath) throws(LayoutError) {
        if let row = firstBadRow(ofHead: head, columnCount: columnCount) {
            throw .badRow(path, row: row + 1, isHead: true)
        }
        self.columnCount = columnCount
        cells = Array(repeating: -1, count: head.count * columnCount)
        for (row, line) in head.enumerated() {
            for (index, cell) in line.enumerated() {
                for place in cell.column..<(cell.column + cell.columnSpan) {
                    cells[row * columnCount + place] = index
                }
            }
        }
    }

    /// The cells of a row seen through some columns: each with its first place among these and how
    /// many it covers; one that is torn apart comes more than once.
    func runs(row: Int, columns: [Int]) -> [(cell: Int, start: Int, count: Int)] {
        var runs: [(cell: Int, start: Int, count: Int)] = []
        for (place, column) in columns.enumerated() {
            let cell = cells[row * columnCount + column]
            guard cell >= 0 else { continue }
            if let last = runs.last, last.cell == cell, last.start + last.count == place {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((cell, place, 1))
            }
        }
        return runs
    }
}

/// The first head row, from 0, whose cells leave a place free or take one twice.
func firstBadRow(ofHead head: [[HeadCell]], columnCount columns: Int) -> Int? {
    let rows = head.count
    var isTaken = Array(repeating: false, count: rows * columns)
    for (row, cells) in head.enumerated() {
        for cell in cells {
            guard cell.column >= 0, cell.columnSpan > 0, cell.rowSpan > 0,
                cell.column + cell.columnSpan <= columns, row + cell.rowSpan <= rows
            else { return row }
            for line in row..<(row + cell.rowSpan) {
                for place in cell.column..<(cell.column + cell.columnSpan) {
                    if isTaken[line * columns + place] { return row }
                    isTaken[line * columns + place] = true
                }
            }
        }
    }
    return isTaken.firstIndex(of: false).map { $0 / columns }
}
