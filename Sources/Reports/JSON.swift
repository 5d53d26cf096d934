/// A JSON value whose objects keep the order of their keys.
public indirect enum JSON: Hashable, Sendable {
    /// Nothing.
    case null
    /// True or false.
    case bool(Bool)
    /// A whole number.
    case count(Int)
    /// A number with a decimal point, as it is written; no report states one.
    case decimal(String)
    /// Words, a date, or a rounded figure.
    case text(String)
    /// Values in order.
    case array([JSON])
    /// Members in the order they are written.
    case object([Member])

    /// A key of an object with its value.
    public struct Member: Hashable, Sendable {
        /// The key.
        public var key: String
        /// The value.
        public var value: JSON

        /// The member `key` with `value`.
        public init(_ key: String, _ value: JSON) { (self.key, self.value) = (key, value) }
    }

    /// The value of the first member called `key`; nil where there is none.
    public subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The object with one member more at the end; itself for no value.
    public func with(_ key: String, _ value: JSON?) -> JSON {
        guard case .object(let members) = self, let value else { return self }
        return .object(members + [Member(key, value)])
    }

    /// A count, or null.
    init(_ count: Int?) { self = count.map { .count($0) } ?? .null }

    /// A text, or null for nil and for a text that the journal left empty.
    init(_ text: String?) {
        self = text.map { $0.isEmpty ? .null : .text($0) } ?? .null
    }

    /// Anything that is written as it describes itself, such as a day, or null.
    init(_ value: (some CustomStringConvertible)?) { self.init(value.map(\.description)) }

    /// An object with these members in this order.
    static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
        .object(members.map { Member($0.key, $0.value) })
    }

    /// The members of an object; none for any other value.
    var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
    ExpressibleByStringLiteral
{
    /// These words.
    public init(stringLiteral value: String) { self = .text(value) }

    /// An object with these members in this order.
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }

    /// An array of these values.
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
}
