import Fields

extension Table {
    /// The column that says what a row is of: the first one but the number of the row.
    ///
    /// Nil where the cells of that column are figures, as in a table of one row of counts.
    var headColumn: Int? {
        guard let column = columns.firstIndex(where: { $0.key != "no" }) else { return nil }
        let isFigures = rows.contains { row in
            switch row.cells[column].datum {
            case .count, .decimal: true
            case .none, .date, .text: false
            }
        }
        return isFigures ? nil : column
    }

    /// What the cells of a row state; the label of a row stands in the head column, or in the
    /// first one where there is none.
    func data(of row: Row) -> [Datum] {
        var data = row.cells.map(\.datum)
        if let label = row.label, !data.isEmpty { data[headColumn ?? 0] = .text(label) }
        return data
    }
}
