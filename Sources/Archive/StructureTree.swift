import Structures

/// Writes the structure tree and the way back from marked content to it.
///
/// Elements have numbers one after the other, in reading order.
///
/// Source: ISO 32000-1, 14.7.
struct StructureTree {
    private let structure: Structure
    private let pages: [Int]
    private let first: Int
    private let root: Int
    private let columnScope: Int
    private let rowScope: Int
    /// For each text of the structure its MCID.
    private var mcids: [UInt16]

    /// A tree over `pages`, the numbers of their objects.
    init(_ structure: Structure, pages: [Int], in writer: inout PDFWriter) {
        (self.structure, self.pages) = (structure, pages)
        root = writer.reserve()
        columnScope = writer.reserve()
        rowScope = writer.reserve()
        first = writer.reserve(structure.elements.count)
        mcids = Array(repeating: 0, count: structure.texts.count)
    }

    /// Notes which marks of a page are of which texts.
    mutating func note(_ marks: PageMarks, page: Int) {
        for (mcid, element) in marks.elements.enumerated() {
            let place = TextPlace(page: page, placed: Int(marks.placed[mcid]))
            let texts = structure.texts(of: Int(element))
            guard let index = texts.firstIndex(of: place) else { continue }
            mcids[index] = UInt16(clamping: mcid)
        }
    }

    /// Writes all of it; `parents` are the objects that list for each page its elements by MCID.
    ///
    /// - Returns: the number of the root.
    func write(to writer: inout PDFWriter, parents: [Int]) -> Int {
        let kids = Kids(structure)
        var pack = RowPack()
        var line: [UInt8] = []
        for index in structure.elements.indices {
            if pack.isFull { writer.write(&pack) }
            pack.begin(first + index)
            line.removeAll(keepingCapacity: true)
            writeHead(index, to: &line)
            let own = kids[index]
            if own.isEmpty {
                writeTexts(of: index, to: &line)
                line.append(">>")
                pack.add(line)
            } else {
                line.append("/K[")
                pack.add(line)
                pack.add(references: own.lazy.map { first + Int($0) })
                pack.add([0x5D, 0x3E, 0x3E])
            }
        }
        writer.write(&pack)
        for (number, tag) in [(columnScope, Tag.columnHead), (rowScope, .rowHead)] {
            writer.write(number) {
                writeAttributes(of: Structure.Element(tag, in: 0), to: &$0)
            }
        }
        return writeRoot(to: &writer, parents: parents)
    }

    private func writeRoot(to writer: inout PDFWriter, parents: [Int]) -> Int {
        let tree = writer.reserve()
        writer.write(tree) { bytes in
            bytes.append("<</Nums[")
            for (page, parent) in parents.enumerated() {
                bytes.append(number: page)
                bytes.append(" ")
                bytes.append(reference: parent)
                bytes.append(" ")
            }
            bytes.append("]>>")
        }
        writer.write(root) { bytes in
            bytes.append("<</Type/StructTreeRoot/K ")
            bytes.append(reference: first)
            bytes.append("/ParentTree ")
            bytes.append(reference: tree)
            bytes.append("/ParentTreeNextKey ")
            bytes.append(number: parents.count)
            bytes.append(">>")
        }
        return root
    }

    /// Adds the list of a page's elements by MCID.
    func addParents(_ number: Int, _ marks: PageMarks, to pack: inout RowPack) {
        pack.begin(number)
        pack.add([0x5B])
        pack.add(references: marks.elements.lazy.map { first + Int($0) })
        pack.add([0x5D])
    }

    // Numbers in fields of one width, so that the elements of a row look alike.
    private func writeHead(_ index: Int, to bytes: inout [UInt8]) {
        let element = structure.elements[index]
        bytes.append("<</P")
        bytes.append(
            aligned: element.parent < 0 ? root : first + Int(element.parent), in: 8)
        bytes.append(" 0 R/S/")
        bytes.append(element.tag.type)
        writeAttributes(element, to: &bytes)
        guard let words = structure.words[index] else { return }
        if let text = words.text {
            bytes.append("/ActualText")
            PDFValue(text: text).write(to: &bytes)
        }
        if let alternative = words.alternative {
            bytes.append("/Alt")
            PDFValue(text: alternative).write(to: &bytes)
        }
        if let expansion = words.expansion {
            bytes.append("/E")
            PDFValue(text: expansion).write(to: &bytes)
        }
    }

    // Most head cells cover one place; those share the object of their attributes.
    private func writeAttributes(_ element: Structure.Element, to bytes: inout [UInt8]) {
        guard element.columnSpan > 1 || element.rowSpan > 1 else {
            if element.tag.scope != nil {
                bytes.append("/A")
                bytes.append(
                    aligned: element.tag == .columnHead ? columnScope : rowScope, in: 8)
                bytes.append(" 0 R")
            }
            return
        }
        bytes.append("/A")
        writeAttributes(of: element, to: &bytes)
    }

    private func writeAttributes(of element: Structure.Element, to bytes: inout [UInt8]) {
        bytes.append("<</O/Table")
        if let scope = element.tag.scope {
            bytes.append("/Scope/")
            bytes.append(scope)
        }
        if element.columnSpan > 1 {
            bytes.append("/ColSpan ")
            bytes.append(number: Int(element.columnSpan))
        }
        if element.rowSpan > 1 {
            bytes.append("/RowSpan ")
            bytes.append(number: Int(element.rowSpan))
        }
        bytes.append(">>")
    }

    private func writeTexts(of index: Int, to bytes: inout [UInt8]) {
        let texts = structure.texts(of: index)
        guard let page = texts.first?.page else { return }
        bytes.append("/Pg")
        bytes.append(aligned: pages[Int(page)], in: 8)
        bytes.append(" 0 R/K")
        if texts.count == 1, let mcid = mcids[texts.indices].first {
            return bytes.append(aligned: Int(mcid), in: 5)
        }
        bytes.append("[")
        for (place, text) in zip(texts.indices, texts) {
            if text.page == page {
                bytes.append(number: Int(mcids[place]))
                bytes.append(" ")
            } else {
                bytes.append("<</Type/MCR/Pg ")
                bytes.append(reference: pages[Int(text.page)])
                bytes.append("/MCID ")
                bytes.append(number: Int(mcids[place]))
                bytes.append(">>")
            }
        }
        bytes.append("]")
    }
}

/// For each element those right below it, in reading order.
struct Kids {
    private var kids: [Int32]
    private var starts: [Int]

    init(_ structure: Structure) {
        let elements = structure.elements
        starts = Array(repeating: 0, count: elements.count + 1)
        for element in elements where element.parent >= 0 { starts[Int(element.parent) + 1] += 1 }
        for index in elements.indices { starts[index + 1] += starts[index] }
        kids = Array(repeating: 0, count: starts[elements.count])
        var next = starts
        for (index, element) in elements.enumerated() where element.parent >= 0 {
            kids[next[Int(element.parent)]] = Int32(clamping: index)
            next[Int(element.parent)] += 1
        }
    }

    subscript(element: Int) -> ArraySlice<Int32> { kids[starts[element]..<starts[element + 1]] }
}
