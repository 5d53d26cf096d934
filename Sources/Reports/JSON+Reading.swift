extension JSON {
    /// Reads a text as JSON: the values this program writes, whole numbers and no fractions.
    ///
    /// - Returns: nil for anything else, and for values nested deeper than 64.
    ///
    /// Source: RFC 8259.
    public init?(reading bytes: [UInt8]) {
        var reader = JSONReader(bytes)
        guard let value = reader.value(depth: 0), reader.isAtEnd else { return nil }
        self = value
    }
}

private struct JSONReader {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool {
        mutating get {
            skip()
            return at == bytes.count
        }
    }

    mutating func value(depth: Int) -> JSON? {
        skip()
        guard at < bytes.count, depth < 64 else { return nil }
        switch bytes[at] {
        case 0x22: return text().map { .text($0) }
        case 0x5B:
            return items(0x5D) { reader in reader.value(depth: depth + 1) }.map { .array($0) }
        case 0x7B:
            return items(0x7D) { reader in
                reader.skip()
                guard let key = reader.text(), reader.take(0x3A),
                    let value = reader.value(depth: depth + 1)
                else { return nil }
                return JSON.Member(key, value)
            }.map { .object($0) }
        default: return word()
        }
    }

    private mutating func word() -> JSON? {
        let start = at
        while at < bytes.count, !" \n\r\t,]}".utf8.contains(bytes[at]) { at += 1 }
        switch String(decoding: bytes[start..<at], as: UTF8.self) {
        case "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        case let digits: return Int(digits).map { .count($0) }
        }
    }

    private mutating func items<Item>(
        _ close: UInt8, _ read: (inout JSONReader) -> Item?
    ) -> [Item]? {
        at += 1
        var items: [Item] = []
        if take(close) { return items }
        while let item = read(&self) {
            items.append(item)
            if take(close) { return items }
            guard take(0x2C) else { return nil }
        }
        return nil
    }

    private mutating func text() -> String? {
        guard at < bytes.count, bytes[at] == 0x22 else { return nil }
        at += 1
        var text: [UInt8] = []
        while at < bytes.count, bytes[at] != 0x22 {
            guard bytes[at] == 0x5C else {
                text.append(bytes[at])
                at += 1
                continue
            }
            guard at + 1 < bytes.count, let escaped = escape() else { return nil }
            text += escaped
        }
        guard at < bytes.count else { return nil }
        at += 1
        return String(validating: text, as: UTF8.self)
    }

    private mutating func escape() -> [UInt8]? {
        let sign = bytes[at + 1]
        at += 2
        switch sign {
        case 0x22, 0x5C, 0x2F: return [sign]
        case 0x6E: return [0x0A]
        case 0x72: return [0x0D]
        case 0x74: return [0x09]
        case 0x62: return [0x08]
        case 0x66: return [0x0C]
        case 0x75:
            guard at + 4 <= bytes.count,
                let code = UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(code)
            else { return nil }
            at += 4
            return Array(String(Character(scalar)).utf8)
        default: return nil
        }
    }

    private mutating func take(_ sign: UInt8) -> Bool {
        skip()
        guard at < bytes.count, bytes[at] == sign else { return false }
        at += 1
        return true
    }

    private mutating func skip() {
        while at < bytes.count, " \n\r\t".utf8.contains(bytes[at]) { at += 1 }
    }
}
