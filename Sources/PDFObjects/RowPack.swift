/// Objects in rows of equal length, so that each row can be written as its difference from the one
/// above: numbers that count on from object to object then leave almost nothing to pack.
///
/// Numbers are set right-aligned in fields of one width. Lists of references differ from row to row
/// by a constant and are predicted; an element stands in a row of its own as it is, for its content
/// comes and goes.
///
/// Source: ISO 32000-1, 7.5.7; the layout is ours, measured.
public struct RowPack {
    /// Bytes of a row.
    static let columns = 60
    private static let (entriesPerRow, referencesPerRow) = (4, 5)

    /// Numbers of its objects, in their order.
    private(set) var numbers: [Int] = []
    private var offsets: [Int] = []
    private var rows: [UInt8] = []
    private let blank = [UInt8](repeating: 0x20, count: RowPack.columns)

    /// A pack without objects.
    public init() {}

    /// Whether it has no object.
    public var isEmpty: Bool { numbers.isEmpty }

    /// Whether another object is better put in another pack: enough to pack well, few enough to be
    /// read one by one.
    public var isFull: Bool { numbers.count >= 1200 || rows.count > 500_000 }

    /// Begins an object.
    public mutating func begin(_ number: Int) {
        numbers.append(number)
        offsets.append(rows.count / (RowPack.columns + 1) * RowPack.columns)
    }

    /// Adds bytes in rows of their own.
    public mutating func add(_ bytes: [UInt8]) {
        for start in stride(from: 0, to: bytes.count, by: RowPack.columns) {
            let row = bytes[start..<min(bytes.count, start + RowPack.columns)]
            rows.append(Prediction.none)
            rows += row
            rows += blank[row.count...]
        }
    }

    /// Adds references in rows of their own: `numbers`, counted from `first`.
    public mutating func add(references numbers: ArraySlice<Int32>, from first: Int) {
        for (place, number) in numbers.enumerated() {
            if place % RowPack.referencesPerRow == 0 { rows.append(Prediction.up) }
            rows.append(aligned: first + Int(number), in: 8)
            rows.append(" 0 R")
        }
        let left =
            (RowPack.referencesPerRow - numbers.count % RowPack.referencesPerRow)
            % RowPack.referencesPerRow
        rows += blank[..<(left * 12)]
    }

    /// The bytes of the stream, predicted, and how many of them, unpredicted, are its header.
    func stream() -> (bytes: [UInt8], first: Int) {
        var header: [UInt8] = []
        for (index, number) in numbers.enumerated() {
            if index % RowPack.entriesPerRow == 0 { header.append(Prediction.up) }
            header.append(aligned: number, in: 8)
            header.append(aligned: offsets[index], in: 7)
        }
        let width = RowPack.columns + 1
        let count = (header.count + width - 1) / width
        header += blank[..<(count * width - header.count)]
        var bytes = header + rows
        Prediction.apply(to: &bytes, columns: RowPack.columns)
        return (bytes, count * RowPack.columns)
    }

    /// Forgets its objects, not its room.
    mutating func empty() {
        numbers.removeAll(keepingCapacity: true)
        offsets.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
    }
}

extension [UInt8] {
    /// Writes a number, 0 or more, right-aligned in `width` places, 8 or fewer.
    public mutating func append(aligned number: Int, in width: Int) {
        // Eight characters at once, the last highest.
        var characters: UInt64 = 0x2020_2020_2020_2020
        var (rest, shift) = (number, UInt64(56))
        repeat {
            characters ^= UInt64(rest % 10 | 0x10) << shift
            rest /= 10
            shift &-= 8
        } while rest > 0 && shift < 64
        Swift.withUnsafeBytes(of: characters.littleEndian) {
            append(contentsOf: UnsafeRawBufferPointer(rebasing: $0[(8 - width)...]))
        }
    }
}
