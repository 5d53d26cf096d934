import Fields

/// How wide the columns of a sheet are, and how tall its rows.
///
/// A column is as wide as its longest cell, within limits; a caption longer than its column's cells
/// is turned where the cells are short, and broken where they are not.
///
/// Source: ours; widths in digits of the usual font, as sheets count them, heights in points.
struct SheetWidths {
    /// Width of each column, in digits.
    let columns: [Int]
    /// Whether the last caption of each column is turned.
    let isTurned: [Bool]
    /// Whether the cells of each column stand at its left side.
    let isLeft: [Bool]
    /// Height of each row, the head's first; nil for a row of one line.
    let heights: [Int?]
    /// Whether the sheet is wider than a page of paper that stands upright.
    var isWide: Bool { columns.reduce(0, +) > 84 }

    init(_ table: Table, _ data: [[Datum]]) {
        var (columns, isTurned, isLeft) = ([Int](), [Bool](), [Bool]())
        for (place, column) in table.columns.enumerated() {
            let content = max(3, data.map { SheetWidths.length(of: $0[place]) }.max() ?? 0)
            let caption = column.captions.last ?? ""
            let isTall = caption.count > 6 && content <= 6 && !data.isEmpty
            isTurned.append(isTall)
            isLeft.append(content > 10)
            let word = caption.split { $0 == " " || $0 == "\n" }.map(\.count).max() ?? 0
            let broken = min(caption.count, max(word, 16))
            columns.append(min(60, isTall ? content + 1 : max(content, broken) + 2))
        }
        (self.columns, self.isTurned, self.isLeft) = (columns, isTurned, isLeft)
        let head = SheetWidths.headHeights(table, columns, isTurned)
        heights =
            head
            + data.map { row in
                let lines = row.indices.map { SheetWidths.lines(of: row[$0], in: columns[$0]) }
                return SheetWidths.height(lines.max() ?? 1)
            }
    }

    private static func headHeights(
        _ table: Table, _ columns: [Int], _ isTurned: [Bool]
    ) -> [Int?] {
        var heights = [Int?](repeating: nil, count: table.headDepth)
        for cell in table.head {
            let row = cell.rows.upperBound
            let place = cell.columns.lowerBound
            let width = cell.columns.reduce(0) { $0 + columns[$1] }
            // About six points a turned sign, and no head taller than a third of a page.
            let wanted =
                !cell.isGroup && isTurned[place]
                ? min(150, cell.caption.count * 6 + 10)
                : height(lines(of: .text(cell.caption), in: width)) ?? 0
            if wanted > heights[row] ?? 15 { heights[row] = wanted }
        }
        return heights
    }

    private static func height(_ lines: Int) -> Int? { lines > 1 ? min(400, lines * 15) : nil }

    private static func lines(of datum: Datum, in width: Int) -> Int {
        guard case .text(let text) = datum else { return 1 }
        let room = max(1, width - 1)
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .reduce(0) { $0 + max(1, ($1.count + room - 1) / room) }
    }

    private static func length(of datum: Datum) -> Int {
        switch datum {
        case .none: 0
        case .count(let count): String(count).count
        case .decimal(let figure): figure.count
        case .date: 10
        case .text(let text): text.split(separator: "\n").map(\.count).max() ?? 0
        }
    }
}

extension Table {
    /// Checks that a sheet holds the table.
    ///
    /// - Throws: ``SheetsError`` with the first thing that it does not hold.
    func checkFits() throws(SheetsError) {
        guard columns.count <= SheetLimits.columns else {
            throw .tooManyColumns(table: id, count: columns.count)
        }
        guard headDepth + rows.count <= SheetLimits.rows else {
            throw .tooManyRows(table: id, count: rows.count)
        }
        for (place, column) in columns.enumerated() {
            for caption in column.captions { try check(caption, row: 1, place) }
        }
        for (place, row) in rows.enumerated() {
            for (column, datum) in data(of: row).enumerated() {
                guard case .text(let text) = datum else { continue }
                try check(text, row: headDepth + place + 1, column)
            }
        }
    }

    private func check(_ text: String, row: Int, _ column: Int) throws(SheetsError) {
        guard text.utf16.count <= SheetLimits.text else {
            throw .longText(table: id, row: row, column: column + 1)
        }
        let isForbidden = text.unicodeScalars.contains { [0xFFFE, 0xFFFF].contains($0.value) }
        guard !isForbidden else {
            throw .forbiddenSign(table: id, row: row, column: column + 1)
        }
    }
}
