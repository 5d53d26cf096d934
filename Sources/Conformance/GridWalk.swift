/// Looks whether the rows of a table cover the same columns, each place once.
struct GridWalk {
    /// For each column the row from which on it is free.
    private var free: [Int] = []
    private var row = 0
    private var column = 0
    private var isSound = true

    /// Whether all rows seen do.
    var isWhole: Bool { isSound && free.allSatisfy { $0 == row } }

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
