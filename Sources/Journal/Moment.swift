/// A date and a time of day, local to the school.
public struct Moment: Hashable, Comparable, Sendable {
    /// The date.
    public var day: Day
    /// Seconds since midnight, 0 to 86,399.
    public var second: Int

    /// The moment `second` seconds after midnight of `day`.
    public init(day: Day, second: Int) { (self.day, self.second) = (day, second) }

    /// Reads `2025-11-17T09:30:00`; nil for anything else.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 19, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A,
            let day = Day(iso: text.prefix(10)),
            let hours = Day.digits(bytes[11..<13]), let minutes = Day.digits(bytes[14..<16]),
            let seconds = Day.digits(bytes[17..<19]),
            hours < 24, minutes < 60, seconds < 60
        else { return nil }
        self.init(day: day, second: hours * 3600 + minutes * 60 + seconds)
    }

    /// Whether `left` comes before `right`.
    public static func < (left: Moment, right: Moment) -> Bool {
        (left.day, left.second) < (right.day, right.second)
    }

    /// Hours and minutes, such as `09:30`.
    public var clock: String {
        "\(Day.padded(second / 3600, to: 2)):\(Day.padded(second / 60 % 60, to: 2))"
    }
}

extension Moment: CustomStringConvertible {
    /// The moment as ISO 8601 writes it, such as `2025-11-17T09:30:00`.
    public var description: String { "\(day)T\(clock):\(Day.padded(second % 60, to: 2))" }
}
