/// A clause of a standard that a file breaks.
public struct ClauseFault: Hashable, Sendable, CustomStringConvertible {
    /// The clause.
    public var clause: Clause
    /// Where it is broken, in words; empty for the whole file.
    public var place: String

    /// A fault against `clause`.
    public init(_ clause: Clause, at place: String = "") {
        (self.clause, self.place) = (clause, place)
    }

    /// The clause and the place.
    public var description: String {
        place.isEmpty ? clause.rawValue : "\(clause.rawValue) (\(place))"
    }
}
