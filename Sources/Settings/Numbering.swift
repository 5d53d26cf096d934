/// How issued documents and files of the archive are numbered.
public struct Numbering: Hashable, Sendable {
    /// Number of an issued document: may name `year`, `form` and `class`, and must name `n`, the
    /// count of documents whose numbers are equal in all the rest, from 1.
    public var number = Pattern()
    /// Index of a file by the list of files (номенклатура дел): may name `form`, `class`, `year`.
    public var caseIndex = Pattern()
    /// What `form` stands for, by id of the report; a report that is not here has its id.
    public var forms: [String: String] = [:]

    /// No numbers.
    public init() {}

    /// What `form` stands for in numbers of the report `id`.
    public func form(of id: String) -> String { forms[id] ?? id }
}
