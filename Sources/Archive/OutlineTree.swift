import PDFObjects
import Structures

/// The list of titles and headings that a reader shows beside the pages.
///
/// Source: ISO 32000-1, 12.3.3.
struct OutlineTree {
    /// Titles, each with the headings below it.
    private var titles: [(item: Item, headings: [Item])] = []

    /// A title or heading, and the page it stands on.
    private struct Item {
        var text: String
        var page: Int
    }

    /// Adds the titles and headings of a document on `pages`, the numbers of their objects.
    ///
    /// A title that a later sheet of the document says again, such as one a month, is listed once, and
    /// the headings of all its sheets below it.
    mutating func add(_ structure: Structure, pages: [Int]) {
        var section: Int32?
        for (index, element) in structure.elements.enumerated() {
            guard element.tag == .title || element.tag == .heading,
                let text = structure.words[index]?.text,
                let page = structure.texts(of: index).first?.page
            else { continue }
            let item = Item(text: text, page: pages[Int(page)])
            if element.tag == .title {
                let isRepeated = section == element.parent && titles.last?.item.text == text
                section = element.parent
                if !isRepeated { titles.append((item, [])) }
            } else if !titles.isEmpty {
                titles[titles.count - 1].headings.append(item)
            }
        }
    }

    /// Writes it.
    ///
    /// - Returns: its number; nil when there is nothing to list.
    func write(to writer: inout PDFWriter) -> Int? {
        guard !titles.isEmpty else { return nil }
        let root = writer.reserve()
        let items = titles.map { ($0.item, writer.reserve(), $0.headings) }
        for (index, (title, item, headings)) in items.enumerated() {
            let below = headings.map { ($0, writer.reserve()) }
            for (place, (heading, number)) in below.enumerated() {
                write(
                    heading, number, parent: item, to: &writer,
                    before: place > 0 ? below[place - 1].1 : nil,
                    after: place + 1 < below.count ? below[place + 1].1 : nil, below: [])
            }
            write(
                title, item, parent: root, to: &writer,
                before: index > 0 ? items[index - 1].1 : nil,
                after: index + 1 < items.count ? items[index + 1].1 : nil, below: below.map(\.1))
        }
        var value = PDFDictionary([("Type", .name("Outlines")), ("Count", .integer(items.count))])
        value["First"] = items.first.map { .reference($0.1) }
        value["Last"] = items.last.map { .reference($0.1) }
        writer.write(root, .dictionary(value))
        return root
    }

    private func write(
        _ heading: Item, _ number: Int, parent: Int, to writer: inout PDFWriter, before: Int?,
        after: Int?, below: [Int]
    ) {
        var item = PDFDictionary([
            ("Title", PDFValue(text: heading.text)),
            ("Parent", .reference(parent)),
            ("Dest", .array([.reference(heading.page), .name("Fit")])),
        ])
        item["Prev"] = before.map { .reference($0) }
        item["Next"] = after.map { .reference($0) }
        if let first = below.first, let last = below.last {
            item["First"] = .reference(first)
            item["Last"] = .reference(last)
            item["Count"] = .integer(-below.count)
        }
        writer.write(number, .dictionary(item))
    }
}
