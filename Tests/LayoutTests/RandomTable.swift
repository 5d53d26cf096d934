import Forms
import Paper

/// Equal seeds give equal numbers.
///
/// Source: SplitMix64 (Steele, Lea, Flood, 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number whose logarithm is evenly spread.
    mutating func logUniform(_ range: ClosedRange<Int>) -> Int {
        // A power of two at random, then a number below it at random.
        let bits = Int.bitWidth - range.upperBound.leadingZeroBitCount
        let high = max(range.lowerBound, 1 << Int.random(in: 0...bits, using: &self))
        return min(range.upperBound, Int.random(in: range.lowerBound...high, using: &self))
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// How large a random table is.
struct TableSize: Hashable, CustomStringConvertible {
    var columns: Int
    var rows: Int
    var levels: Int
    var caption: Int

    var description: String { "\(columns) × \(rows), \(levels) levels, captions \(caption)" }

    /// Limits and their neighbours, then sizes at random; none has more than `cells` cells.
    static func all(_ count: Int, cells: Int) -> [TableSize] {
        var sizes: [TableSize] = []
        for columns in [1, 2, 399, 400] {
            for rows in [0, 1, 2, 299, 300] where columns * rows <= cells {
                sizes.append(TableSize(columns: columns, rows: rows, levels: 1, caption: 9))
            }
        }
        for levels in 0...4 {
            for caption in [0, 1, 199, 200] {
                sizes.append(TableSize(columns: 9, rows: 9, levels: levels, caption: caption))
            }
        }
        var random = SplitMix(state: 5)
        while sizes.count < count {
            let columns = random.logUniform(1...400)
            sizes.append(
                TableSize(
                    columns: columns, rows: min(random.logUniform(0...300), cells / columns),
                    levels: Int.random(in: 0...4, using: &random),
                    caption: random.logUniform(0...200)))
        }
        return sizes
    }
}

/// Makes tables whose body cells read `row.column`, and whose captions are of letters only.
struct TableMaker {
    private var random: SplitMix
    private let size: TableSize

    init(size: TableSize, seed: UInt64) {
        self.size = size
        random = SplitMix(state: seed)
    }

    /// Height of the signatures and the space above them.
    static let signatures: Length = .mm(8) + .mm(2.5)

    /// A document of the table, and sometimes signatures `S` below it.
    mutating func document() -> Document {
        let sheets = [Size.a4, Size.a4.turned, Size.a3, Size.a3.turned]
        var body: [Block] = [.table(table())]
        if random.chance(50) {
            let font = Font(family: "Brick", size: .pt(5))
            body += [.space(.mm(8)), .attached(.paragraph(Paragraph("S", font: font)), rows: 2)]
        }
        let font = Font(family: "Brick", size: .pt(5))
        let footer = PageBand(
            height: .mm(5), left: "F", centre: "", right: "{page}/{pages}", font: font)
        var header = footer
        header.pages = .continued
        return Document(
            sheet: sheets[Int.random(in: 0..<4, using: &random)],
            margins: Edges(left: .mm(20), right: .mm(10), top: .mm(10), bottom: .mm(10)),
            title: "", header: header, footer: footer, body: .stack(body))
    }

    private mutating func table() -> TableBlock {
        // At 5 pt a brick is 1 mm wide and a line 2.5 mm tall.
        let font = Font(family: "Brick", size: .pt(5))
        let padding = Length.mm(Double(Int.random(in: 0...6, using: &random)) / 10)
        let style = TableStyle(
            font: font, headFont: font, leastSize: .pt(4),
            rowHeight: .mm(Double(Int.random(in: 3...9, using: &random))),
            padding: Edges(left: padding, right: padding, top: padding, bottom: padding),
            outer: Rule(weight: .pt(0.75)), middle: Rule(weight: .pt(0.5)),
            inner: Rule(weight: .pt(0.25)))
        let repeated = size.columns > 2 ? Int.random(in: 0...2, using: &random) : 0
        let columns = (0..<size.columns).map { column(isRepeated: $0 < repeated) }
        var levels = Array(repeating: [HeadCell](), count: size.levels)
        if size.levels > 0 { head(0..<size.columns, level: 0, &levels) }
        var table = TableBlock(columns: columns, head: levels, rows: rows(columns), style: style)
        table.fillsWidth = random.chance(30)
        if random.chance(40) {
            let more = Length.mm(Double(Int.random(in: 0...30, using: &random)) / 10)
            table.style.mostRowHeight = style.rowHeight + more
        }
        if random.chance(30) { table.continuation = "C" }
        if random.chance(40) { table.sheetTotals = sums() }
        return table
    }

    /// Sums of a one for each row that is counted, in every column.
    private mutating func sums() -> SheetTotals {
        let counts = (0..<size.rows).map { _ in random.chance(90) }
        return SheetTotals(
            label: "Σ", labelSpan: 1, counts: counts,
            numbers: Array(repeating: counts.map { $0 ? 1 : nil }, count: size.columns))
    }

    private mutating func column(isRepeated: Bool) -> TableColumn {
        // The longest text of a cell, "299.399", and padding need 8.2 mm.
        let least = Length.mm(9 + Double(random.logUniform(0...20)))
        let isShare = random.chance(30)
        return TableColumn(
            width: isShare
                ? .share(weight: Int.random(in: 0...3, using: &random), least: least, most: nil)
                : .fixed(least),
            alignment: Alignment.allCases.randomElement(using: &random) ?? .left,
            edge: random.chance(80) ? .inner : random.chance(50) ? .middle : .outer,
            isRepeated: isRepeated)
    }

    private mutating func head(
        _ columns: Range<Int>, level: Int, _ levels: inout [[HeadCell]]
    ) {
        let left = size.levels - level
        guard left > 1 else {
            for column in columns { levels[level].append(cell(column..<(column + 1), 1)) }
            return
        }
        var start = columns.lowerBound
        while start < columns.upperBound {
            let end = min(columns.upperBound, start + random.logUniform(1...columns.count))
            if end - start == 1, random.chance(50) {
                levels[level].append(cell(start..<end, left))
            } else {
                levels[level].append(cell(start..<end, 1))
                head(start..<end, level: level + 1, &levels)
            }
            start = end
        }
    }

    private mutating func cell(_ columns: Range<Int>, _ rowSpan: Int) -> HeadCell {
        HeadCell(
            column: columns.lowerBound, columnSpan: columns.count, rowSpan: rowSpan,
            text: caption(), isTurned: random.chance(40))
    }

    /// Words of letters, in all at most as long as captions of this table are.
    private mutating func caption() -> String {
        var text = ""
        let length = Int.random(in: 0...size.caption, using: &random)
        while text.count < length {
            if !text.isEmpty { text += " " }
            let word = min(Int.random(in: 1...7, using: &random), length - text.count)
            text += String("абвгдеж".prefix(word))
        }
        return text.last == " " ? String(text.dropLast()) : text
    }

    private mutating func rows(_ columns: [TableColumn]) -> [TableRow] {
        var free = Array(repeating: 0, count: size.columns)
        let hasSpans = random.chance(40)
        let hasLong = random.chance(15)
        return (0..<size.rows).map { row in
            var cells: [TableCell] = []
            let long =
                hasLong && random.chance(10) ? Int.random(in: columns.indices, using: &random) : -1
            var column = 0
            while column < size.columns {
                guard free[column] <= row else {
                    column += 1
                    continue
                }
                var cell = TableCell(text(row, column), isStrong: random.chance(10))
                if hasSpans, random.chance(10) {
                    let room = (column..<size.columns).prefix { free[$0] <= row }.count
                    cell.columnSpan = Int.random(in: 1...min(3, room), using: &random)
                    cell.rowSpan = Int.random(in: 1...min(3, size.rows - row), using: &random)
                }
                if column == long, cell.rowSpan == 1, cell.columnSpan == 1,
                    !columns[column].isRepeated
                {
                    let words = random.logUniform(1...2000)
                    cell.text = "\(row).\(column)" + String(repeating: " y", count: words)
                }
                for place in column..<(column + cell.columnSpan) {
                    free[place] = row + cell.rowSpan
                }
                column += cell.columnSpan
                cells.append(cell)
            }
            return TableRow(
                cells: cells, isStrong: random.chance(5),
                edge: Edge.allCases.randomElement(using: &random) ?? .inner,
                staysWithPrevious: random.chance(5))
        }
    }

    private mutating func text(_ row: Int, _ column: Int) -> String {
        if random.chance(10) { return "" }
        return "\(row).\(column)" + (random.chance(5) ? " x x x x" : "")
    }
}
