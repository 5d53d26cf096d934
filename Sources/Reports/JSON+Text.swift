extension JSON {
    /// The value in one line, without spaces.
    ///
    /// Source: RFC 8259; only what it demands is escaped.
    public var compact: String {
        var bytes: [UInt8] = []
        write(to: &bytes, indent: nil)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The value with a member a line, indented by two spaces, and a line feed at the end.
    public var pretty: String {
        var bytes: [UInt8] = []
        write(to: &bytes, indent: 0)
        bytes.append(0x0A)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(to bytes: inout [UInt8], indent: Int?) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .count(let value): bytes += String(value).utf8
        case .decimal(let value): bytes += value.utf8
        case .text(let value): JSON.quote(value, to: &bytes)
        case .array(let values):
            JSON.write(values, between: (0x5B, 0x5D), to: &bytes, indent: indent) {
                $0.write(to: &$1, indent: $2)
            }
        case .object(let members):
            JSON.write(members, between: (0x7B, 0x7D), to: &bytes, indent: indent) {
                JSON.quote($0.key, to: &$1)
                $1 += ($2 == nil ? ":" : ": ").utf8
                $0.value.write(to: &$1, indent: $2)
            }
        }
    }

    private static func write<Item>(
        _ items: [Item], between brackets: (UInt8, UInt8), to bytes: inout [UInt8], indent: Int?,
        item write: (Item, inout [UInt8], Int?) -> Void
    ) {
        bytes.append(brackets.0)
        let inner = indent.map { $0 + 2 }
        for (place, item) in items.enumerated() {
            if place > 0 { bytes.append(0x2C) }
            newLine(inner, to: &bytes)
            write(item, &bytes, inner)
        }
        if !items.isEmpty { newLine(indent, to: &bytes) }
        bytes.append(brackets.1)
    }

    private static func newLine(_ indent: Int?, to bytes: inout [UInt8]) {
        guard let indent else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: indent))
    }

    private static func quote(_ value: String, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        let start = bytes.count
        bytes += value.utf8
        if bytes[start...].contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
            bytes.removeSubrange(start...)
            for byte in value.utf8 { escape(byte, to: &bytes) }
        }
        bytes.append(0x22)
    }

    private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case 0x22: bytes += "\\\"".utf8
        case 0x5C: bytes += "\\\\".utf8
        case 0x0A: bytes += "\\n".utf8
        case 0x0D: bytes += "\\r".utf8
        case 0x09: bytes += "\\t".utf8
        case ..<0x20: bytes += "\\u00\(byte < 0x10 ? "0" : "1")\(String(byte % 16, radix: 16))".utf8
        default: bytes.append(byte)
        }
    }
}
