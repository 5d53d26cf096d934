/// Sums of a report that must agree, held against each other.
///
/// What is printed is counted twice by different ways; where the two differ nothing is printed.
public struct Reconciliation: Sendable {
    /// Two figures that should be one.
    public struct Difference: Hashable, Sendable, CustomStringConvertible {
        /// Which sum, such as `строки = итог`.
        public var sum: String
        /// Where, such as `2025-10, уроков по болезни`; never a pupil's name.
        public var place: String
        /// The one figure.
        public var left: Int
        /// The other figure.
        public var right: Int

        /// Sum, place and both figures.
        public var description: String { "\(sum) (\(place)): \(left) и \(right)" }
    }

    /// Figures that differ, in the order they were looked at.
    private(set) var differences: [Difference] = []
    /// How many pairs were looked at.
    private(set) var count = 0

    /// Holds two figures against each other.
    mutating func expect(
        _ sum: String, _ left: Int, _ right: Int, at place: @autoclosure () -> String
    ) {
        count += 1
        guard left != right else { return }
        differences.append(Difference(sum: sum, place: place(), left: left, right: right))
    }

    /// Holds counts by reason against each other.
    mutating func expect(
        _ sum: String, _ left: Absence, _ right: Absence, at place: @autoclosure () -> String
    ) {
        guard left != right else {
            count += 4
            return
        }
        let place = place()
        expect(sum, left.ill, right.ill, at: "\(place), Б")
        expect(sum, left.excused, right.excused, at: "\(place), УП")
        expect(sum, left.unexcused, right.unexcused, at: "\(place), НП")
        expect(sum, left.unspecified, right.unspecified, at: "\(place), Н")
    }

    /// Holds tallies against each other: days, lessons, lateness and available lessons.
    mutating func expect(
        _ sum: String, _ left: Tally, _ right: Tally, at place: @autoclosure () -> String
    ) {
        expect(sum, left.days, right.days, at: "\(place()), дней")
        expect(sum, left.lessons, right.lessons, at: "\(place()), уроков")
        expect(sum, left.late, right.late, at: "\(place()), опозданий")
        expect(sum, left.available, right.available, at: "\(place()), дано уроков")
    }
}
