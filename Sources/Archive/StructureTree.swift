import PDFObjects
import Structures

/// Writes the structure tree and the way back from marked content to it, document by document.
///
/// Source: ISO 32000-1, 14.7.
struct StructureTree {
    /// The number of the root.
    let root: Int
    /// Attributes of a head cell that covers one column.
    let columnScope: Int
    /// Attributes of a head cell that covers one row.
    let rowScope: Int
    /// The element all documents are in; nil in a file of one.
    let book: Int?
    /// The documents.
    private var parts: [Int] = []
    private var elements = RowPack()
    /// For each page the list of its elements by MCID.
    private var parents: [Int] = []
    private var parentLists = RowPack()

    init(isBook: Bool, in writer: inout PDFWriter) {
        root = writer.reserve()
        columnScope = writer.reserve()
        rowScope = writer.reserve()
        book = isBook ? writer.reserve() : nil
    }

    /// Expects pages, the lists of whose elements have these numbers.
    mutating func expect(pages: Range<Int>) { parents += pages }

    /// Adds the list of a page's elements by MCID.
    mutating func addParents(
        of page: Int, _ marks: PageMarks, _ part: StructurePart, to writer: inout PDFWriter
    ) {
        if parentLists.isFull { writer.write(&parentLists) }
        parentLists.begin(parents[page])
        parentLists.add([0x5B])
        parentLists.add(references: marks.elements[...], from: part.first)
        parentLists.add([0x5D])
    }

    /// Ends the lists.
    mutating func endParents(to writer: inout PDFWriter) { writer.write(&parentLists) }

    /// Adds a document whose pages have all been noted.
    mutating func add(_ part: StructurePart, to writer: inout PDFWriter) {
        parts.append(part.first)
        part.write(to: &elements, of: &writer)
    }

    /// Writes what is left.
    ///
    /// - Returns: the number of the root.
    mutating func finish(to writer: inout PDFWriter) -> Int {
        if let book {
            if elements.isFull { writer.write(&elements) }
            elements.begin(book)
            var line: [UInt8] = []
            line.append("<</P")
            line.append(aligned: root, in: 8)
            line.append(" 0 R/S/")
            line.append(Tag.document.type)
            line.append("/K[")
            elements.add(line)
            elements.add(references: parts.map { Int32($0 - root) }[...], from: root)
            elements.add([0x5D, 0x3E, 0x3E])
        }
        writer.write(&elements)
        for (number, tag) in [(columnScope, Tag.columnHead), (rowScope, .rowHead)] {
            writer.write(number) {
                Structure.Element(tag, in: 0).writeAttributes(to: &$0)
            }
        }
        return writeRoot(to: &writer)
    }

    private func writeRoot(to writer: inout PDFWriter) -> Int {
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
            bytes.append(reference: book ?? parts.first ?? 0)
            bytes.append("/ParentTree ")
            bytes.append(reference: tree)
            bytes.append("/ParentTreeNextKey ")
            bytes.append(number: parents.count)
            bytes.append(">>")
        }
        return root
    }
}
