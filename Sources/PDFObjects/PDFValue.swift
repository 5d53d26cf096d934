/// A value as PDF writes it.
///
/// Source: ISO 32000-1, 7.3.
public enum PDFValue: Hashable, Sendable {
    /// Nothing.
    case null
    /// True or false.
    case bool(Bool)
    /// A whole number.
    case integer(Int)
    /// A number with a point, as it is written.
    case real(String)
    /// A name, without its solidus and escapes.
    case name(String)
    /// The bytes of a string.
    case string([UInt8])
    /// Values one after the other.
    case array([PDFValue])
    /// Values by name.
    case dictionary(PDFDictionary)
    /// The object of this number; its generation is 0.
    case reference(Int)
}

/// Names and their values, in the order in which they are written.
public struct PDFDictionary: Hashable, Sendable {
    /// A name and its value.
    public struct Entry: Hashable, Sendable {
        /// The name.
        public var name: String
        /// The value.
        public var value: PDFValue
    }

    /// In the order in which they are written.
    public var entries: [Entry] = []

    /// A dictionary of these names and values.
    public init(_ entries: [(String, PDFValue)] = []) {
        self.entries = entries.map { Entry(name: $0, value: $1) }
    }

    /// The value of a name; nil where it has none.
    ///
    /// Setting nil takes the name out.
    public subscript(name: String) -> PDFValue? {
        get { entries.first { $0.name == name }?.value }
        set {
            let place = entries.firstIndex { $0.name == name }
            switch (place, newValue) {
            case (let place?, let value?): entries[place].value = value
            case (let place?, nil): entries.remove(at: place)
            case (nil, let value?): entries.append(Entry(name: name, value: value))
            case (nil, nil): break
            }
        }
    }
}

extension PDFValue {
    /// A whole number; nil for anything else, as below.
    public var integer: Int? { if case .integer(let number) = self { number } else { nil } }
    /// A name.
    public var name: String? { if case .name(let name) = self { name } else { nil } }
    /// Values one after the other.
    public var array: [PDFValue]? { if case .array(let values) = self { values } else { nil } }
    /// The bytes of a string.
    public var string: [UInt8]? { if case .string(let bytes) = self { bytes } else { nil } }
    /// The number of an object.
    public var reference: Int? { if case .reference(let number) = self { number } else { nil } }
    /// Values by name.
    public var dictionary: PDFDictionary? {
        if case .dictionary(let dictionary) = self { dictionary } else { nil }
    }

    /// A text string: UTF-16 with a byte order mark, or ASCII where that is enough.
    ///
    /// Source: ISO 32000-1, 7.9.2.2.
    public init(text: String) {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
            self = .string(Array(text.utf8))
        } else {
            self = .string(
                [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
        }
    }

    /// Bytes of the longest string.
    ///
    /// Source: ISO 19005-2, 6.1.13.
    public static let longestString = 32_767

    /// What a text string says; nil for anything else.
    public var text: String? {
        guard let bytes = string else { return nil }
        guard bytes.starts(with: [0xFE, 0xFF]) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
            UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
        }
        return String(decoding: units, as: UTF16.self)
    }
}
