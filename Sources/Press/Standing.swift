public import Checks
public import Journal
public import Reports

/// How a document is made out: as what it is to stand before its reader.
///
/// Source: cli.md, "Print, draft, final, certified".
public enum Standing: Hashable, Sendable {
    /// A working print: signature lines, no number, nothing over the page.
    case working
    /// A draft (проект): marked across every page, without signature lines, the findings on a last
    /// page.
    case draft([Finding])
    /// As a working print, of a journal that is ready.
    case final
    /// A document that is issued.
    case certified(Certification)
}

/// What an issued document says of itself beside its figures.
///
/// The count of its sheets is not among it: layout finds it.
public struct Certification: Hashable, Sendable {
    /// As what it is issued.
    public var mode: Mode
    /// Its number in the register.
    public var number: String
    /// The date of issue, or of certification of a copy.
    public var date: Day
    /// Number of the original; nil where it is none's copy.
    public var original: String?
    /// Who certifies it.
    public var signer: Signer
    /// Where the original is kept, such as `ГКОУ ОЦДОК в деле № 02-15 за 2025/2026 уч. год`; empty
    /// where that is not said.
    public var originalPlace: String
    /// Login of who issued it.
    public var issuer: String
    /// Whether it is a copy of an electronic original, which nobody has signed by hand.
    public var isOfElectronic: Bool
    /// The stamp of its electronic signature, or of that of the original it is a copy of; nil for
    /// none.
    public var stamp: SignatureStamp?
    /// Whether it is to be printed on both sides, two pages a sheet.
    public var isDuplex: Bool
    /// SHA-256 of the model's JSON, 64 hexadecimal digits.
    public var modelDigest: String
    /// Number and hash of the line before its own in the register, such as `12:3f9a…`.
    public var previous: String

    /// As what a document is issued.
    ///
    /// Source: cli.md, `--mode`; forms.md 8.3, 8.4.
    public enum Mode: String, Hashable, Sendable, CaseIterable {
        /// A paper that becomes the original by its signatures (подлинник).
        case original
        /// A certified copy for the school itself (заверенная копия).
        case copy
        /// A certified copy for another organisation.
        case copyOut = "copy-out"
        /// A file that is itself the original: nothing is signed by hand, and in the place of the
        /// signature stands who made it; no login is ever called a signature.
        case electronic
    }

    /// What an issued document says of itself.
    public init(
        _ mode: Mode, number: String, date: Day, original: String? = nil, signer: Signer,
        originalPlace: String = "", isOfElectronic: Bool = false,
        stamp: SignatureStamp? = nil, issuer: String,
        isDuplex: Bool = false, modelDigest: String, previous: String
    ) {
        (self.isOfElectronic, self.stamp) = (isOfElectronic, stamp)
        (self.mode, self.number, self.date, self.original) = (mode, number, date, original)
        (self.signer, self.originalPlace, self.issuer) = (signer, originalPlace, issuer)
        (self.isDuplex, self.modelDigest, self.previous) = (isDuplex, modelDigest, previous)
    }

    /// What its QR code says.
    ///
    /// No personal data are in it: the marks' owner cannot be told from a digest of the whole.
    ///
    /// Source: issue 7, "QR requisite": `VEDOMOST 1 NUMBER YYYY-MM-DD` and 16 hexadecimal digits.
    public var codeText: String { "VEDOMOST 1 \(number) \(date) \(modelDigest.prefix(16))" }
}

extension Printout {
    /// How many sheets it takes.
    ///
    /// - Parameter isDuplex: whether both sides are printed.
    /// - Returns: 1 or more.
    ///
    /// Source: forms.md 9.1, "simplex = pages; duplex = Σ ceil(pages_i/2)".
    public func sheets(isDuplex: Bool) -> Int {
        isDuplex ? (pages.count + 1) / 2 : pages.count
    }
}
