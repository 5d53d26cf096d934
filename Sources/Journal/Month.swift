/// A calendar month.
public struct Month: Hashable, Comparable, Sendable {
    /// The year, such as 2025.
    public var year: Int
    /// 1 for January to 12 for December.
    public var month: Int

    /// The month `month` (1–12) of `year`.
    public init(year: Int, month: Int) { (self.year, self.month) = (year, month) }

    /// Reads `2025-10`; nil for anything else.
    public init?(iso text: some StringProtocol) {
        guard text.utf8.count == 7, let first = Day(iso: text + "-01") else { return nil }
        self = first.month
    }

    /// Its first and last days.
    public var days: ClosedRange<Day> {
        guard let first = Day(year: year, month: month, day: 1) else {
            preconditionFailure("a month has the number 1 to 12 and a year 1 to 9999")
        }
        return first...first.advanced(by: Day.length(ofMonth: month, year: year) - 1)
    }

    /// Whether `left` comes before `right`.
    public static func < (left: Month, right: Month) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}

extension Month: CustomStringConvertible {
    /// The month as ISO 8601 writes it, such as `2025-10`.
    public var description: String { "\(Day.padded(year, to: 4))-\(Day.padded(month, to: 2))" }
}
