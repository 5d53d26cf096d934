public import Journal

/// What became of a document.
public enum LineState: String, Hashable, Sendable, CaseIterable {
    /// Its number is taken; its files are on their way.
    case reserved
    /// Its files are there, whole.
    case issued
    /// It is void (аннулирован), or never came to be.
    case void
}

/// As what a document is issued.
///
/// Source: cli.md, `certify --mode`; forms.md 8.3.
public enum IssueMode: String, Hashable, Sendable, CaseIterable {
    /// The paper itself is the original (подлинник).
    case original
    /// A certified copy (заверенная копия) for the school itself.
    case copy
    /// A certified copy for another organisation.
    case copyOut = "copy-out"
    /// The file itself is the original (электронный подлинник).
    case electronic

    /// Whether it is an original, which supersedes the one before it.
    public var isOriginal: Bool { self == .original || self == .electronic }
}

/// What a line of the register says of a document.
///
/// Texts are empty where they do not apply.
public struct Entry: Hashable, Sendable {
    /// Number of the document.
    public var number: String
    /// What became of it.
    public var state: LineState
    /// When the line was written, local to the school.
    public var at: Moment
    /// Login of who wrote it.
    public var by: String
    /// Id of the report.
    public var report: String
    /// Id of the class.
    public var classID = ""
    /// Id of the teacher whose report it is.
    public var teacherID = ""
    /// Id of the school year.
    public var yearID: String
    /// Id of the period.
    public var periodID = ""
    /// The month, such as `2025-10`.
    public var month = ""
    /// As what it is issued.
    public var mode: IssueMode
    /// Number of the original that a copy is of.
    public var of = ""
    /// Number of the original that this one supersedes.
    public var supersedes = ""
    /// Role of who signs, such as `deputy`.
    public var signer = ""
    /// How many copies are handed out.
    public var copies = 1
    /// What it is for.
    public var purpose = ""
    /// To whom it is given.
    public var recipient = ""
    /// Pages of the document.
    public var pages: Int
    /// Sheets of one copy, printed on one side.
    public var sheets: Int
    /// SHA-256 of the PDF, 64 hexadecimal digits.
    public var fileHash: String
    /// SHA-256 of the JSON of the model.
    public var modelHash: String
    /// SHA-256 of the template.
    public var templateHash: String
    /// SHA-256 of the facts.
    public var snapshot: String
    /// Program and version.
    public var program: String
    /// Why it is void.
    public var reason = ""

    /// The taking of a number for a document.
    public init(
        reserving number: String, at: Moment, by: String, report: String, yearID: String,
        mode: IssueMode, pages: Int, fileHash: String, modelHash: String, templateHash: String,
        snapshot: String, program: String
    ) {
        (self.number, state, self.at, self.by) = (number, .reserved, at, by)
        (self.report, self.yearID, self.mode, self.pages) = (report, yearID, mode, pages)
        sheets = pages
        (self.fileHash, self.modelHash) = (fileHash, modelHash)
        (self.templateHash, self.snapshot) = (templateHash, snapshot)
        self.program = program
    }

    /// The same document in another state.
    public func turned(
        _ state: LineState, at: Moment, by: String, reason: String = ""
    ) -> Entry {
        var entry = self
        (entry.state, entry.at, entry.by, entry.reason) = (state, at, by, reason)
        return entry
    }

    /// Whether it is of the same report, class, teacher and time as another.
    public func concernsSame(as other: Entry) -> Bool { subject == other.subject }

    /// What a document of the same report, class, teacher and time has in common with it.
    var subject: [String] { [report, classID, teacherID, yearID, periodID, month] }
}

/// A line of the register.
public typealias RegisterLine = ChainLine<Entry>
