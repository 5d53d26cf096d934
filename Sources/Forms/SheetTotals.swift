/// The row of sums below the part of a table that stands on one sheet («Итого по листу»).
///
/// A pure account of the table's own cells: for any rows it says their sums, and never looks at
/// what is drawn.
public struct SheetTotals: Hashable, Sendable {
    /// What stands in the first cell.
    public var label: String
    /// How many of the first columns the label takes, 1 or more.
    public var labelSpan: Int
    /// One a row: whether it is counted; a row that is itself a total is not.
    public var counts: [Bool]
    /// For each column the numbers of its rows, nil in those that are not counted or state none;
    /// empty for a column whose figures do not add up, such as percents.
    public var numbers: [[Int?]]

    /// Sums under `label`.
    public init(label: String, labelSpan: Int, counts: [Bool], numbers: [[Int?]]) {
        (self.label, self.labelSpan) = (label, labelSpan)
        (self.counts, self.numbers) = (counts, numbers)
    }

    /// The row after the last one that is counted; 0 when none is.
    public var end: Int { counts.lastIndex(of: true).map { $0 + 1 } ?? 0 }

    /// The sums of some rows, as a row of the table; nothing where none of them states a number.
    public func row(of rows: Range<Int>) -> TableRow {
        let span = min(labelSpan, numbers.count)
        let cells = numbers.dropFirst(span).map { numbers in
            let stated = numbers.isEmpty ? [] : numbers[rows].compactMap(\.self)
            return TableCell(stated.isEmpty ? "" : String(stated.reduce(0, +)))
        }
        let label = TableCell(label, columnSpan: span, alignment: .left)
        return TableRow(cells: [label] + cells, isStrong: true, edge: .middle)
    }

    /// The sums as far as they stand in some columns, in their order, the label in those of them
    /// that it takes.
    public func strip(_ columns: [Int]) -> SheetTotals {
        SheetTotals(
            label: label, labelSpan: max(1, columns.prefix { $0 < labelSpan }.count),
            counts: counts, numbers: columns.map { numbers[$0] })
    }
}
