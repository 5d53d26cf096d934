public import Forms
import Paper

/// A document as text, a block a line and what it holds below it: the rung of the golden ladder
/// between a report's figures and its pages.
public func text(of document: Document) -> String {
    var writer = DocumentWriter()
    writer.write(
        "document \(document.sheet.width) × \(document.sheet.height), margins "
            + "\(document.margins.text), bound \(document.binding.spine)"
            + (document.binding.isDuplex ? ", both sides" : "")
            + (document.binding.turnsSheets ? ", turned" : ""))
    writer.write("title \(document.title.quoted)")
    writer.write("header", document.header)
    writer.write("footer", document.footer)
    writer.write(document.body)
    if let requisite = document.requisite {
        writer.write("requisite \(requisite.height)", requisite.lines.map { .paragraph($0) })
    }
    if let overlay = document.overlay { writer.write("across \(overlay.text.quoted)") }
    return writer.text
}

private struct DocumentWriter {
    var text = ""
    private var indent = 0

    mutating func write(_ line: String) {
        text += String(repeating: "  ", count: indent) + line + "\n"
    }

    mutating func write(_ name: String, _ band: PageBand) {
        guard band.height > .zero else { return }
        write(
            "\(name) \(band.height), \(band.font), on \(band.pages): \(band.left.quoted) "
                + "\(band.centre.quoted) \(band.right.quoted)")
    }

    mutating func write(_ block: Block) {
        switch block {
        case .paragraph(let paragraph):
            write(
                "\(paragraph.role) \(paragraph.font), \(paragraph.alignment)"
                    + (paragraph.leading.map { ", leading \($0)" } ?? "")
                    + ": \(paragraph.text.quoted)")
        case .table(let table): write(table)
        case .tracks(let tracks): write("tracks", tracks)
        case .stack(let blocks): write("stack", blocks)
        case .together(let blocks): write("together", blocks)
        case .attached(let block, let rows): write("attached to \(rows) rows", [block])
        case .space(let height): write("space \(height)")
        case .rule(let rule): write("rule \(rule.text)")
        case .ruled(let count, let pitch, let rule):
            write("ruled \(count) lines, \(pitch), \(rule.text)")
        case .pageBreak: write("page break")
        }
    }

    mutating func write(_ name: String, _ blocks: [Block]) {
        write(name)
        indent += 1
        for block in blocks { write(block) }
        indent -= 1
    }

    private mutating func write(_ name: String, _ tracks: [Track]) {
        write(name)
        indent += 1
        for track in tracks {
            write("track \(track.width.text)\(track.sitsAtBottom ? ", at the bottom" : "")")
            indent += 1
            write(track.block)
            indent -= 1
        }
        indent -= 1
    }

    private mutating func write(_ table: TableBlock) {
        let style = table.style
        var line = "table \(style.font), head \(style.headFont), least \(style.leastSize), rows "
        line += "\(style.rowHeight), padding \(style.padding.text), rules \(style.outer.text), "
        line += "\(style.middle.text), \(style.inner.text)"
        if !table.continuation.isEmpty { line += ", then \(table.continuation.quoted)" }
        if let sums = table.sheetTotals { line += ", a sheet \(sums.label.quoted)" }
        if table.fillsWidth { line += ", fills" }
        write(line)
        indent += 1
        for column in table.columns {
            write(
                "column \(column.width.text), \(column.alignment), \(column.edge)"
                    + (column.isRepeated ? ", repeated" : "")
                    + (column.fontSize.map { ", \($0)" } ?? ""))
        }
        for row in table.head {
            write("head " + row.map(\.shown).joined(separator: " "))
        }
        for row in table.rows {
            write(
                "row\(row.isStrong ? " bold" : "") \(row.edge)"
                    + (row.staysWithPrevious ? " stays" : "") + ": "
                    + row.cells.map(\.shown).joined(separator: " "))
        }
        indent -= 1
    }
}

extension HeadCell {
    fileprivate var shown: String {
        "\(column)+\(columnSpan)" + (rowSpan > 1 ? "×\(rowSpan)" : "") + (isTurned ? "↑" : "")
            + (fontSize.map { "(\($0))" } ?? "") + text.quoted
    }
}

extension TableCell {
    fileprivate var shown: String {
        (columnSpan > 1 || rowSpan > 1 ? "\(columnSpan)×\(rowSpan)" : "") + (isStrong ? "*" : "")
            + (alignment.map { "\($0)" } ?? "") + text.quoted
    }
}

extension Width {
    fileprivate var text: String {
        switch self {
        case .fixed(let width): "\(width)"
        case .share(let weight, let least, let most):
            "share \(weight) from \(least)" + (most.map { " to \($0)" } ?? "")
        }
    }
}

extension Edges {
    fileprivate var text: String { "\(left) \(right) \(top) \(bottom)" }
}

extension Rule {
    /// Weight and grey.
    var text: String { "\(weight) \(grey.percent) %" }
}

extension String {
    /// The text in one line between quotation marks.
    var quoted: String { "“\(replacing("\n", with: "⏎"))”" }
}
