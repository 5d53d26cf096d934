import Structures

/// The list of titles and headings that a reader shows beside the pages.
///
/// Source: ISO 32000-1, 12.3.3.
struct OutlineTree {
    private let structure: Structure
    private let pages: [Int]
    /// Titles, each with the headings below it.
    private var titles: [(element: Int, headings: [Int])] = []

    init(_ structure: Structure, pages: [Int]) {
        (self.structure, self.pages) = (structure, pages)
        for (index, element) in structure.elements.enumerated()
        where structure.words[index]?.text != nil && !structure.texts(of: index).isEmpty {
            switch element.tag {
            case .title: titles.append((index, []))
            case .heading where !titles.isEmpty: titles[titles.count - 1].headings.append(index)
            default: break
            }
        }
    }

    /// Writes it.
    ///
    /// - Returns: its number; nil when there is nothing to list.
    func write(to writer: inout PDFWriter) -> Int? {
        guard !titles.isEmpty else { return nil }
        let root = writer.reserve()
        let items = titles.map { ($0.element, writer.reserve(), $0.headings) }
        for (index, (element, item, headings)) in items.enumerated() {
            let below = headings.map { ($0, writer.reserve()) }
            for (place, (element, number)) in below.enumerated() {
                write(
                    element, number, parent: item, to: &writer,
                    before: place > 0 ? below[place - 1].1 : nil,
                    after: place + 1 < below.count ? below[place + 1].1 : nil, below: [])
            }
            write(
                element, item, parent: root, to: &writer,
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
        _ element: Int, _ number: Int, parent: Int, to writer: inout PDFWriter, before: Int?,
        after: Int?, below: [Int]
    ) {
        let page = structure.texts(of: element).first?.page ?? 0
        var item = PDFDictionary([
            ("Title", PDFValue(text: structure.words[element]?.text ?? "")),
            ("Parent", .reference(parent)),
            ("Dest", .array([.reference(pages[Int(page)]), .name("Fit")])),
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
