import PDFObjects

/// An element of the structure tree as far as the clauses ask for it.
///
/// A book has millions, so they are read off the bytes and not made dictionaries first.
///
/// Source: ISO 32000-1, table 323.
struct TreeElement {
    /// Its type, such as `TD`; nil where it has none.
    var type: String?
    /// What it says it is in.
    var parent: PDFValue?
    /// The page its content is on.
    var page: Int?
    /// Its attributes.
    var attributes: PDFValue?
    /// Its kids: a value, or several.
    var kids: PDFValue?
    /// Whether a text stands for it.
    var hasWords = false
    /// Whether its strings are no longer than they may be.
    var isWithinLimits = true

    /// Reads an element.
    ///
    /// - Throws: ``PDFError/unreadable(offset:)`` where no dictionary comes next.
    init(_ reader: ValueReader) throws(PDFError) {
        var reader = reader
        guard reader.take("<<") else { throw .unreadable(offset: reader.at) }
        while !reader.take(">>") {
            switch try TreeElement.key(&reader) {
            case .parent: parent = try reader.value()
            case .type: type = try TreeElement.type(&reader)
            case .page: page = try reader.value().reference
            case .kids: kids = try reader.value()
            case .attributes: attributes = try reader.value()
            case .alternative, .actualText:
                pass(try reader.value())
                hasWords = true
            case nil: pass(try reader.value())
            }
        }
    }

    private mutating func pass(_ value: PDFValue) {
        if let string = value.string, string.count > PDFValue.longestString {
            isWithinLimits = false
        }
    }

    // Nearly all elements are cells, whose types need not be made texts.
    private static func type(_ reader: inout ValueReader) throws(PDFError) -> String? {
        var quick = reader
        let type: String
        switch quick.shortName() {
        case 0x5444: type = "TD"
        case 0x5448: type = "TH"
        default: return try reader.value().name
        }
        reader = quick
        return type
    }

    private enum Key: String {
        case parent = "P"
        case type = "S"
        case page = "Pg"
        case kids = "K"
        case attributes = "A"
        case alternative = "Alt"
        case actualText = "ActualText"
    }

    private static func key(_ reader: inout ValueReader) throws(PDFError) -> Key? {
        let before = reader
        switch reader.shortName() {
        case 0x50: return .parent
        case 0x53: return .type
        case 0x5067: return .page
        case 0x4B: return .kids
        case 0x41: return .attributes
        default: reader = before
        }
        guard let name = try reader.value().name else { throw .unreadable(offset: reader.at) }
        return Key(rawValue: name)
    }
}
