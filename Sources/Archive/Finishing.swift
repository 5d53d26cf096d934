import PDFObjects
public import Structures

/// A file on its way to the archive: it takes what Cairo draws page by page and gives the finished
/// file piece by piece.
///
/// For each document of the file ``begin(_:pageCount:)``; for each of its pages ``take(_:)`` what
/// was drawn, then ``addPage(_:)``; at the end ``take(_:)`` the rest and ``finish()``. The same calls
/// give the same bytes. It holds one page's content, one document's structure and, of all before,
/// where the objects lie.
public struct Finishing {
    private var about: PDFDescription
    private let isBook: Bool
    private let flate: Flate
    private var writer: PDFWriter
    private var drawn = DrawnObjects()
    private var copy = Copy()
    private var widths = FontWidths()
    private let pageTree: Int
    private var pages: [Int] = []
    private var tree: StructureTree?
    private var outline = OutlineTree()
    private var part: Part?
    private var nextPage = 0

    /// A document on its way.
    private struct Part {
        var join: Join
        var tree: StructurePart
        var firstPage: Int
    }

    /// A file without pages.
    ///
    /// - Parameters:
    ///   - about: what the file says of itself.
    ///   - isBook: whether it has many documents, each a section of it, and not just one.
    ///   - sink: takes the finished file piece by piece.
    /// - Throws: ``ArchiveError/outOfMemory``.
    public init(
        about: PDFDescription, isBook: Bool, to sink: @escaping ([UInt8]) -> Void
    ) throws(ArchiveError) {
        (self.about, self.isBook) = (about, isBook)
        do throws(PDFError) { flate = try Flate() } catch { throw ArchiveError(error) }
        writer = PDFWriter(with: flate, to: sink)
        pageTree = writer.reserve()
    }

    /// Says that the file was bound from these templates too; each is named once.
    public mutating func name(_ templates: [String]) {
        for template in templates where !about.templates.contains(template) {
            about.templates.append(template)
        }
    }

    /// Begins a document.
    ///
    /// - Parameters:
    ///   - structure: what it consists of; its pages count from 0.
    ///   - pageCount: how many pages will be added.
    /// - Throws: ``ArchiveError/lostText(page:)`` when a text is to stand on a page past these.
    public mutating func begin(_ structure: Structure, pageCount: Int) throws(ArchiveError) {
        try endPart()
        let first = writer.reserve(pageCount)
        let own = Array(first..<(first + pageCount))
        let firstParent = writer.reserve(pageCount)
        var tree = self.tree.take() ?? StructureTree(isBook: isBook, in: &writer)
        tree.expect(pages: firstParent..<(firstParent + pageCount))
        part = Part(
            join: try Join(structure, pageCount: pageCount),
            tree: StructurePart(structure, pages: own, in: tree, of: &writer),
            firstPage: pages.count)
        self.tree = tree
        outline.add(structure, pages: own)
        pages += own
    }

    /// Takes what Cairo has written since.
    ///
    /// - Throws: ``ArchiveError/pdf(_:)`` when it cannot be read.
    public mutating func take(_ bytes: [UInt8]) throws(ArchiveError) {
        do throws(PDFError) { try drawn.read(bytes) } catch { throw .pdf(error) }
    }

    /// Adds the next page drawn, with its glyph runs in drawing order.
    ///
    /// - Throws: ``ArchiveError``: `glyphCount`, `lostText`, `unknownOperator` when runs, structure
    ///   and page are not of one document, `pageCount` when there is no such page, `pdf`.
    public mutating func addPage(_ runs: [Run]) throws(ArchiveError) {
        let page = nextPage
        guard var part = part.take(), page < pages.count,
            let (drawn, content, resources) = drawn.takePage()
        else { throw .pageCount(drawn: page + 1, found: page) }
        let marks = try part.join.marks(runs, page: page - part.firstPage)
        let wide = widths.add(resources, page: page)
        var marker = ContentMarker(
            page: page, content: try unpacked(content), runs: marks.runs,
            isWide: { wide[$0] ?? false })
        try marker.mark()
        let number = writer.reserve()
        writer.write(number, packing: marker.marked)
        part.tree.note(marks, page: page - part.firstPage)
        tree?.addParents(of: page, marks, part.tree, to: &writer)
        write(drawn, page: page, resources: resources, content: number)
        self.part = part
        nextPage += 1
    }

    private func unpacked(_ content: DrawnObjects.Object) throws(ArchiveError) -> [UInt8] {
        let stream = content.stream ?? []
        guard content.value.dictionary?["Filter"] != nil else { return stream }
        do throws(PDFError) { return try flate.unpack(stream) } catch { throw .pdf(error) }
    }

    private mutating func write(
        _ drawn: PDFDictionary, page: Int, resources: PDFDictionary, content: Int
    ) {
        var dictionary = drawn
        for name in ["Resources", "Contents", "Parent", "StructParents"] { dictionary[name] = nil }
        var value =
            copy.renumbered(.dictionary(dictionary), in: &writer).dictionary ?? dictionary
        value["Resources"] = .reference(copy.resources(resources, in: &writer))
        value["Contents"] = .reference(content)
        value["Parent"] = .reference(pageTree)
        value["StructParents"] = .integer(page)
        // Source: ISO 14289-1, 7.18.3.
        value["Tabs"] = .name("S")
        writer.write(pages[page], .dictionary(value))
    }

    private mutating func endPart() throws(ArchiveError) {
        guard let part = part.take() else { return }
        guard nextPage == pages.count else {
            throw .pageCount(drawn: pages.count, found: nextPage)
        }
        tree?.add(part.tree, to: &writer)
    }
}

extension Finishing {
    /// Ends the file.
    ///
    /// - Throws: ``ArchiveError/pageCount(drawn:found:)`` when pages are left, or are missing;
    ///   ``ArchiveError/pdf(_:)`` when Cairo's file has no end.
    public mutating func finish() throws(ArchiveError) {
        guard drawn.pagesLeft == 0 else {
            throw .pageCount(drawn: pages.count, found: pages.count + drawn.pagesLeft)
        }
        guard let information = drawn.resolved(drawn.trailer["Info"]).dictionary else {
            throw .pdf(.unreadable(offset: 0))
        }
        try widths.check(drawn)
        copy.finish(from: drawn, to: &writer)
        writer.write(
            pageTree,
            .dictionary(
                PDFDictionary([
                    ("Type", .name("Pages")), ("Count", .integer(pages.count)),
                    ("Kids", .array(pages.map { .reference($0) })),
                ])))
        tree?.endParents(to: &writer)
        try endPart()
        let root = tree?.finish(to: &writer)
        let about = describe(producer: information["Producer"]?.text ?? "")
        let outline = outline.write(to: &writer)
        let catalog = writer.reserve()
        writer.write(
            catalog, self.catalog(root, about.metadata, about.profile, outline: outline))
        writer.finish(root: catalog, info: about.information)
    }

    /// Writes what the file says of itself.
    private mutating func describe(
        producer: String
    ) -> (information: Int, metadata: Int, profile: Int) {
        let information = writer.reserve()
        writer.write(information, about.information(producer: producer))
        let metadata = writer.reserve()
        var head: [UInt8] = []
        head.append("/Type/Metadata/Subtype/XML")
        writer.write(metadata, head, stream: about.xmp(producer: producer))
        let profile = writer.reserve()
        head.removeAll()
        head.append("/N 3")
        writer.write(profile, head, packing: ColourProfile.bytes)
        return (information, metadata, profile)
    }

    /// The catalog.
    ///
    /// Source: ISO 19005-2, 6.2.3, 6.6.2, 6.7; ISO 14289-1, 6.2, 7.1, 7.2.
    private func catalog(_ root: Int?, _ metadata: Int, _ profile: Int, outline: Int?) -> PDFValue {
        let yes = { (name: String) in PDFValue.dictionary(PDFDictionary([(name, .bool(true))])) }
        let intent = PDFDictionary([
            ("Type", .name("OutputIntent")), ("S", .name("GTS_PDFA1")),
            ("OutputConditionIdentifier", PDFValue(text: "sRGB")),
            ("Info", PDFValue(text: "sRGB IEC61966-2.1")),
            ("DestOutputProfile", .reference(profile)),
        ])
        let labels = (about.labels.isEmpty ? [PageLabels(first: 1)] : about.labels).flatMap {
            [PDFValue.integer($0.page), .dictionary($0.dictionary)]
        }
        var catalog = PDFDictionary([
            ("Type", .name("Catalog")), ("Pages", .reference(pageTree)),
            ("StructTreeRoot", root.map { .reference($0) } ?? .null), ("MarkInfo", yes("Marked")),
            ("Lang", PDFValue(text: "ru-RU")), ("ViewerPreferences", yes("DisplayDocTitle")),
            ("Metadata", .reference(metadata)), ("OutputIntents", .array([.dictionary(intent)])),
            ("PageLabels", .dictionary(PDFDictionary([("Nums", .array(labels))]))),
        ])
        if let outline { catalog["Outlines"] = .reference(outline) }
        return .dictionary(catalog)
    }
}

extension PageLabels {
    /// Source: ISO 32000-1, table 159.
    fileprivate var dictionary: PDFDictionary {
        var dictionary = PDFDictionary()
        if !prefix.isEmpty { dictionary["P"] = PDFValue(text: prefix) }
        if let first {
            dictionary["S"] = .name("D")
            if first > 1 { dictionary["St"] = .integer(first) }
        }
        return dictionary
    }
}
