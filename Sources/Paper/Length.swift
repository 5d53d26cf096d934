/// A distance on paper.
///
/// Counted in whole units of 1/7200 mm, so that a hundredth of a millimetre (72 units) and a tenth
/// of a point (254 units) are both exact, and two sums of lengths compare without a tolerance.
public struct Length: Hashable, Comparable, Sendable {
    /// The count of 1/7200 mm units; negative only for offsets.
    public var units: Int

    /// A length of `units` × 1/7200 mm.
    public init(units: Int) { self.units = units }

    /// No distance.
    public static let zero = Length(units: 0)

    /// A length of `count` points (1/72 inch), to the nearest unit.
    public static func pt(_ count: Double) -> Length {
        Length(units: Int((count * 2540).rounded()))
    }

    /// A length of `count` millimetres, to the nearest unit.
    public static func mm(_ count: Double) -> Length {
        Length(units: Int((count * 7200).rounded()))
    }

    /// The length in points, for a drawing library.
    public var points: Double { Double(units) / 2540 }

    /// Whether `left` is the shorter.
    public static func < (left: Length, right: Length) -> Bool { left.units < right.units }

    /// The lengths laid end to end.
    public static func + (left: Length, right: Length) -> Length {
        Length(units: left.units + right.units)
    }

    /// What is left of `left` after `right`; negative when `right` is the longer.
    public static func - (left: Length, right: Length) -> Length {
        Length(units: left.units - right.units)
    }

    /// The length laid `count` times end to end.
    public static func * (length: Length, count: Int) -> Length {
        Length(units: length.units * count)
    }

    /// The length's whole part of a division by `count`, rounded towards zero.
    public static func / (length: Length, count: Int) -> Length {
        Length(units: length.units / count)
    }

    /// Adds `right` to `left` in place.
    public static func += (left: inout Length, right: Length) { left.units += right.units }

    /// Takes `right` from `left` in place.
    public static func -= (left: inout Length, right: Length) { left.units -= right.units }
}

extension Length: CustomStringConvertible {
    /// The length in millimetres with at most three decimals, such as `12.7mm`.
    public var description: String {
        let thousandths = (units * 1000 + (units < 0 ? -3600 : 3600)) / 7200
        let sign = thousandths < 0 ? "-" : ""
        let (whole, part) = abs(thousandths).quotientAndRemainder(dividingBy: 1000)
        guard part != 0 else { return "\(sign)\(whole)mm" }
        var digits = String(1000 + part).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "\(sign)\(whole).\(digits)mm"
    }
}
