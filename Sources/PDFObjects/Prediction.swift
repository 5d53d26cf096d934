/// Rows of bytes written as their differences from the row above, each row with its own choice.
///
/// Source: ISO 32000-1, 7.4.4.4; PNG, "Filter types".
enum Prediction {
    /// A row as it is.
    static let none: UInt8 = 0
    /// A row less the one above.
    static let up: UInt8 = 2

    /// Rows of `columns` bytes, each after a byte that names its prediction, as they were.
    ///
    /// - Throws: ``PDFError/unpacking`` when one is predicted in another way than these two.
    static func undo(_ bytes: [UInt8], columns: Int) throws(PDFError) -> [UInt8] {
        guard columns > 0, bytes.count % (columns + 1) == 0 else { throw .unpacking }
        var reader = RowReader(bytes, columns: columns, isPredicted: true)
        var rows: [UInt8] = []
        rows.reserveCapacity(bytes.count)
        while try reader.next() { rows += reader.row }
        return rows
    }

    /// Predicts rows of `columns` bytes, each after a byte that names its prediction.
    static func apply(to rows: inout [UInt8], columns: Int) {
        let width = columns + 1
        // From the last row, so that the row above is still as it was.
        for start in stride(from: rows.count - width, to: 0, by: -width) where rows[start] == up {
            for place in (start + 1)..<(start + width) {
                rows[place] &-= rows[place - width]
            }
        }
    }
}

/// Reads rows one by one as they were before they were predicted.
struct RowReader {
    private let bytes: [UInt8]
    private let isPredicted: Bool
    /// The row read last, zeros before the first.
    private(set) var row: [UInt8]
    private var at = 0

    /// Rows of `columns` bytes, 1 or more, if predicted each after a byte that says how.
    init(_ bytes: [UInt8], columns: Int, isPredicted: Bool) {
        (self.bytes, self.isPredicted) = (bytes, isPredicted)
        row = Array(repeating: 0, count: columns)
    }

    /// Reads the next row.
    ///
    /// - Returns: whether there was a whole one.
    /// - Throws: ``PDFError/unpacking`` when it is predicted in another way than ``Prediction``'s.
    mutating func next() throws(PDFError) -> Bool {
        let start = isPredicted ? at + 1 : at
        guard start + row.count <= bytes.count else { return false }
        switch isPredicted ? bytes[at] : Prediction.none {
        case Prediction.none:
            for column in row.indices { row[column] = bytes[start + column] }
        case Prediction.up:
            for column in row.indices { row[column] &+= bytes[start + column] }
        default: throw .unpacking
        }
        at = start + row.count
        return true
    }

    /// The bytes of some columns of the row as one number, the first highest.
    func number(in columns: Range<Int>) -> Int {
        columns.reduce(0) { $0 << 8 | Int(row[$1]) }
    }
}
