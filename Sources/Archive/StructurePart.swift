import PDFObjects
import Structures

/// The elements of one document.
///
/// They have numbers one after the other, in reading order.
///
/// Source: ISO 32000-1, 14.7.
struct StructurePart {
    private let structure: Structure
    private let pages: [Int]
    /// The number of its first element, the document.
    let first: Int
    /// What the document is in: the root of the tree, or the book.
    private let parent: Int
    private let isInBook: Bool
    private let columnScope: Int
    private let rowScope: Int
    /// For each text of the structure its MCID.
    private var mcids: [UInt16]

    /// The elements of a document on `pages`, the numbers of their objects.
    init(
        _ structure: Structure, pages: [Int], in tree: StructureTree, of writer: inout PDFWriter
    ) {
        (self.structure, self.pages) = (structure, pages)
        (parent, isInBook) = (tree.book ?? tree.root, tree.book != nil)
        (columnScope, rowScope) = (tree.columnScope, tree.rowScope)
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

    /// Writes its elements.
    func write(to pack: inout RowPack, of writer: inout PDFWriter) {
        let kids = Kids(structure)
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
                pack.add(references: own, from: first)
                pack.add([0x5D, 0x3E, 0x3E])
            }
        }
    }

    // Numbers in fields of one width, so that the elements of a row look alike.
    private func writeHead(_ index: Int, to bytes: inout [UInt8]) {
        let element = structure.elements[index]
        let tag = index == 0 && isInBook ? Tag.section : element.tag
        bytes.append("<</P")
        bytes.append(
            aligned: element.parent < 0 ? parent : first + Int(element.parent), in: 8)
        bytes.append(" 0 R/S/")
        bytes.append(tag.type)
        writeAttributes(element, to: &bytes)
        guard let words = structure.words[index] else { return }
        if let text = words.text {
            // Of a text that is longer the lines are told as they are printed.
            let value = PDFValue(text: text)
            if let string = value.string, string.count <= PDFValue.longestString {
                bytes.append("/ActualText")
                value.write(to: &bytes)
            }
        }
        if let alternative = words.alternative {
            bytes.append("/Alt")
            PDFValue(text: alternative).write(to: &bytes)
        }
        if let box = words.box { box.writeAttributes(to: &bytes) }
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
        element.writeAttributes(to: &bytes)
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
