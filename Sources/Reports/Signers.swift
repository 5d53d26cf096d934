public import Journal

/// Who signs for the school, beside the class teacher.
public struct Signers: Hashable, Sendable {
    /// The deputy director (заместитель директора); nil when nobody is named.
    public var deputy: Signer?
    /// The director (директор); nil when nobody is named.
    public var director: Signer?

    /// These two.
    public init(deputy: Signer? = nil, director: Signer? = nil) {
        (self.deputy, self.director) = (deputy, director)
    }

    /// Those whom the journal names: the school's director and the first deputy, by id.
    public init(of index: SchoolIndex) {
        director = index.school.director.map { Signer(name: $0, position: "Директор") }
        deputy = index.signers.first { $0.role == "deputy" }
            .map { Signer(name: $0.name, position: Russian.capitalised($0.position)) }
    }
}

/// Who signs, and as what.
public struct Signer: Hashable, Sendable {
    /// The person's name.
    public var name: Person
    /// Position as it stands before the line, such as `Заместитель директора по УВР`.
    public var position: String

    /// A person who signs.
    public init(name: Person, position: String) { (self.name, self.position) = (name, position) }
}
