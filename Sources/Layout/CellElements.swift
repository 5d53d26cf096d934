/// The elements of a table's cells.
struct CellElements {
    /// Those of its head.
    var head: RowElements
    /// Those of its rows.
    var body: RowElements
}

/// For each cell of some rows its element.
struct RowElements {
    private var numbers: [Int32] = []
    /// For each row its first cell in `numbers`.
    private var starts: [Int] = []

    /// Elements of rows of so many cells, as `next` says them; `opening` is called before each row.
    init(counts: [Int], opening: () -> Void = {}, next: () -> Int32) {
        numbers.reserveCapacity(counts.reduce(0, +))
        for count in counts {
            opening()
            starts.append(numbers.count)
            for _ in 0..<count { numbers.append(next()) }
        }
    }

    /// The element of the cell at `place` of `row`.
    subscript(row: Int, place: Int) -> Int32 { numbers[starts[row] + place] }

    /// The elements as far as they stand in some columns, in the order of ``CellPlaces/runs(row:columns:)``.
    ///
    /// A cell that stands in an earlier strip as well, repeated or torn apart, is an element there.
    func strip(_ columns: [Int], _ places: CellPlaces, seen: inout Set<Int32>) -> RowElements {
        var strip = self
        strip.numbers.removeAll()
        for row in starts.indices {
            strip.starts[row] = strip.numbers.count
            for run in places.runs(row: row, columns: columns) {
                let number = self[row, run.cell]
                strip.numbers.append(seen.insert(number).inserted ? number : Outline.artifact)
            }
        }
        return strip
    }
}
