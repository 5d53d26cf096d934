/// How the pages of a document are numbered.
public struct PageNumbers: Hashable, Sendable {
    /// Number of the first page, 1 or more; a page of an even number is the back of its sheet.
    public var first: Int
    /// What `{pages}` stands for; nil for the count of the document's own pages.
    public var total: Int?

    /// Numbers from `first` on.
    public init(first: Int = 1, total: Int? = nil) { (self.first, self.total) = (first, total) }
}
