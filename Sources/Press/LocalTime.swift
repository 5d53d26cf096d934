import Foundation
public import Journal

extension Moment {
    /// The moment `seconds` after 1970-01-01 00:00 UTC, as clocks of a time zone show it.
    ///
    /// - Parameters:
    ///   - seconds: seconds, of the years 1 to 9999.
    ///   - zone: a name of the IANA database; an unknown one is taken as UTC.
    public init(epoch seconds: Int, zone: String) {
        let moment = Date(timeIntervalSince1970: Double(seconds))
        let local = seconds + (TimeZone(identifier: zone)?.secondsFromGMT(for: moment) ?? 0)
        let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        self.init(day: Day(number: days), second: local - days * 86_400)
    }
}
