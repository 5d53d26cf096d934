/// A walk over the structure tree of a file.
struct TreeWalk {
    private(set) var faults: Set<ClauseFault> = []
    private var pages: [Int: Int] = [:]
    private let inspected: [InspectedPage]
    /// For each page its elements by MCID, as the parent tree says.
    private var parents: [[Int]]
    private var found: [Int]
    private var level = 0
    private var depth = 0

    init(pages: [InspectedPage]) {
        inspected = pages
        parents = Array(repeating: [], count: pages.count)
        found = Array(repeating: 0, count: pages.count)
        for (index, page) in pages.enumerated() { self.pages[page.number] = index }
    }

    mutating func expect(_ isMet: Bool, _ clause: Clause, at number: Int) {
        if !isMet { faults.insert(ClauseFault(clause, at: "\(number)")) }
    }

    /// Reads the parent tree; ours has one node.
    mutating func parents(_ tree: PDFValue, in file: PDFFile) throws(ArchiveError) {
        let numbers = try file.entry("Nums", of: tree).array ?? []
        var lists: [Int: PDFValue] = [:]
        for index in stride(from: 0, to: numbers.count - 1, by: 2) {
            if let key = numbers[index].integer { lists[key] = numbers[index + 1] }
        }
        for (index, page) in inspected.enumerated() {
            guard let key = page.key else {
                expect(page.mcids.isEmpty, .parentTree, at: page.number)
                continue
            }
            parents[index] = try file.resolved(lists[key]).array?.map { $0.reference ?? -1 } ?? []
        }
    }

    /// Visits an element and all below it.
    mutating func element(
        _ number: Int, parent: Int, of type: String?, page: Int?, in file: PDFFile
    ) throws(ArchiveError) {
        guard let dictionary = try file.object(number).value.dictionary, depth < 32,
            let own = dictionary["S"]?.name
        else { return expect(false, .structure, at: number) }
        expect(dictionary["P"] == .reference(parent), .structure, at: number)
        expect(types.contains(own), .types, at: number)
        lookAtPlace(own, in: type, at: number)
        lookAtHeading(own, at: number)
        if own == "TH" {
            expect(try attribute("Scope", of: dictionary, in: file) != nil, .scope, at: number)
        }
        if own == "Figure" || own == "Formula" {
            expect(
                dictionary["Alt"] != nil || dictionary["ActualText"] != nil, .figures, at: number)
        }
        let page = dictionary["Pg"]?.reference ?? page
        depth += 1
        for kid in dictionary["K"]?.array ?? dictionary["K"].map({ [$0] }) ?? [] {
            switch kid {
            case .integer(let mcid): content(mcid, page: page, of: number)
            case .reference(let kid):
                try element(kid, parent: number, of: own, page: page, in: file)
            case .dictionary(let reference):
                guard let mcid = reference["MCID"]?.integer else { continue }
                content(mcid, page: reference["Pg"]?.reference ?? page, of: number)
            default: expect(false, .structure, at: number)
            }
        }
        depth -= 1
        if own == "Table" { try lookAtGrid(dictionary, at: number, in: file) }
    }

    /// Compares what was found with what the pages have.
    mutating func finish() {
        for (index, page) in inspected.enumerated() {
            let count = parents[index].count
            expect(
                page.mcids.count == count && found[index] == count
                    && page.mcids.sorted() == Array(0..<count), .parentTree, at: page.number)
        }
    }

    private mutating func content(_ mcid: Int, page: Int?, of number: Int) {
        guard let page, let index = pages[page] else {
            return expect(false, .parentTree, at: number)
        }
        found[index] += 1
        expect(
            parents[index].indices.contains(mcid) && parents[index][mcid] == number, .parentTree,
            at: number)
    }

    // Source: ISO 32000-1, tables 333 to 337.
    private mutating func lookAtPlace(_ own: String, in type: String?, at number: Int) {
        let isMet: Bool =
            switch own {
            case "TR": ["Table", "THead", "TBody", "TFoot"].contains(type)
            case "TH", "TD": type == "TR"
            case "THead", "TBody", "TFoot": type == "Table"
            case "LI": type == "L"
            case "Document": type == nil
            default: !["Table", "THead", "TBody", "TFoot", "TR"].contains(type)
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

    private func attribute(
        _ name: String, of dictionary: PDFDictionary, in file: PDFFile
    ) throws(ArchiveError) -> PDFValue? {
        let attributes = try file.resolved(dictionary["A"])
        for item in attributes.array ?? [attributes] {
            if let value = try file.resolved(item).dictionary?[name] { return value }
        }
        return nil
    }
}

extension TreeWalk {
    /// Looks whether the rows of a table cover the same columns, each place once.
    private mutating func lookAtGrid(
        _ table: PDFDictionary, at number: Int, in file: PDFFile
    ) throws(ArchiveError) {
        var free: [Int] = []
        var index = 0
        for row in try rows(of: table, in: file) {
            var column = 0
            for kid in try kids(of: row, in: file) {
                while column < free.count, free[column] > index { column += 1 }
                let width = try attribute("ColSpan", of: kid, in: file)?.integer ?? 1
                let height = try attribute("RowSpan", of: kid, in: file)?.integer ?? 1
                for place in column..<(column + max(1, width)) {
                    if place == free.count, index == 0 { free.append(0) }
                    guard place < free.count, free[place] <= index else {
                        return expect(false, .grid, at: number)
                    }
                    free[place] = index + height
                }
                column += max(1, width)
            }
            index += 1
            guard free.allSatisfy({ $0 >= index }) else { return expect(false, .grid, at: number) }
        }
        expect(free.allSatisfy { $0 == index }, .grid, at: number)
    }

    private func rows(
        of table: PDFDictionary, in file: PDFFile
    ) throws(ArchiveError) -> [PDFDictionary] {
        var rows: [PDFDictionary] = []
        for kid in try kids(of: table, in: file) {
            if kid["S"] == .name("TR") {
                rows.append(kid)
            } else {
                rows += try kids(of: kid, in: file)
            }
        }
        return rows
    }

    private func kids(
        of element: PDFDictionary, in file: PDFFile
    ) throws(ArchiveError) -> [PDFDictionary] {
        var kids: [PDFDictionary] = []
        for kid in element["K"]?.array ?? element["K"].map({ [$0] }) ?? [] {
            if let kid = try file.resolved(kid).dictionary { kids.append(kid) }
        }
        return kids
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
