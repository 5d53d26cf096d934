/// A field of a record, as places in the reader's bytes.
struct CSVField {
    /// Its first character; the quote, if it has one.
    var origin: Int
    /// What is in it, without the quotes around it.
    var content: Range<Int>
    /// Whether doubled quotes or CR LF are in it.
    var isEscaped: Bool
}

/// Cuts the text of a CSV file into records, a piece of the file in memory at a time.
///
/// Source: RFC 4180, clause 2; line ends LF or CR LF.
struct CSVRecords {
    /// A record may be as long as this many bytes.
    ///
    /// Source: ours; a topic or a homework is far shorter.
    static let longestRecord = 8 << 20

    /// What a step gave.
    enum Step: Equatable { case record, end, fault(BundleFault, at: Int) }

    private enum Scan: Equatable { case whole, cut(quote: Int?), fault(BundleFault, at: Int) }

    private let input: any ByteInput
    private let encoding: TextEncoding
    private var isAtEnd = false
    private var piece: [UInt8] = []
    private var next = 0
    private var linesRead = 0
    private(set) var bytes: [UInt8] = []
    private(set) var start = 0
    /// Line of the record's first character, from 1.
    private(set) var line = 1
    private(set) var fields: [CSVField] = []
    var separator: UInt8 = 0x2C

    init(_ input: any ByteInput, encoding: TextEncoding, hasMark: Bool) throws(BundleError) {
        (self.input, self.encoding) = (input, encoding)
        try fill()
        if hasMark { next = 3 }
    }

    /// Reads the next record into ``fields``.
    mutating func step() throws(BundleError) -> Step {
        while true {
            if next == bytes.count, isAtEnd { return .end }
            start = next
            line = linesRead + 1
            fields.removeAll(keepingCapacity: true)
            switch scanRecord() {
            case .whole: return .record
            case .fault(let fault, let offset): return .fault(fault, at: offset)
            case .cut(let quote):
                if bytes.count - start > CSVRecords.longestRecord {
                    return quote.map { .fault(.unclosedQuote, at: $0) }
                        ?? .fault(.longRow(most: CSVRecords.longestRecord), at: start)
                }
                try fill()
            }
        }
    }

    /// Chooses the separator that the first line holds most of; comma when it holds none.
    mutating func detectSeparator() {
        var counts: [UInt8: Int] = [:]
        for byte in bytes[next...].prefix(while: { $0 != 0x0A }) { counts[byte, default: 0] += 1 }
        for candidate: UInt8 in [0x3B, 0x09]
        where counts[candidate, default: 0] > counts[separator, default: 0] {
            separator = candidate
        }
    }

    /// The text of a field, doubled quotes made one and CR LF made LF.
    func text(of field: CSVField) -> String {
        guard field.isEscaped else {
            return bytes.withUnsafeBufferPointer {
                String(decoding: UnsafeBufferPointer(rebasing: $0[field.content]), as: UTF8.self)
            }
        }
        var plain: [UInt8] = []
        var index = field.content.lowerBound
        while index < field.content.upperBound {
            let byte = bytes[index]
            index += 1
            if byte == 0x0D, index < field.content.upperBound, bytes[index] == 0x0A { continue }
            if byte == 0x22 { index += 1 }
            plain.append(byte)
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// Line and column of a place in the record, from 1, in characters.
    func place(of offset: Int) -> (line: Int, column: Int) {
        var (line, column) = (line, 1)
        for byte in bytes[start..<min(offset, bytes.count)] {
            if byte == 0x0A {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return (line, column)
    }

    private mutating func fill() throws(BundleError) {
        bytes.removeFirst(next)
        next = 0
        let size = max(1 << 18, bytes.count)
        if piece.count != size { piece = [UInt8](repeating: 0, count: size) }
        let count = try input.read(into: &piece)
        isAtEnd = count == 0
        switch encoding {
        case .utf8: bytes.append(contentsOf: piece[..<count])
        case .windows1251:
            piece.withUnsafeBufferPointer {
                Windows1251.append(UnsafeBufferPointer(rebasing: $0[..<count]), to: &bytes)
            }
        }
    }

    private mutating func scanRecord() -> Scan {
        let held = bytes
        return held.withUnsafeBufferPointer { scanRecord($0) }
    }

    private mutating func scanRecord(_ bytes: UnsafeBufferPointer<UInt8>) -> Scan {
        var (index, lines) = (next, 0)
        while true {
            let origin = index
            var field = CSVField(origin: origin, content: index..<index, isEscaped: false)
            if index < bytes.count, bytes[index] == 0x22 {
                switch scanQuoted(bytes, &index, &field, &lines) {
                case .whole: break
                case .cut(let quote):
                    return isAtEnd ? .fault(.unclosedQuote, at: origin) : .cut(quote: quote)
                case .fault(let fault, let offset): return .fault(fault, at: offset)
                }
            } else {
                while index < bytes.count {
                    let byte = bytes[index]
                    if byte == separator || byte == 0x0A { break }
                    if byte == 0x22 { return .fault(.strayQuote, at: origin) }
                    index += 1
                }
                let isCRLF =
                    index < bytes.count && bytes[index] == 0x0A && index > origin
                    && bytes[index - 1] == 0x0D
                field.content = origin..<(isCRLF ? index - 1 : index)
            }
            if index == bytes.count {
                guard isAtEnd else { return .cut(quote: nil) }
                fields.append(field)
                next = index
                linesRead += lines + 1
                return .whole
            }
            fields.append(field)
            index += 1
            if bytes[index - 1] == 0x0A {
                next = index
                linesRead += lines + 1
                return .whole
            }
        }
    }

    // On return `index` stands on the separator or LF, or at the end.
    private func scanQuoted(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ field: inout CSVField,
        _ lines: inout Int
    ) -> Scan {
        index += 1
        let first = index
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x0A { lines += 1 }
            if byte == 0x0D { field.isEscaped = true }
            guard byte == 0x22 else {
                index += 1
                continue
            }
            if index + 1 == bytes.count, !isAtEnd { return .cut(quote: nil) }
            if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
                field.isEscaped = true
                index += 2
                continue
            }
            field.content = first..<index
            index += 1
            if index < bytes.count, bytes[index] == 0x0D {
                if index + 1 == bytes.count, !isAtEnd { return .cut(quote: nil) }
                if index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
            }
            guard index == bytes.count || bytes[index] == separator || bytes[index] == 0x0A else {
                return .fault(.textAfterQuote(line: line + lines), at: field.origin)
            }
            return .whole
        }
        return .cut(quote: field.origin)
    }
}
