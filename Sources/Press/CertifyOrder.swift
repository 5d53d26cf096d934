public import Journal
public import Register
import Settings
import Signatures

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
    /// The certificate by which what is issued is to be signed; nil where nothing is.
    var certificate: Certificate?
    /// Whether what is issued are copies.
    public var isOfCopies: Bool { !mode.isOriginal }
    /// Whether what is issued are files that are themselves the originals.
    public var isOfFiles: Bool { mode == .electronic }

    /// An order of the documents of `print`, by the staff member with this login.
    public init(_ print: PrintOrder, by login: String) { (self.print, by) = (print, login) }

    /// Has what is issued signed by the certificate in a file, DER or PEM.
    ///
    /// - Throws: ``Failure``: `noInput` when it cannot be read, `data` when it is no certificate.
    public mutating func sign(
        byCertificate path: String, _ language: Language
    ) throws(Failure) {
        let (zone, bytes) = (print.timeZone, try readFile(path, language))
        certificate = try orFailure(path, language) { () throws(CertificateError) in
            try Certificate(bytes) { Moment(epoch: $0, zone: zone) }
        }
    }

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
