/// Looks whether the rows of a table cover the same columns, each place once, and whether the table
/// has the parts it must have.
struct GridWalk {
    /// For each column the row from which on it is free.
    private var free: [Int] = []
    private var row = 0
    private var column = 0
    private var isSound = true
    private var (heads, bodies, feet) = (0, 0, 0)

    /// Whether all rows seen do.
    var isWhole: Bool { isSound && free.allSatisfy { $0 == row } }

    /// Whether there is at most one head and one foot, and with either of them a body.
    ///
    /// Source: ISO 32000-1, table 337, as veraPDF reads it: 7.2, tests 11 to 14.
    var hasItsParts: Bool { heads <= 1 && feet <= 1 && (bodies > 0 || heads + feet == 0) }

    /// Counts a `THead`, `TBody` or `TFoot`.
    mutating func add(part type: String) {
        switch type {
        case "THead": heads += 1
        case "TFoot": feet += 1
        default: bodies += 1
        }
    }

    /// Begins a row.
    mutating func openRow() { column = 0 }

    /// Puts a cell in the first free place of the row.
    mutating func add(columnSpan: Int, rowSpan: Int) {
        while column < free.count, free[column] > row { column += 1 }
        // The first row says how many columns there are.
        for place in column..<(column + max(1, min(columnSpan, 4096))) {
            if place == free.count, row == 0 { free.append(0) }
            guard place < free.count, free[place] <= row else {
                isSound = false
                return
            }
            free[place] = row + max(1, rowSpan)
        }
        column += max(1, columnSpan)
    }

    /// Ends a row.
    mutating func closeRow() {
        row += 1
        if !free.allSatisfy({ $0 >= row }) { isSound = false }
    }
}
