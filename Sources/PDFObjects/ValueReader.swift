/// Reads values one after the other.
public struct ValueReader {
    let bytes: [UInt8]
    /// Offset of what comes next.
    public private(set) var at: Int

    /// A reader at offset `at`.
    public init(_ bytes: [UInt8], at: Int = 0) { (self.bytes, self.at) = (bytes, at) }

    /// What comes next; nil at the end.
    public var next: UInt8? { at < bytes.count && at >= 0 ? bytes[at] : nil }

    /// Whether nothing but white space is left.
    public mutating func isAtEnd() -> Bool {
        skipSpace()
        return next == nil
    }

    /// Passes over white space and comments.
    public mutating func skipSpace() {
        while let byte = next {
            if byte == 0x25 {
                while let byte = next, byte != 0x0A, byte != 0x0D { at += 1 }
            } else if byte.isSpace {
                at += 1
            } else {
                return
            }
        }
    }

    /// Passes over `word` if it comes next.
    public mutating func take(_ word: StaticString) -> Bool {
        skipSpace()
        let count = word.utf8CodeUnitCount
        guard at + count <= bytes.count, at >= 0 else { return false }
        for index in 0..<count where bytes[at + index] != word.utf8Start[index] { return false }
        at += count
        return true
    }

    /// Reads a name of at most eight characters as one number, the last lowest: `Pg` is 0x5067.
    ///
    /// - Returns: nil, and stays, where no such name comes next or it has escapes.
    public mutating func shortName() -> UInt64? {
        skipSpace()
        guard next == 0x2F else { return nil }
        let mark = at
        at += 1
        var code: UInt64 = 0
        while let byte = next, byte.isRegular {
            guard at - mark <= 8, byte != 0x23 else {
                at = mark
                return nil
            }
            code = code << 8 | UInt64(byte)
            at += 1
        }
        return code
    }

    /// Reads a word, such as an operator; empty where none stands.
    public mutating func word() -> String {
        skipSpace()
        let start = at
        while let byte = next, byte.isRegular { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    /// Reads a value.
    ///
    /// - Throws: ``PDFError/unreadable(offset:)`` where none stands.
    public mutating func value() throws(PDFError) -> PDFValue { try value(depth: 0) }

    private mutating func value(depth: Int) throws(PDFError) -> PDFValue {
        skipSpace()
        guard depth < 64, let byte = next else { throw .unreadable(offset: at) }
        switch byte {
        case 0x2F: return .name(name())
        case 0x28: return .string(try literal())
        case 0x5B:
            at += 1
            var values: [PDFValue] = []
            while !take("]") { values.append(try value(depth: depth + 1)) }
            return .array(values)
        case 0x3C:
            guard take("<<") else { return .string(try hex()) }
            var dictionary = PDFDictionary()
            dictionary.entries.reserveCapacity(6)
            while !take(">>") {
                skipSpace()
                guard next == 0x2F else { throw .unreadable(offset: at) }
                let name = name()
                dictionary.entries.append(
                    PDFDictionary.Entry(name: name, value: try value(depth: depth + 1)))
            }
            return .dictionary(dictionary)
        default: return byte.opensNumber ? try number() : try keyword()
        }
    }

    private mutating func keyword() throws(PDFError) -> PDFValue {
        let start = at
        switch word() {
        case "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        default:
            at = start
            throw .unreadable(offset: start)
        }
    }

    // Whole numbers without a sign, nearly all there are, are not made texts first.
    private mutating func number() throws(PDFError) -> PDFValue {
        let start = at
        var whole = 0
        while let byte = next, byte.isDigit, at - start < 17 {
            whole = whole * 10 + Int(byte - 0x30)
            at += 1
        }
        if at > start, next?.isRegular != true { return reference(whole) ?? .integer(whole) }
        at = start
        let text = word()
        guard let number = Int(text) else {
            guard Double(text) != nil else { throw .unreadable(offset: at) }
            return .real(text)
        }
        return .integer(number)
    }

    // A reference is two whole numbers and an R.
    private mutating func reference(_ number: Int) -> PDFValue? {
        let mark = at
        skipSpace()
        if next == 0x30 {
            at += 1
            if next?.isSpace == true {
                skipSpace()
                if next == 0x52 {
                    at += 1
                    if next?.isRegular != true { return .reference(number) }
                }
            }
        }
        at = mark
        return nil
    }

    private mutating func name() -> String {
        at += 1
        let start = at
        while let byte = next, byte.isRegular, byte != 0x23 { at += 1 }
        if next != 0x23 { return String(decoding: bytes[start..<at], as: UTF8.self) }
        at = start
        var name: [UInt8] = []
        while let byte = next, byte.isRegular {
            at += 1
            if byte == 0x23, at + 1 < bytes.count, let high = bytes[at].hexDigit,
                let low = bytes[at + 1].hexDigit
            {
                name.append(high << 4 | low)
                at += 2
            } else {
                name.append(byte)
            }
        }
        return String(decoding: name, as: UTF8.self)
    }

    private mutating func hex() throws(PDFError) -> [UInt8] {
        at += 1
        var digits: [UInt8] = []
        while let byte = next, byte != 0x3E {
            at += 1
            if byte.isSpace { continue }
            guard let digit = byte.hexDigit else { throw .unreadable(offset: at) }
            digits.append(digit)
        }
        guard next != nil else { throw .unreadable(offset: at) }
        at += 1
        if digits.count % 2 == 1 { digits.append(0) }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    private mutating func literal() throws(PDFError) -> [UInt8] {
        at += 1
        var string: [UInt8] = []
        var depth = 1
        while let byte = next {
            at += 1
            switch byte {
            case 0x28: depth += 1
            case 0x29:
                depth -= 1
                if depth == 0 { return string }
            case 0x5C:
                if let escaped = escape() { string.append(escaped) }
                continue
            default: break
            }
            string.append(byte)
        }
        throw .unreadable(offset: at)
    }

    // After a backslash; a line break there is none of the string.
    private mutating func escape() -> UInt8? {
        guard let byte = next else { return nil }
        at += 1
        switch byte {
        case 0x6E: return 0x0A
        case 0x72: return 0x0D
        case 0x74: return 0x09
        case 0x62: return 0x08
        case 0x66: return 0x0C
        case 0x0A: return nil
        case 0x30...0x37:
            var code = Int(byte - 0x30)
            for _ in 0..<2 {
                guard let digit = next, (0x30...0x37).contains(digit) else { break }
                code = code * 8 + Int(digit - 0x30)
                at += 1
            }
            return UInt8(truncatingIfNeeded: code)
        default: return byte
        }
    }
}
