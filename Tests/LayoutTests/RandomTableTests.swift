import Forms
import Foundation
import Layout
import Paper
import Support
import Testing

/// Properties of random tables; `VEDOMOST_TABLES` says how many, `VEDOMOST_CELLS` how large,
/// `VEDOMOST_TABLE` which one alone, its words printed.
struct RandomTableTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let count = environment["VEDOMOST_TABLES"].flatMap { Int($0) } ?? 2000
    private static let only = environment["VEDOMOST_TABLE"]?.split(separator: ",")
        .compactMap { Int($0) }
    private static let cells = environment["VEDOMOST_CELLS"].flatMap { Int($0) } ?? 1200

    @Test("random tables: every cell once, heads whole, nothing outside, on a rule or overlapping")
    func properties() throws {
        var laidOut = 0
        let sizes = TableSize.all(Self.count, cells: Self.cells)
        for (index, size) in sizes.enumerated() where Self.only?.contains(index) ?? true {
            var maker = TableMaker(size: size, seed: UInt64(index))
            let document = maker.document()
            let pages: [Page]
            do throws(LayoutError) {
                pages = try paginate(document, with: BrickShaper())
            } catch {
                // Only a head of long captions, or rows under one cell, may be too tall for a page.
                switch error {
                case .rowTooTall, .tooTall: continue
                default:
                    Issue.record("table \(index), \(size): \(error)")
                    continue
                }
            }
            laidOut += 1
            let faults = faults(of: pages, document)
            if Self.only != nil {
                for (i, page) in pages.enumerated() { print(index, i, page.words) }
            }
            #expect(faults.isEmpty, "table \(index), \(size)")
            if index % 10 == 0 {
                let again = try paginate(document, with: BrickShaper())
                #expect(again == pages, "table \(index), \(size)")
            }
        }
        #expect(Self.only != nil || laidOut * 100 >= sizes.count * 85)
    }

    private func faults(of pages: [Page], _ document: Document) -> [String] {
        var faults: [String] = []
        for (index, page) in pages.enumerated() {
            if !page.isInside(document.margins) {
                faults.append("page \(index) leaves its margins")
            }
            if let texts = page.overlap { faults.append("page \(index): overlap of \(texts)") }
            if let text = page.crossed { faults.append("page \(index): a rule through \(text)") }
        }
        guard case .stack(let blocks) = document.body, case .table(let table)? = blocks.first else {
            return faults
        }
        return faults + Parts(pages).faults(of: table)
    }
}

/// What the parts of a table on all pages say: one part a page, or one below each line `часть`.
private struct Parts {
    struct Part {
        var page: Int
        /// Which strip of columns, from the line above it; empty without one.
        var strip = ""
        var head: [String] = []
        var cells: [(row: Int, column: Int)] = []
        var sums: [Int] = []
        var goesOn = false
        var isSigned = false
        /// There are later lines of a cell.
        var goesOnBelow = false
    }

    var parts: [Part] = []
    /// How many words of texts longer than a page there are.
    var longWords = 0

    init(_ pages: [Page]) {
        for (index, page) in pages.enumerated() {
            var isOpen = false
            for word in page.words {
                if word == "F" || word.hasSuffix("/\(pages.count)") { continue }
                let cell = word.split(separator: " ").first?.split(separator: ".")
                    .compactMap { Int($0) }
                longWords += word.split(separator: " ").count { $0 == "y" }
                let isCaption = word.hasPrefix("часть")
                if isCaption || !isOpen { parts.append(Part(page: index)) }
                isOpen = true
                let last = parts.count - 1
                if isCaption {
                    // часть 5 из 8 (строки 2 из 2, столбцы 1 из 4)
                    parts[last].strip = word.split(separator: " ").dropFirst(9).joined()
                } else if word == "S" {
                    parts[last].isSigned = true
                } else if word == "C" {
                    parts[last].goesOn = true
                } else if word == "Σ" {
                    continue
                } else if let sum = Int(word) {
                    parts[last].sums.append(sum)
                } else if let cell, cell.count == 2 {
                    parts[last].cells.append((cell[0], cell[1]))
                } else if word.hasPrefix("x") || word.hasPrefix("y") {
                    parts[last].goesOnBelow = true
                } else {
                    parts[last].head += word.split(separator: " ").map(String.init)
                }
            }
        }
    }

    func faults(of table: TableBlock) -> [String] {
        headFaults(of: table) + cellFaults(of: table) + orderFaults(of: table)
            + sumFaults(of: table)
    }

    /// All columns say one sum, and those of all parts add up to the rows that are counted; a table
    /// that is whole has none, and only its later parts have a line above.
    private func sumFaults(of table: TableBlock) -> [String] {
        let pieces = parts.filter {
            !$0.cells.isEmpty || !$0.head.isEmpty || !$0.sums.isEmpty || $0.goesOnBelow
        }
        var faults: [String] = []
        if !isWide, !table.continuation.isEmpty {
            for (index, piece) in pieces.enumerated() where piece.goesOn != (index > 0) {
                faults.append("page \(piece.page): the line above is there, or not, by mistake")
            }
        }
        guard let totals = table.sheetTotals, table.columns.count > 1 else { return faults }
        let count = totals.counts.filter { $0 }.count
        for (strip, pieces) in Dictionary(grouping: pieces, by: \.strip) {
            if pieces.contains(where: { Set($0.sums).count > 1 }) {
                faults.append("sums differ in strip \(strip)")
            }
            let sum = pieces.reduce(0) { $0 + ($1.sums.first ?? 0) }
            let isWhole = pieces.count == 1
            if pieces.contains(where: { !$0.sums.isEmpty }) || !isWhole && !isWide {
                if sum != (isWhole ? 0 : count) { faults.append("sums of \(sum), not \(count)") }
            }
        }
        return faults
    }

    private var isWide: Bool { parts.contains { !$0.strip.isEmpty } }

    private func headFaults(of table: TableBlock) -> [String] {
        let captions = table.head.joined().flatMap {
            $0.text.split(separator: " ").map(String.init)
        }
        if isWide {
            // Equal strips have equal heads, and all strips together the whole head.
            let heads = Dictionary(grouping: parts, by: \.strip)
            let areEqual = heads.values.allSatisfy { Set($0.map(\.head)).count == 1 }
            let seen = heads.values.reduce(0) { $0 + ($1.first?.head.count ?? 0) }
            return areEqual && seen >= captions.count ? [] : ["heads of parts differ"]
        }
        return parts.filter { !$0.cells.isEmpty && $0.head.sorted() != captions.sorted() }
            .map { "page \($0.page): the head is not whole" }
    }

    private func cellFaults(of table: TableBlock) -> [String] {
        var counts: [String: Int] = [:]
        for part in parts {
            for cell in part.cells { counts["\(cell.row).\(cell.column)", default: 0] += 1 }
        }
        let strips = isWide ? Set(parts.map(\.strip)).subtracting([""]).count : 1
        let long = table.rows.joinedCells.reduce(0) { $0 + $1.longWords }
        var faults = long == longWords ? [] : ["\(longWords) of \(long) long words"]
        let cells = table.rows.flatMap { row in row.cells.map { (row, $0) } }
        for (row, cell) in cells where !cell.text.isEmpty {
            let name = cell.text.split(separator: " ").first.map(String.init) ?? ""
            let column = name.split(separator: ".").last.flatMap { Int($0) } ?? 0
            let count = counts.removeValue(forKey: name) ?? 0
            let isRepeated = table.columns[column].isRepeated
            let least = isWide && isRepeated ? strips : 1
            // What goes on on another page is said again there.
            let mayRepeat =
                isWide && cell.columnSpan > 1 || cell.rowSpan > 1
                || isRepeated && row.cells.contains { $0.longWords > 0 }
            let isRight = mayRepeat ? count >= least && count <= parts.count : count == least
            if !isRight { faults.append("cell \(name) is there \(count) times") }
        }
        return faults + counts.keys.map { "cell \($0) is not in the table" }
    }

    private func orderFaults(of table: TableBlock) -> [String] {
        var faults: [String] = []
        let cells = table.rows.joinedCells
        // A strip may hold nothing of a row that another strip's long text parts.
        let mayBeBlank = isWide && cells.contains { $0.longWords > 0 }
        // Where a head leaves less room than one row and the signatures take, these stand alone.
        // The first page has no header; cells over several rows come again on the next part.
        let news = zip(parts, parts.dropFirst()).map { before, part in
            Set(part.cells.map(\.row)).subtracting(before.cells.map(\.row)).count
        }
        let isCramped =
            table.style.rowHeight * ((news.max() ?? 0) - 1) < TableMaker.signatures
        for part in parts {
            let rows = part.cells.map(\.row)
            if rows != rows.sorted() { faults.append("page \(part.page): rows out of order") }
            let hasText =
                !rows.isEmpty || part.goesOnBelow || (mayBeBlank && !part.strip.isEmpty)
                || isCramped
            if part.isSigned, !hasText, cells.contains(where: \.hasText) {
                faults.append("page \(part.page): signatures alone")
            }
        }
        // Cells over several rows are said again on the pages they go on to.
        if isWide || cells.contains(where: { $0.rowSpan > 1 }) { return faults }
        let all = parts.flatMap { $0.cells.map(\.row) }
        return faults + (all == all.sorted() ? [] : ["rows out of order"])
    }
}

extension [TableRow] {
    fileprivate var joinedCells: [TableCell] { flatMap(\.cells) }
}

extension TableCell {
    fileprivate var hasText: Bool { !text.isEmpty }
    fileprivate var longWords: Int { text.split(separator: " ").count { $0 == "y" } }
}
