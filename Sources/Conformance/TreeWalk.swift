import PDFObjects

/// A walk over the structure tree of a file.
struct TreeWalk {
    private(set) var faults: Set<ClauseFault> = []
    /// For each object whether it is an element that was visited.
    private(set) var visited: [Bool]
    private var grids: [GridWalk] = []
    /// Attributes that elements share, by the number of their object.
    private var shared: [Int: TreeAttributes] = [:]
    private var pages: [Int: Int] = [:]
    private let inspected: [InspectedPage]
    /// For each key of the parent tree a list of elements by MCID.
    private var lists: [Int: PDFValue] = [:]
    /// The lists of the pages looked up last.
    private var known: [(page: Int, elements: [Int])] = []
    private var found: [Int]
    private var level = 0
    private var depth = 0

    init(pages: [InspectedPage], objectCount: Int) {
        visited = Array(repeating: false, count: objectCount)
        inspected = pages
        found = Array(repeating: 0, count: pages.count)
        for (index, page) in pages.enumerated() { self.pages[page.number] = index }
    }

    mutating func expect(_ isMet: Bool, _ clause: Clause, at number: Int) {
        if !isMet { faults.insert(ClauseFault(clause, at: "\(number)")) }
    }

    /// Reads the parent tree; ours has one node.
    mutating func parents(_ tree: PDFValue, in file: PDFFile) throws(PDFError) {
        let numbers = try file.entry("Nums", of: tree).array ?? []
        for index in stride(from: 0, to: numbers.count - 1, by: 2) {
            if let key = numbers[index].integer { lists[key] = numbers[index + 1] }
        }
        for page in inspected where page.key == nil {
            expect(page.markCount == 0, .parentTree, at: page.number)
        }
    }

    /// The elements of a page by MCID, as the parent tree says.
    private mutating func elements(
        of page: Int, in file: PDFFile
    ) throws(PDFError) -> [Int] {
        // A table in strips goes back and forth between a few pages.
        if let place = known.lastIndex(where: { $0.page == page }) {
            return known[place].elements
        }
        let list = inspected[page].key.flatMap { lists[$0] }
        let elements = try file.resolved(list).array?.map { $0.reference ?? -1 } ?? []
        if known.count == 16 { known.removeFirst() }
        known.append((page, elements))
        return elements
    }

    /// Visits an element and all below it.
    mutating func element(
        _ number: Int, parent: Int, of type: String?, page: Int?, in file: PDFFile
    ) throws(PDFError) {
        guard let element = try? TreeElement(file.reader(of: number)), depth < 32,
            let own = element.type
        else { return expect(false, .structure, at: number) }
        // A circle would be an element whose parent is another.
        expect(element.parent == .reference(parent), .structure, at: number)
        guard visited.indices.contains(number), !visited[number] else {
            return expect(false, .structure, at: number)
        }
        visited[number] = true
        expect(types.contains(own), .types, at: number)
        expect(element.isWithinLimits, .limits, at: number)
        lookAtPlace(own, in: type, at: number)
        lookAtHeading(own, at: number)
        try lookAtAttributes(element, own, in: type, at: number, of: file)
        if own == "Table" { grids.append(GridWalk()) }
        if own == "TR", !grids.isEmpty { grids[grids.count - 1].openRow() }
        depth += 1
        let page = element.page ?? page
        if case .array(let kids)? = element.kids {
            for kid in kids {
                try visit(kid, of: number, own, page: page, in: file)
            }
        } else if let kid = element.kids {
            try visit(kid, of: number, own, page: page, in: file)
        }
        depth -= 1
        if own == "TR", !grids.isEmpty { grids[grids.count - 1].closeRow() }
        if own == "Table", let grid = grids.popLast() {
            expect(grid.isWhole, .grid, at: number)
            expect(grid.hasItsParts, .tables, at: number)
        }
    }

    private mutating func visit(
        _ kid: PDFValue, of number: Int, _ type: String, page: Int?, in file: PDFFile
    ) throws(PDFError) {
        switch kid {
        case .integer(let mcid): try content(mcid, page: page, of: number, in: file)
        case .reference(let kid):
            try element(kid, parent: number, of: type, page: page, in: file)
        case .dictionary(let reference):
            guard let mcid = reference["MCID"]?.integer else { return }
            try content(mcid, page: reference["Pg"]?.reference ?? page, of: number, in: file)
        default: expect(false, .structure, at: number)
        }
    }

    private mutating func lookAtAttributes(
        _ element: TreeElement, _ own: String, in type: String?, at number: Int, of file: PDFFile
    ) throws(PDFError) {
        if type == "TR", !grids.isEmpty {
            let attributes = try attributes(of: element, in: file)
            grids[grids.count - 1].add(
                columnSpan: attributes.columnSpan, rowSpan: attributes.rowSpan)
            if own == "TH" { expect(attributes.hasScope, .scope, at: number) }
        } else if own == "Figure" || own == "Formula" {
            expect(element.hasWords, .figures, at: number)
            // Source: ISO 32000-1, table 344.
            expect(try attributes(of: element, in: file).hasBox, .figures, at: number)
        }
    }

    // Most head cells share one object of attributes.
    private mutating func attributes(
        of element: TreeElement, in file: PDFFile
    ) throws(PDFError) -> TreeAttributes {
        guard let value = element.attributes else { return TreeAttributes() }
        guard case .reference(let number) = value else {
            return try TreeAttributes(of: value, in: file)
        }
        if let known = shared[number] { return known }
        let attributes = try TreeAttributes(of: value, in: file)
        shared[number] = attributes
        return attributes
    }

    /// Compares what was found with what the pages have.
    mutating func finish(in file: PDFFile) throws(PDFError) {
        for (index, page) in inspected.enumerated() where page.key != nil {
            let count = try elements(of: index, in: file).count
            expect(
                page.markCount == count && found[index] == count && page.isNumbered, .parentTree,
                at: page.number)
        }
    }

    private mutating func content(
        _ mcid: Int, page: Int?, of number: Int, in file: PDFFile
    ) throws(PDFError) {
        guard let page, let index = pages[page] else {
            return expect(false, .parentTree, at: number)
        }
        found[index] += 1
        let elements = try elements(of: index, in: file)
        expect(
            elements.indices.contains(mcid) && elements[mcid] == number, .parentTree, at: number)
    }

    // Source: ISO 32000-1, tables 333 to 337; ISO 14289-1, 7.2.
    private mutating func lookAtPlace(_ own: String, in type: String?, at number: Int) {
        let isMet: Bool
        switch own {
        case "TD", "TH": isMet = type == "TR"
        case "TR": isMet = type == "TBody" || type == "THead" || type == "TFoot" || type == "Table"
        case "THead", "TBody", "TFoot":
            isMet = type == "Table"
            if isMet, !grids.isEmpty { grids[grids.count - 1].add(part: own) }
        case "LI": isMet = type == "L"
        case "Document": isMet = type == nil
        default: isMet = !["Table", "THead", "TBody", "TFoot", "TR"].contains(type)
        }
        expect(isMet, .tables, at: number)
    }

    private mutating func lookAtHeading(_ own: String, at number: Int) {
        guard own.count == 2, own.hasPrefix("H"), let level = own.last?.wholeNumberValue else {
            return
        }
        expect(level <= self.level + 1, .headings, at: number)
        self.level = level
    }
}

/// Source: ISO 32000-1, 14.8.4.
private let types: Set<String> = [
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index",
    "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl",
    "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note",
    "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "Warichu", "Figure", "Formula",
    "Form",
]
