/// The canonical form of facts: bytes that are equal exactly when the facts are.
///
/// A record is its name and its fields, each ended by the unit separator (0x1F); a record ends with
/// the record separator (0x1E). Neither occurs in texts: an import refuses control characters.
/// Fields are texts in UTF-8, whole numbers in decimal, dates and moments as ISO 8601, `1` and `0`
/// for true and false, and nothing for what is not known. Rows of other tables are named by id.
///
/// Source: ours; report-json.md, "snapshot", asks for a documented form.
public struct Canonical: Sendable {
    /// The bytes so far.
    public private(set) var bytes: [UInt8] = []

    /// No record yet.
    public init() { bytes.reserveCapacity(1 << 17) }

    mutating func record(_ name: StaticString) {
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(0x1F)
    }

    mutating func end() { bytes.append(0x1E) }

    mutating func add(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        bytes.append(0x1F)
    }

    mutating func add(_ number: Int?) {
        if let number { digits(number) }
        bytes.append(0x1F)
    }

    mutating func add(_ flag: Bool) { add(flag ? 1 : 0) }

    mutating func add(_ day: Day?) {
        if let day { add(civil: day) }
        bytes.append(0x1F)
    }

    mutating func add(_ moment: Moment?) {
        guard let moment else { return bytes.append(0x1F) }
        add(moment.description)
    }

    mutating func add(_ name: Person) {
        add(name.lastName)
        add(name.firstName)
        add(name.patronymic)
    }

    private mutating func add(civil day: Day) {
        let (year, month, date) = day.civil
        for (number, width) in [(year, 1000), (month, 10), (date, 10)] {
            var power = width
            if width == 10 { bytes.append(0x2D) }
            while power > 0 {
                bytes.append(0x30 + UInt8(number / power % 10))
                power /= 10
            }
        }
    }

    private mutating func digits(_ number: Int) {
        guard number >= 0 else {
            bytes.append(contentsOf: String(number).utf8)
            return
        }
        var power = 1
        while number / power >= 10 { power *= 10 }
        while power > 0 {
            bytes.append(0x30 + UInt8(number / power % 10))
            power /= 10
        }
    }
}
