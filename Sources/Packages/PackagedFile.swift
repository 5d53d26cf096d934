/// A file that goes into a package.
public struct PackagedFile: Hashable, Sendable {
    /// Its path below `data/`, parts between `/`, such as `issued/12-2026.pdf`.
    public var path: String
    /// Where its bytes come from.
    public var content: Content
    /// What it is.
    public var about: FileAbout

    /// Where the bytes of a file come from.
    public enum Content: Hashable, Sendable {
        /// A file on this machine.
        case file(String)
        /// These bytes.
        case bytes([UInt8])
    }

    /// A file of a package.
    public init(_ path: String, _ content: Content, _ about: FileAbout) {
        (self.path, self.content, self.about) = (path, content, about)
    }
}

/// What a package says of a file.
public struct FileAbout: Hashable, Sendable, Codable {
    /// What kind of file it is.
    public var kind: FileKind
    /// Number of the issued document; nil for other files.
    public var number: String?
    /// Its pages; 0 for a file without pages.
    public var pages: Int
    /// Sheets it is printed on; 0 for a file without pages.
    public var sheets: Int
    /// How long it is kept, in words; nil where nobody said.
    public var term: String?
    /// The act that sets the term; nil where nobody said.
    public var basis: String?

    /// A file of `kind`.
    public init(
        _ kind: FileKind, number: String? = nil, pages: Int = 0, sheets: Int = 0,
        term: String? = nil, basis: String? = nil
    ) {
        (self.kind, self.number, self.pages, self.sheets) = (kind, number, pages, sheets)
        (self.term, self.basis) = (term, basis)
    }
}

/// Kinds of files in a package.
public enum FileKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A year volume (том журнала).
    case volume
    /// An issued document.
    case document
    /// The model of an issued document, JSON.
    case model
    /// Facts that an issued document was made from.
    case facts
    /// A template that an issued document was made with.
    case template
    /// A file of the journal's bundle.
    case journal
    /// The extract of the register.
    case register
    /// The settings of the school.
    case settings
    /// The signature of an issued document, in a file of its own.
    case signature
    /// A certificate of a signature.
    case certificate
    /// Any other file.
    case other
}

/// What a package is about.
public struct PackageAbout: Hashable, Sendable, Codable {
    /// Id of the school.
    public var schoolID: String
    /// Name of the school.
    public var school: String
    /// Id of the school year.
    public var yearID: String
    /// Name of the school year.
    public var year: String
    /// The moment the journal is true for, as ISO 8601 writes it.
    public var exportedAt: String
    /// Snapshot of the journal.
    public var snapshot: String
    /// The program that made the package, with its version.
    public var program: String
    /// Versions of the libraries that it drew with, by name.
    public var libraries: [String: String]

    /// A package about a school year.
    public init(
        schoolID: String, school: String, yearID: String, year: String, exportedAt: String,
        snapshot: String, program: String, libraries: [String: String]
    ) {
        (self.schoolID, self.school, self.yearID, self.year) = (schoolID, school, yearID, year)
        (self.exportedAt, self.snapshot) = (exportedAt, snapshot)
        (self.program, self.libraries) = (program, libraries)
    }
}
