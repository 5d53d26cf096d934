import Fields
import Paper

/// A leaf column of a bound table, with the captions above it from the outermost in.
private struct Leaf {
    /// Place in the report's table.
    var source: Int
    var form: ColumnForm
    /// One caption a head row; equal neighbours that come from one group share a cell.
    var captions: [Caption]
    var edge: Edge
}

private struct Caption {
    var text: String
    /// Captions of one group have one number, so only they are joined.
    var group: Int
    var isTurned = false
    var size: Length?
}

extension TableForm {
    /// Fills the form with the report's table.
    ///
    /// - Returns: nil when no column is left to print.
    func bind(
        _ table: Table, look: Look, texts: @escaping (String) -> String
    ) -> TableBlock? {
        var table = table
        table.rows.removeAll { rows[$0.kind]?.isHidden == true }
        var builder = LeafBuilder(table: table, texts: texts)
        builder.add(columns, above: [], scope: Array(table.columns.indices), edge: .inner)
        let leaves = builder.leaves
        guard !leaves.isEmpty else { return nil }
        var style = TableStyle(
            font: look.font(size), headFont: look.font(headSize), leastSize: leastSize,
            rowHeight: rowHeight,
            padding: Edges(left: gap, right: gap, top: padding, bottom: padding),
            turnedEnds: max(gap, .mm(0.6)),
            outer: look.outer, middle: look.middle, inner: look.inner)
        style.mostRowHeight = mostRowHeight
        var block = TableBlock(
            columns: leaves.map {
                var column = TableColumn(
                    width: $0.form.width, alignment: $0.form.alignment.side, edge: $0.edge,
                    isRepeated: $0.form.isRepeated, fontSize: $0.form.size)
                column.alignsFigures = $0.form.alignment == .figures
                return column
            },
            head: head(leaves), rows: rows(of: table, leaves), style: style)
        block.continuation = continuation?.filled(texts) ?? ""
        block.sheetTotals = sheetTotals.map { sums(of: table, leaves, $0.filled(texts)) }
        (block.whenTooWide, block.fillsWidth) = (whenTooWide, fillsWidth)
        return block
    }

    // Only a row of its own without a label states figures that no other row repeats.
    private func sums(of table: Table, _ leaves: [Leaf], _ label: String) -> SheetTotals {
        let counts = table.rows.map { $0.label == nil && $0.group == nil }
        let numbers = leaves.map { leaf -> [Int?] in
            guard table.columns[leaf.source].addsUp else { return [] }
            return zip(table.rows, counts).map { row, isCounted in
                guard isCounted, case .count(let number) = row.cells[leaf.source].datum else {
                    return nil
                }
                return number
            }
        }
        return SheetTotals(
            label: label, labelSpan: min(labelSpan, leaves.count), counts: counts,
            numbers: numbers)
    }

    private func head(_ leaves: [Leaf]) -> [[HeadCell]] {
        let depth = leaves.map(\.captions.count).max() ?? 0
        return (0..<depth).map { level in
            var cells: [HeadCell] = []
            var column = 0
            while column < leaves.count {
                guard level < leaves[column].captions.count else {
                    column += 1
                    continue
                }
                let caption = leaves[column].captions[level]
                let isLast = level == leaves[column].captions.count - 1
                var end = column + 1
                while end < leaves.count, level < leaves[end].captions.count,
                    leaves[end].captions[level].group == caption.group
                { end += 1 }
                cells.append(
                    HeadCell(
                        column: column, columnSpan: end - column,
                        rowSpan: isLast ? depth - level : 1, text: caption.text,
                        isTurned: caption.isTurned, fontSize: caption.size))
                column = end
            }
            return cells
        }
    }

    private func rows(of table: Table, _ leaves: [Leaf]) -> [TableRow] {
        let sharedKeys = Set(shared.map(\.name))
        let isShared = leaves.map { sharedKeys.contains(table.columns[$0.source].key) }
        return table.rows.enumerated().map { index, row in
            let form = rows[row.kind] ?? .plain
            let opens = row.group == nil || index == 0 || table.rows[index - 1].group != row.group
            var cells: [TableCell] = []
            cells.reserveCapacity(leaves.count)
            var first = 0
            if let label = row.label {
                first = min(labelSpan, leaves.count)
                cells.append(TableCell(label, columnSpan: first, alignment: .left))
            }
            let height = opens ? groupHeight(table.rows, from: index) : 1
            for column in first..<leaves.count {
                if isShared[column], row.group != nil {
                    if opens { cells.append(cell(row, leaves[column], rowSpan: height)) }
                } else {
                    cells.append(cell(row, leaves[column], rowSpan: 1))
                }
            }
            return TableRow(
                cells: cells, isStrong: form.isBold,
                edge: opens && row.group != nil && index > 0 ? .outer : form.edge,
                staysWithPrevious: form.staysWithPrevious || !opens)
        }
    }

    private func groupHeight(_ rows: [Row], from index: Int) -> Int {
        guard let group = rows[index].group else { return 1 }
        return rows[index...].prefix { $0.group == group }.count
    }

    private func cell(_ row: Row, _ leaf: Leaf, rowSpan: Int) -> TableCell {
        let cell = row.cells[leaf.source]
        return TableCell(
            cell.text, rowSpan: rowSpan, isStrong: cell.isStrong || leaf.form.isBold)
    }
}

/// Walks a template's columns and finds for each leaf its place in the report's table.
private struct LeafBuilder {
    let table: Table
    let texts: (String) -> String
    var leaves: [Leaf] = []
    private var groups = 0

    init(table: Table, texts: @escaping (String) -> String) {
        (self.table, self.texts) = (table, texts)
    }

    /// Adds columns; `scope` are the places of the report's columns that may be named here, and
    /// `edge` is the rule that a group above wants at the left of the first of them.
    mutating func add(_ forms: [ColumnForm], above: [Caption], scope: [Int], edge: Edge) {
        for (index, form) in forms.filter({ !$0.isHidden }).enumerated() {
            let edge = index == 0 ? heavier(edge, form.edge) : form.edge
            switch form.content {
            case .field(let key):
                guard let source = place(of: key, in: scope) else { continue }
                leaf(form, above, source, edge, texts)
            case .family(let name):
                for source in scope where table.columns[source].family == name {
                    let column = table.columns[source]
                    let isFirst = source == scope.first { table.columns[$0].family == name }
                    leaf(
                        form, above, source,
                        isFirst ? edge : column.startsGroup ? .middle : .inner,
                        texts(with: column.heads))
                }
            case .families(let name, let inner):
                addItems(of: name, form, inner, above, scope, edge)
            case .group(let inner):
                add(inner, above: above + captions(form, texts), scope: scope, edge: edge)
            }
        }
    }

    private mutating func addItems(
        of name: String, _ form: ColumnForm, _ inner: [ColumnForm], _ above: [Caption],
        _ scope: [Int], _ edge: Edge
    ) {
        let sources = scope.filter { table.columns[$0].family == name }
        var items: [String] = []
        for source in sources {
            let item = table.columns[source].item ?? ""
            if items.last != item { items.append(item) }
        }
        for item in items {
            let own = sources.filter { table.columns[$0].item == item }
            let heads = own.first.map { table.columns[$0].heads } ?? [:]
            let captions = captions(form, texts(with: heads))
            add(inner, above: above + captions, scope: own, edge: edge)
        }
    }

    private mutating func leaf(
        _ form: ColumnForm, _ above: [Caption], _ source: Int, _ edge: Edge,
        _ texts: (String) -> String
    ) {
        var captions = above + captions(form, texts)
        if captions.count == above.count { captions.append(Caption(text: "", group: next())) }
        leaves.append(Leaf(source: source, form: form, captions: captions, edge: edge))
    }

    private mutating func captions(
        _ form: ColumnForm, _ texts: (String) -> String
    ) -> [Caption] {
        form.captions.map {
            Caption(
                text: $0.filled(texts), group: next(), isTurned: form.isTurned,
                size: form.captionSize)
        }
    }

    // Inside a family only its own columns are in scope, and they are named by their part.
    private func place(of key: String, in scope: [Int]) -> Int? {
        scope.first { table.columns[$0].family == nil && table.columns[$0].key == key }
            ?? scope.first { table.columns[$0].part == key }
    }

    // Texts of the page, and before them those of a family's item.
    private func texts(with heads: [String: String]) -> (String) -> String {
        let texts = texts
        return { heads[$0] ?? texts($0) }
    }

    private mutating func next() -> Int {
        groups += 1
        return groups
    }
}

private func heavier(_ left: Edge, _ right: Edge) -> Edge {
    let order: [Edge] = [.inner, .middle, .outer]
    return (order.firstIndex(of: left) ?? 0) >= (order.firstIndex(of: right) ?? 0) ? left : right
}
