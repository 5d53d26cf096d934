/// How long documents of one kind are kept, and by what act.
///
/// Source: forms.md 9.4.
public struct RetentionTerm: Hashable, Sendable {
    /// What is kept, in words, such as `Сводные ведомости успеваемости`.
    public var title: String
    /// Ids of the documents: of reports, or `volume` for a year volume; the first term that has an
    /// id holds for it.
    public var documents: [String]
    /// The term in words, such as `25 лет`.
    public var term: String
    /// The act that sets it; empty when not said.
    public var basis: String

    /// A term for documents.
    public init(title: String, documents: [String], term: String, basis: String = "") {
        (self.title, self.documents) = (title, documents)
        (self.term, self.basis) = (term, basis)
    }
}

extension SchoolSettings {
    /// The term that holds for documents of the kind `id`; nil when the table has none.
    public func retention(of id: String) -> RetentionTerm? {
        retention.first { $0.documents.contains(id) }
    }
}
