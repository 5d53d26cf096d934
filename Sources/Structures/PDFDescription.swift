/// What a PDF says of itself.
public struct PDFDescription: Hashable, Sendable {
    /// Title of the document.
    public var title: String
    /// Who made it: the school.
    public var author: String
    /// What it is about: class and period.
    public var subject: String
    /// The program, name and version.
    public var creator: String
    /// When the data were true, as ISO 8601 writes it, such as `2025-11-17T09:30:00`.
    ///
    /// The file gives it as date of creation and of change, with a zone only if it has one.
    public var date: String
    /// The templates it was bound from, each its file's name and digest, such as
    /// `ledger.yaml sha256:9f2c…`.
    public var templates: [String] = []
    /// What its pages are called; none for 1, 2, 3 and so on.
    public var labels: [PageLabels] = []
    /// Number and digest of an issued document, as its code says them; nil for any other.
    public var identifier: String?
    /// Number and hash of the line before its own in the register, such as `12:3f9a…`; nil for a
    /// document that is not issued.
    public var previous: String?

    /// A description with these texts.
    public init(title: String, author: String, subject: String, creator: String, date: String) {
        (self.title, self.author, self.subject) = (title, author, subject)
        (self.creator, self.date) = (creator, date)
        (identifier, previous) = (nil, nil)
    }

    /// The templates of the documents of a book, each once, in the order of their first use.
    public static func templates(of documents: [PDFDescription]) -> [String] {
        var templates: [String] = []
        for template in documents.flatMap(\.templates) where !templates.contains(template) {
            templates.append(template)
        }
        return templates
    }
}
