import Fields

/// A table of a web page.
struct PageTable {
    private let table: Table
    private let id: String
    private let isAlone: Bool
    private let headColumn: Int?
    /// Ids of the cells of the head over each column, from the top down.
    private let headIDs: [[String]]

    /// The table whose elements have ids that begin with `id`; one that is alone on the page has no
    /// heading of its own.
    init(_ table: Table, id: String, isAlone: Bool) {
        (self.table, self.id, self.isAlone) = (table, id, isAlone)
        headColumn = table.headColumn
        var ids = [[String]](repeating: [], count: table.columns.count)
        for cell in table.head {
            for column in cell.columns { ids[column].append(PageTable.id(id, cell)) }
        }
        headIDs = ids
    }

    /// The table with its heading.
    var html: String {
        let name = escaped(table.caption)
        let heading = isAlone ? "" : "<h2 id=\"\(id)\">\(name)</h2>\n"
        let empty = table.rows.isEmpty ? "<p>Записей нет.</p>\n" : ""
        let label = isAlone ? "aria-label=\"\(name)\"" : "aria-labelledby=\"\(id)\""
        return """
            <section>
            \(heading)<div class="wide" role="region" \(label) tabindex="0">
            <table>
            <caption>\(name)</caption>
            <thead>
            \(head)</thead>
            <tbody>
            \(table.rows.indices.map(row).joined())</tbody>
            </table>
            </div>
            \(empty)</section>

            """
    }

    private static func id(_ table: String, _ cell: HeadCell) -> String {
        "\(table)h\(cell.rows.lowerBound)c\(cell.columns.lowerBound)"
    }

    private var head: String {
        let cells = table.head
        return (0..<table.headDepth).map { level in
            let row = cells.filter { $0.rows.lowerBound == level }.map { cell in
                "<th id=\"\(PageTable.id(id, cell))\""
                    + " scope=\"\(cell.isGroup ? "colgroup" : "col")\""
                    + span("colspan", cell.columns.count) + span("rowspan", cell.rows.count)
                    + ">\(escaped(cell.caption, breaks: true))</th>"
            }
            return "<tr>\(row.joined())</tr>\n"
        }.joined()
    }

    private func row(_ place: Int) -> String {
        let row = table.rows[place]
        let cells = zip(row.cells, table.data(of: row)).enumerated()
        // Lines of one group share the cell that says what they are of.
        let isLater = row.group != nil && place > 0 && table.rows[place - 1].group == row.group
        let first = isLater ? self.first(of: place) : place
        let lines = isLater ? 1 : table.rows[place...].prefix { $0.group == row.group }.count
        let html = cells.map { column, cell in
            let (printed, datum) = cell
            guard column == headColumn, datum != .none || isLater else {
                return data(datum, printed, column, row: first)
            }
            guard !isLater else { return "" }
            let span = span("rowspan", row.group == nil ? 1 : lines)
            let heads = headIDs[column].joined(separator: " ")
            return "<th id=\"\(id)r\(place)\" scope=\"\(row.group == nil ? "row" : "rowgroup")\""
                + "\(span) headers=\"\(heads)\">\(value(datum, printed))</th>"
        }
        return "<tr\(row.label == nil ? "" : " class=\"sum\"")>\(html.joined())</tr>\n"
    }

    private func first(of place: Int) -> Int {
        var first = place
        while first > 0, table.rows[first - 1].group == table.rows[place].group { first -= 1 }
        return first
    }

    private func data(_ datum: Datum, _ printed: Cell, _ column: Int, row: Int) -> String {
        let isNamed = headColumn.map { table.data(of: table.rows[row])[$0] != .none } ?? false
        let heads = headIDs[column] + (isNamed ? ["\(id)r\(row)"] : [])
        let words = if case .text(let text) = datum, text.count > 3 { true } else { false }
        let html = value(datum, printed)
        return "<td headers=\"\(heads.joined(separator: " "))\"\(words ? " class=\"words\"" : "")>"
            + (printed.isStrong ? "<strong>\(html)</strong>" : html) + "</td>"
    }

    private func value(_ datum: Datum, _ printed: Cell) -> String {
        switch datum {
        case .none: escaped(printed.text)
        case .count(let count): "<data value=\"\(count)\">\(count)</data>"
        case .decimal(let figure):
            "<data value=\"\(escaped(figure))\">\(figure.replacing(".", with: ","))</data>"
        case .date(let day): "<time datetime=\"\(escaped(day))\">\(escaped(printed.text))</time>"
        case .text(let text): "<bdi>\(escaped(text, breaks: true))</bdi>"
        }
    }

    private func span(_ name: String, _ count: Int) -> String {
        count > 1 ? " \(name)=\"\(count)\"" : ""
    }
}
