import PDFObjects
import Structures

extension Structure.Element {
    /// Writes what a cell of a table says of its place: scope and spans.
    ///
    /// Source: ISO 32000-1, table 349.
    func writeAttributes(to bytes: inout [UInt8]) {
        bytes.append("<</O/Table")
        if let scope = tag.scope {
            bytes.append("/Scope/")
            bytes.append(scope)
        }
        if columnSpan > 1 {
            bytes.append("/ColSpan ")
            bytes.append(number: Int(columnSpan))
        }
        if rowSpan > 1 {
            bytes.append("/RowSpan ")
            bytes.append(number: Int(rowSpan))
        }
        bytes.append(">>")
    }
}

extension Box {
    /// Writes that a figure lies in it.
    ///
    /// Source: ISO 32000-1, table 344.
    func writeAttributes(to bytes: inout [UInt8]) {
        bytes.append("/A<</O/Layout/BBox[")
        for side in [left, bottom, right, top] {
            bytes.append(number: side / 100)
            bytes.append(".")
            bytes.append(number: side % 100 / 10)
            bytes.append(number: side % 10)
            bytes.append(" ")
        }
        bytes.append("]>>")
    }
}
