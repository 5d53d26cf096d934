import Structures

/// A file on its way to the archive: pages first, then the structure, then the catalog.
struct Finishing {
    private let file: PDFFile
    private let structure: Structure
    private let join: Join
    private let drawn: [PDFValue]
    private var writer: PDFWriter
    private var copy: Copy
    private var tree: StructureTree
    private let pages: [Int]
    private let parents: [Int]
    private let pageTree: Int
    private var wideFonts: [Int: Bool] = [:]
    private var parentPack = RowPack()

    /// Nothing yet of `file`.
    ///
    /// - Throws: ``ArchiveError/pageCount(drawn:found:)``.
    init(
        _ file: PDFFile, _ structure: Structure, pageCount: Int, _ flate: Flate
    ) throws(ArchiveError) {
        (self.file, self.structure) = (file, structure)
        let catalog = try file.resolved(file.trailer["Root"])
        drawn = try file.entry("Kids", of: file.entry("Pages", of: catalog)).array ?? []
        guard drawn.count == pageCount else {
            throw .pageCount(drawn: pageCount, found: drawn.count)
        }
        join = try Join(structure, pageCount: pageCount)
        writer = PDFWriter(with: flate)
        copy = Copy(from: file)
        pageTree = writer.reserve()
        let first = writer.reserve(pageCount)
        pages = Array(first..<(first + pageCount))
        let firstParent = writer.reserve(pageCount)
        parents = Array(firstParent..<(firstParent + pageCount))
        tree = StructureTree(structure, pages: pages, in: &writer)
    }

    /// Adds a page.
    mutating func add(_ runs: [Run], page: Int) throws(ArchiveError) {
        guard case .reference(let number) = drawn[page],
            var dictionary = try file.object(number).value.dictionary,
            case .reference(let contents)? = dictionary["Contents"]
        else { throw .unreadable(offset: 0) }
        let marks = try join.marks(runs, page: page)
        let resources = try file.resolved(dictionary["Resources"])
        let fonts = try wideFonts(of: resources)
        var marker = ContentMarker(
            page: page, content: try file.contents(of: file.object(contents)), runs: marks.runs,
            isWide: { fonts[$0] ?? false })
        try marker.mark()
        let content = writer.reserve()
        writer.write(content, packing: marker.marked)
        tree.note(marks, page: page)
        if parentPack.isFull { writer.write(&parentPack) }
        tree.addParents(parents[page], marks, to: &parentPack)

        dictionary["Resources"] = nil
        dictionary["Contents"] = nil
        dictionary["Parent"] = nil
        dictionary["StructParents"] = nil
        var value = copy.renumbered(.dictionary(dictionary), in: &writer).dictionary
        value?["Resources"] = .reference(
            try copy.resources(.dictionary(resources.dictionary ?? PDFDictionary()), in: &writer))
        value?["Contents"] = .reference(content)
        value?["Parent"] = .reference(pageTree)
        value?["StructParents"] = .integer(page)
        // Source: ISO 14289-1, 7.18.3.
        value?["Tabs"] = .name("S")
        writer.write(pages[page], .dictionary(value ?? PDFDictionary()))
    }

    /// For each font of a page whether its strings are of two bytes a glyph.
    private mutating func wideFonts(of resources: PDFValue) throws(ArchiveError) -> [String: Bool] {
        var fonts: [String: Bool] = [:]
        for entry in try file.entry("Font", of: resources).dictionary?.entries ?? [] {
            guard case .reference(let number) = entry.value else { continue }
            if wideFonts[number] == nil {
                let type = try file.entry("Subtype", of: entry.value)
                wideFonts[number] = type == .name("Type0")
            }
            fonts[entry.name] = wideFonts[number]
        }
        return fonts
    }

    /// Ends the file.
    mutating func finish(about: PDFDescription) throws(ArchiveError) -> [UInt8] {
        try copy.finish(in: &writer)
        writer.write(
            pageTree,
            .dictionary(
                PDFDictionary([
                    ("Type", .name("Pages")), ("Count", .integer(pages.count)),
                    ("Kids", .array(pages.map { .reference($0) })),
                ])))
        writer.write(&parentPack)
        let root = tree.write(to: &writer, parents: parents)
        let producer = try file.entry("Producer", of: file.resolved(file.trailer["Info"])).text
        let information = writer.reserve()
        writer.write(information, about.information(producer: producer ?? ""))
        let metadata = writer.reserve()
        var head: [UInt8] = []
        head.append("/Type/Metadata/Subtype/XML")
        writer.write(metadata, head, stream: about.xmp(producer: producer ?? ""))
        let profile = writer.reserve()
        head.removeAll()
        head.append("/N 3")
        writer.write(profile, head, packing: ColourProfile.bytes)
        let outline = OutlineTree(structure, pages: pages).write(to: &writer)
        let catalog = writer.reserve()
        writer.write(
            catalog, self.catalog(root, metadata: metadata, profile: profile, outline: outline))
        try writer.finish(root: catalog, info: information)
        return writer.bytes
    }

    /// The catalog.
    ///
    /// Source: ISO 19005-2, 6.2.3, 6.6.2, 6.7; ISO 14289-1, 6.2, 7.1, 7.2.
    private func catalog(_ root: Int, metadata: Int, profile: Int, outline: Int?) -> PDFValue {
        let intent = PDFDictionary([
            ("Type", .name("OutputIntent")), ("S", .name("GTS_PDFA1")),
            ("OutputConditionIdentifier", PDFValue(text: "sRGB")),
            ("Info", PDFValue(text: "sRGB IEC61966-2.1")),
            ("DestOutputProfile", .reference(profile)),
        ])
        var catalog = PDFDictionary([
            ("Type", .name("Catalog")), ("Pages", .reference(pageTree)),
            ("StructTreeRoot", .reference(root)),
            ("MarkInfo", .dictionary(PDFDictionary([("Marked", .bool(true))]))),
            ("Lang", PDFValue(text: "ru-RU")),
            ("ViewerPreferences", .dictionary(PDFDictionary([("DisplayDocTitle", .bool(true))]))),
            ("Metadata", .reference(metadata)), ("OutputIntents", .array([.dictionary(intent)])),
            (
                "PageLabels",
                .dictionary(
                    PDFDictionary([
                        (
                            "Nums",
                            .array([
                                .integer(0), .dictionary(PDFDictionary([("S", .name("D"))])),
                            ])
                        )
                    ]))
            ),
        ])
        if let outline { catalog["Outlines"] = .reference(outline) }
        return .dictionary(catalog)
    }
}
