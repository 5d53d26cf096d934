import Forms
import Structures

/// The elements of a document, made from its blocks before anyone knows about pages.
///
/// Paragraphs and tables are found again by their way down from the body, cells by their place.
struct Outline {
    /// What belongs to no element.
    static let artifact: Int32 = -1

    private var elements: [Structure.Element] = []
    /// For each element what it says; empty where it says nothing itself.
    private var texts: [String] = []
    private var places: [BlockPath: Int] = [:]
    private var hasTitle = false
    /// The element of the requisite's code; nil where there is none.
    private(set) var figure: Int?

    /// An outline without elements.
    init() {}

    /// The outline of a document's body.
    init(of body: Block) {
        append(.document, in: -1)
        add(body, at: BlockPath())
    }

    /// The outline of a document: its body, then the requisite of its first page.
    init(of document: Document) {
        self.init(of: document.body)
        guard let requisite = document.requisite else { return }
        for (index, line) in requisite.lines.enumerated() {
            let block = Block.paragraph(line)
            add(block, at: .requisite(index, block))
        }
        if let code = requisite.code { figure = append(.figure, in: 0, code.alternative) }
    }

    /// The element of the paragraph or table at `path`.
    func element(at path: BlockPath) -> Int32 {
        places[path].map(Int32.init) ?? Outline.artifact
    }

    @discardableResult
    private mutating func append(
        _ tag: Tag, in parent: Int, _ text: String = "", columnSpan: Int = 1, rowSpan: Int = 1
    ) -> Int {
        elements.append(
            Structure.Element(tag, in: parent, columnSpan: columnSpan, rowSpan: rowSpan))
        texts.append(text)
        return elements.count - 1
    }
}

extension Outline {
    private mutating func add(_ block: Block, at path: BlockPath) {
        switch block {
        case .paragraph(let paragraph):
            guard !paragraph.text.isEmpty else { return }
            places[path] = append(tag(paragraph.role), in: 0, paragraph.text)
        case .table(let table):
            guard !table.head.isEmpty || !table.rows.isEmpty else { return }
            places[path] = add(table)
        case .tracks(let tracks):
            for (index, track) in tracks.enumerated() {
                add(track.block, at: path.child(index, track.block))
            }
        case .stack(let blocks), .together(let blocks):
            for (index, block) in blocks.enumerated() { add(block, at: path.child(index, block)) }
        case .attached(let block, _): add(block, at: path)
        case .space, .rule, .ruled, .pageBreak: break
        }
    }

    // No level may be left out, so headings of a document without title are its first level.
    // Source: ISO 14289-1, 7.4.2.
    private mutating func tag(_ role: ParagraphRole) -> Tag {
        switch role {
        case .text: return .paragraph
        case .title:
            hasTitle = true
            return .title
        case .heading: return hasTitle ? .heading : .title
        }
    }

    private mutating func add(_ table: TableBlock) -> Int {
        let whole = append(.table, in: 0)
        if !table.head.isEmpty {
            let head = append(.tableHead, in: whole)
            for cells in table.head {
                let row = append(.row, in: head)
                for cell in cells {
                    append(
                        .columnHead, in: row, cell.text, columnSpan: cell.columnSpan,
                        rowSpan: cell.rowSpan)
                }
            }
        }
        // Where a table has a head it has a body, empty as it may be. Source: ISO 14289-1, 7.2.
        let body = append(.tableBody, in: whole)
        let naming = namingColumns(of: table)
        var free = Array(repeating: 0, count: table.columns.count)
        for (index, line) in table.rows.enumerated() {
            let row = append(.row, in: body)
            var column = 0
            for cell in line.cells {
                while column < free.count, free[column] > index { column += 1 }
                let end = min(free.count, column + cell.columnSpan)
                for place in min(column, end)..<end { free[place] = index + cell.rowSpan }
                let names = !cell.text.isEmpty && naming.contains { (column..<end).contains($0) }
                append(
                    names ? .rowHead : .cell, in: row, cell.text, columnSpan: cell.columnSpan,
                    rowSpan: cell.rowSpan)
                column = end
            }
        }
        return whole
    }

    // Of several repeated columns the first is the row's number, which names nothing.
    private func namingColumns(of table: TableBlock) -> ArraySlice<Int> {
        let repeated = table.columns.indices.filter { table.columns[$0].isRepeated }
        return repeated.count > 1 ? repeated.dropFirst() : repeated[...]
    }
}

extension Outline {
    /// The elements of a table's cells.
    func cells(of table: TableBlock, at path: BlockPath) -> CellElements {
        guard let whole = places[path] else {
            let bare = { (counts: [Int]) in RowElements(counts: counts) { Outline.artifact } }
            return CellElements(
                head: bare(table.head.map(\.count)), body: bare(table.rows.map(\.cells.count)))
        }
        // In the order in which they were added: a part, in it rows, in each its cells.
        var next = whole
        func part(_ counts: [Int]) -> RowElements {
            if !counts.isEmpty { next += 1 }
            return RowElements(counts: counts, opening: { next += 1 }) {
                next += 1
                return Int32(next)
            }
        }
        let head = part(table.head.map(\.count))
        return CellElements(head: head, body: part(table.rows.map(\.cells.count)))
    }

    /// The structure of the document whose texts have been found on its pages.
    func structure(
        _ found: FoundTexts, abbreviations: [String: String], figure box: Box? = nil,
        filling: (String) -> String = { $0 }
    ) -> Structure {
        var structure = Structure(elements: elements, texts: [])
        let sorted = found.sorted(count: elements.count)
        structure.texts = sorted.texts
        for index in elements.indices {
            structure.elements[index].firstText = Int32(sorted.starts[index])
            let text = texts[index]
            guard !text.isEmpty else { continue }
            let tag = elements[index].tag
            let isHeading = tag == .title || tag == .heading
            let isBroken = sorted.starts[index + 1] - sorted.starts[index] > 1
            if tag == .figure {
                structure.words[index] = Words(alternative: text, in: box)
                continue
            }
            var words = Words()
            if isHeading || isBroken { words.text = filling(unbroken(text)) }
            if tag == .cell || tag == .columnHead {
                words.expansion = expansion(text, abbreviations, takesCounts: tag == .cell)
            }
            if words != Words() { structure.words[index] = words }
        }
        return structure
    }

    // Such as `УП` in a head, and `2Б` with a line below, `о`, in a cell.
    private func expansion(
        _ text: String, _ abbreviations: [String: String], takesCounts: Bool
    ) -> String? {
        guard !abbreviations.isEmpty, text.utf8.count <= 32 else { return nil }
        var parts: [String] = []
        for part in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let count = takesCounts ? part.prefix { ("0"..."9").contains($0) } : ""
            guard let long = abbreviations[String(part.dropFirst(count.count))] else { return nil }
            parts.append(count.isEmpty ? long : "\(count) \(long)")
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

/// A text in one line, without the marks and hyphens that only part it.
private func unbroken(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var line = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
        if scalar == "\n" {
            // A word that its form parts, as in a narrow head.
            let next = index + 1 < scalars.count ? scalars[index + 1] : "\n"
            if line.last == "-", next.properties.isLowercase {
                line.removeLast()
            } else {
                line.append(" ")
            }
        } else if !scalar.properties.isDefaultIgnorableCodePoint {
            line.append(scalar)
        }
    }
    return String(line)
}
