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
    /// - Throws: ``ArchiveError/unpacking`` when one is predicted in another way than these two.
    static func undo(_ bytes: [UInt8], columns: Int) throws(ArchiveError) -> [UInt8] {
        guard columns > 0, bytes.count % (columns + 1) == 0 else { throw .unpacking }
        var rows: [UInt8] = []
        rows.reserveCapacity(bytes.count)
        for start in stride(from: 0, to: bytes.count, by: columns + 1) {
            let row = bytes[(start + 1)...(start + columns)]
            switch bytes[start] {
            case none: rows.append(contentsOf: row)
            case up where rows.isEmpty: rows.append(contentsOf: row)
            case up:
                for byte in row { rows.append(byte &+ rows[rows.count - columns]) }
            default: throw .unpacking
            }
        }
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
