extension PDFValue {
    /// Writes the value with no more white space than must be.
    ///
    /// - Parameters:
    ///   - bytes: what it is written to the end of.
    ///   - number: the number an object of the value has in the new file.
    public func write(to bytes: inout [UInt8], number: (Int) -> Int = { $0 }) {
        switch self {
        case .null: bytes.word("null")
        case .bool(let value): bytes.word(value ? "true" : "false")
        case .integer(let value): bytes.word(String(value))
        case .real(let text): bytes.word(text)
        case .name(let name): bytes.name(name)
        case .string(let string): bytes.hex(string)
        case .reference(let old): bytes.word("\(number(old)) 0 R")
        case .array(let values):
            bytes.append("[")
            for value in values { value.write(to: &bytes, number: number) }
            bytes.append("]")
        case .dictionary(let dictionary):
            bytes.append("<<")
            for entry in dictionary.entries {
                bytes.name(entry.name)
                entry.value.write(to: &bytes, number: number)
            }
            bytes.append(">>")
        }
    }
}

extension [UInt8] {
    /// Writes ASCII as it is.
    public mutating func append(_ text: StaticString) {
        append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Writes a number, 0 or more.
    public mutating func append(number: Int) {
        if number < 10 {
            append(0x30 + UInt8(truncatingIfNeeded: number))
        } else {
            append(number: number / 10)
            append(0x30 + UInt8(truncatingIfNeeded: number % 10))
        }
    }

    /// Writes a reference to an object.
    public mutating func append(reference number: Int) {
        append(number: number)
        append(" 0 R")
    }

    /// Writes a word, apart from the one before it.
    mutating func word(_ word: String) {
        if let last, last.isRegular { append(0x20) }
        append(contentsOf: word.utf8)
    }

    /// Writes a name, escaped.
    public mutating func name(_ name: String) {
        append(0x2F)
        for byte in name.utf8 {
            if byte.isRegular, byte != 0x23, (0x21..<0x7F).contains(byte) {
                append(byte)
            } else {
                append(0x23)
                append(hex: byte)
            }
        }
    }

    mutating func hex(_ string: [UInt8]) {
        append(0x3C)
        for byte in string { append(hex: byte) }
        append(0x3E)
    }

    private mutating func append(hex byte: UInt8) {
        for digit in [byte >> 4, byte & 15] { append(digit < 10 ? 0x30 + digit : 0x37 + digit) }
    }
}
