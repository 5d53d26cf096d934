import PDFObjects

/// A page as the structure must find it.
struct InspectedPage {
    /// The number of its object.
    var number: Int
    /// Its key in the parent tree.
    var key: Int?
    /// How many pieces of marked content belong to elements.
    var markCount: Int
    /// Whether they are numbered from 0, each once.
    var isNumbered: Bool
}

extension Inspection {
    /// Looks at every page and its content.
    mutating func lookAtPages() throws(PDFError) -> [InspectedPage] {
        var pages: [InspectedPage] = []
        for number in try pageNumbers(catalog.dictionary?["Pages"] ?? .null) {
            let page = try file.object(number).value
            let place = "page \(pages.count + 1)"
            expect(page.dictionary?["Tabs"] == .name("S"), .tabs, at: place)
            expect(page.dictionary?["AA"] == nil, .actions, at: place)
            for annotation in try file.entry("Annots", of: page).array ?? [] {
                try lookAtAnnotation(annotation, at: place)
            }
            let box = try file.entry("MediaBox", of: page).array ?? []
            expect(box.count == 4, .syntax, at: place)
            var scan = ContentInspection()
            if case .reference(let contents)? = page.dictionary?["Contents"] {
                scan.look(at: try file.contents(of: file.object(contents)))
            }
            for clause in scan.broken { expect(false, clause, at: place) }
            pages.append(
                InspectedPage(
                    number: number, key: page.dictionary?["StructParents"]?.integer,
                    markCount: scan.mcids.count,
                    isNumbered: scan.mcids.sorted() == Array(scan.mcids.indices)))
        }
        return pages
    }

    // Source: ISO 19005-2, 6.3.1 and 6.3.2.
    private mutating func lookAtAnnotation(
        _ annotation: PDFValue, at place: String
    ) throws(PDFError) {
        let dictionary = try file.resolved(annotation).dictionary ?? PDFDictionary()
        let flags = dictionary["F"]?.integer ?? 0
        expect(
            ["Link", "Widget"].contains(dictionary["Subtype"]?.name ?? "") && flags & 4 != 0
                && flags & 0b10_0011 == 0, .annotations, at: place)
    }

    func pageNumbers(
        _ node: PDFValue, depth: Int = 0
    ) throws(PDFError) -> [Int] {
        guard depth < 16 else { throw .unreadable(offset: 0) }
        var numbers: [Int] = []
        for kid in try file.entry("Kids", of: node).array ?? [] {
            guard case .reference(let number) = kid else { continue }
            if try file.entry("Kids", of: kid) == .null {
                numbers.append(number)
            } else {
                numbers += try pageNumbers(kid, depth: depth + 1)
            }
        }
        return numbers
    }
}
