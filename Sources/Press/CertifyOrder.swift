public import Register
import Settings

/// What is to be issued, in the words of the command line.
///
/// Source: cli.md, `certify`.
public struct CertifyOrder: Hashable, Sendable {
    /// Which documents.
    public var print: PrintOrder
    /// As what they are issued.
    public var mode = IssueMode.original
    /// Number of the original that a copy is of; nil for none named.
    public var of: String?
    /// Who certifies; nil for the deputy, or where there is none the director.
    public var signer: Certifier?
    /// Login of who issues.
    public var by: String
    /// How many copies of each are handed out, 1 or more.
    public var copies = 1
    /// What they are for; empty when not said.
    public var purpose = ""
    /// To whom they are given; empty when not said.
    public var recipient = ""
    /// Whether what is issued are copies.
    public var isOfCopies: Bool { !mode.isOriginal }

    /// An order of the documents of `print`, by the staff member with this login.
    public init(_ print: PrintOrder, by login: String) { (self.print, by) = (print, login) }

    /// How the school wants its papers.
    var settings: SchoolSettings { print.settings }
}

/// Who certifies a document.
public enum Certifier: String, Hashable, Sendable, CaseIterable {
    /// The director (директор).
    case director
    /// The deputy director (заместитель директора).
    case deputy
    /// The class teacher of the document's class (классный руководитель).
    case classTeacher = "class-teacher"
}
