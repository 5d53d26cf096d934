/// Reads records of the canonical form, one field after the other; see ``Canonical``.
struct CanonicalReader {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { at == bytes.count }

    /// What is wrong where the reader stands.
    var fault: JournalError { .notCanonical(offset: at) }

    /// Steps into the next record if it has this name.
    mutating func begin(_ name: StaticString) -> Bool {
        let isNext = name.withUTF8Buffer { name in
            at + name.count < bytes.count && bytes[at + name.count] == 0x1F
                && bytes[at..<(at + name.count)].elementsEqual(name)
        }
        if isNext { at += name.utf8CodeUnitCount + 1 }
        return isNext
    }

    mutating func end() throws(JournalError) {
        guard at < bytes.count, bytes[at] == 0x1E else { throw fault }
        at += 1
    }

    mutating func text() throws(JournalError) -> String {
        var end = at
        while end < bytes.count, bytes[end] > 0x1F { end += 1 }
        guard end < bytes.count, bytes[end] == 0x1F,
            let text = String(validating: bytes[at..<end], as: UTF8.self)
        else { throw fault }
        at = end + 1
        return text
    }

    /// A field that ``read`` makes a value of.
    mutating func value<Value>(_ read: (String) -> Value?) throws(JournalError) -> Value {
        let start = at
        guard let value = read(try text()) else { throw .notCanonical(offset: start) }
        return value
    }

    /// A field as ``value(_:)`` reads it; nil for an empty one.
    mutating func optional<Value>(_ read: (String) -> Value?) throws(JournalError) -> Value? {
        try value { $0.isEmpty ? .some(nil) : read($0).map(Optional.some) }
    }

    mutating func number() throws(JournalError) -> Int { try value { Int($0) } }

    mutating func flag() throws(JournalError) -> Bool {
        try value { $0 == "1" ? true : $0 == "0" ? false : nil }
    }

    mutating func day() throws(JournalError) -> Day { try value { Day(iso: $0) } }

    mutating func days() throws(JournalError) -> ClosedRange<Day> {
        let first = try day()
        let last = try day()
        guard first <= last else { throw fault }
        return first...last
    }

    mutating func word<Word: RawRepresentable<String>>() throws(JournalError) -> Word {
        try value { Word(rawValue: $0) }
    }

    mutating func person() throws(JournalError) -> Person {
        Person(lastName: try text(), firstName: try text(), patronymic: try text())
    }

    /// A field that names a row of a list by its id.
    mutating func place(in places: [String: Int]) throws(JournalError) -> Int {
        try value { places[$0] }
    }

    /// All records of this name that come next.
    mutating func all<Row>(
        _ name: StaticString, _ read: (inout CanonicalReader) throws(JournalError) -> Row
    ) throws(JournalError) -> [Row] {
        var rows: [Row] = []
        while begin(name) {
            rows.append(try read(&self))
            try end()
        }
        return rows
    }

    /// The record of this name that has to come next.
    mutating func one<Row>(
        _ name: StaticString, _ read: (inout CanonicalReader) throws(JournalError) -> Row
    ) throws(JournalError) -> Row {
        guard begin(name) else { throw fault }
        let row = try read(&self)
        try end()
        return row
    }
}
