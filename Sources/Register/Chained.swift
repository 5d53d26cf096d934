/// A value of a column.
enum Datum: Hashable, Sendable {
    case text(String)
    case count(Int)

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var count: Int? { if case .count(let count) = self { count } else { nil } }
}

/// What a line of a chained table says.
protocol Chained: Hashable, Sendable {
    /// Name of the table, the first field of the canonical form.
    static var table: String { get }
    /// Its columns between `line` and `previous`; those of counts are `INTEGER`.
    static var columns: [(name: String, isCount: Bool)] { get }
    /// One a column; nil where they are no such line.
    init?(data: [Datum])
    /// One a column.
    var data: [Datum] { get }
}

/// A line of a table in which each holds the digest of the one before.
public struct ChainLine<Content: Hashable & Sendable>: Hashable, Sendable {
    /// Its number; 1 for the first.
    public var line: Int
    /// What it says.
    public var content: Content
    /// The ``hash`` of the line before; 64 zeros in the first.
    public var previous: String
    /// SHA-256 of the canonical form of all the above, 64 hexadecimal digits.
    public var hash: String
}

/// A line as it stands in the file, before anybody believes it.
struct RawLine: Hashable, Sendable {
    var line: Int
    /// What stands in the columns; nil where one holds what this program never writes.
    var data: [Datum]?
    var previous: String
    var hash: String

    /// The line of `content` after `previous`.
    init<Content: Chained>(_ line: Int, _ content: Content, previous: String) {
        (self.line, data, self.previous) = (line, content.data, previous)
        hash = digest(line, content.data, previous: previous, table: Content.table)
    }

    init(line: Int, data: [Datum]?, previous: String, hash: String) {
        (self.line, self.data, self.previous, self.hash) = (line, data, previous, hash)
    }

    /// The digest that the line must have.
    func expectedHash(in table: String) -> String? {
        data.map { digest(line, $0, previous: previous, table: table) }
    }

    func read<Content: Chained>(as content: Content.Type) -> ChainLine<Content>? {
        guard let data, let content = Content(data: data) else { return nil }
        return ChainLine(line: line, content: content, previous: previous, hash: hash)
    }
}

/// What the first line holds in place of the digest of a line before.
let zeroHash = String(repeating: "0", count: 64)

/// The digest of a line: SHA-256 of the table's name, the number of the line, each column and the
/// digest before, each ended by the unit separator (0x1F), and of a record separator (0x1E).
///
/// Texts are in UTF-8, counts in decimal. Neither separator occurs in a text: ``Entry`` refuses
/// control characters.
///
/// Source: ours; docs/security.md describes it.
private func digest(_ line: Int, _ data: [Datum], previous: String, table: String) -> String {
    var bytes: [UInt8] = []
    func add(_ field: String) {
        bytes.append(contentsOf: field.utf8)
        bytes.append(0x1F)
    }
    add(table)
    add(String(line))
    for datum in data {
        switch datum {
        case .text(let text): add(text)
        case .count(let count): add(String(count))
        }
    }
    add(previous)
    bytes.append(0x1E)
    return sha256(bytes)
}
