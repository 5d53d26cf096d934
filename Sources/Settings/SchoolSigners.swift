public import Journal

/// Who signs for the school, by role.
public struct SchoolSigners: Hashable, Sendable {
    /// The director (директор).
    public var director = SignerSettings()
    /// The deputy director (заместитель директора).
    public var deputy = SignerSettings()
    /// Who keeps the records (ответственный за делопроизводство).
    public var clerk = SignerSettings()

    /// Nobody.
    public init() {}
}

/// A signer of a role, and those who have acted in their place.
public struct SignerSettings: Hashable, Sendable {
    /// Position before the line, such as `Директор`; empty leaves the journal's.
    public var position = ""
    /// The person's name; nil leaves whom the journal names.
    public var name: Person?
    /// Acting persons (исполняющие обязанности), by first day; no two on one day.
    public var acting: [ActingPerson] = []

    /// Nobody.
    public init() {}

    /// Who acts in this role on `day`; nil for nobody.
    public func acting(on day: Day) -> ActingPerson? { acting.first { $0.holds(on: day) } }
}

/// A person who acts for a signer (исполняющий обязанности) for a time.
///
/// Source: forms.md 8.2, "Acting person".
public struct ActingPerson: Hashable, Sendable {
    /// The person's name.
    public var name: Person
    /// Position before the line, such as `И. о. директора`.
    public var position: String
    /// The first day.
    public var from: Day
    /// The last day; nil for one without end.
    public var to: Day?
    /// Why they may sign, such as `приказ № 5-к от 12.01.2026`; empty when not said.
    public var basis: String

    /// A person acting from `from` to `to`, both included.
    public init(name: Person, position: String, from: Day, to: Day? = nil, basis: String = "") {
        (self.name, self.position, self.from) = (name, position, from)
        (self.to, self.basis) = (to, basis)
    }

    /// Whether they act on `day`.
    public func holds(on day: Day) -> Bool { from <= day && to.map { day <= $0 } ?? true }
}
