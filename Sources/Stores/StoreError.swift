/// Why a store cannot be read or written.
public enum StoreError: Error, Hashable, Sendable {
    /// There is no file at the path.
    case missing(path: String)
    /// The file may not be read.
    case unreadable(path: String)
    /// At the path there is a folder, or something else that is no file.
    case notFile(path: String)
    /// Changes wait in the `-wal` file, and the reader may not write beside it, which is needed
    /// to follow them.
    case unfinished(path: String)
    /// The file is empty.
    case empty(path: String)
    /// The file is no SQLite database; its first bytes, 16 at most.
    case notSQLite(path: String, begins: [UInt8])
    /// The file is a SQLite database of another program.
    case foreign(path: String, applicationID: Int)
    /// The file is a store of a version that this program does not know.
    case unknownVersion(path: String, found: Int, known: Int)
    /// The file is damaged; the column at fault or the engine's own words.
    case damaged(path: String, why: String)
    /// Another process holds the store, or changed it while it was read as it stands.
    case busy(path: String)
    /// The file cannot be created or written.
    case cannotCreate(path: String)
    /// Reading or writing failed; the engine's own words.
    case io(path: String, why: String)
    /// The journal has no such class.
    case unknownClass(id: String)
    /// The store holds another school than the bundle; ids of both.
    case otherSchool(path: String, stored: String, found: String)

    /// How a program ends that meets it.
    ///
    /// Source: cli.md, "Exit codes".
    public var exitCode: Int32 {
        switch self {
        case .unknownClass: 64
        case .empty, .notSQLite, .foreign, .unknownVersion, .damaged, .otherSchool: 65
        case .missing, .unreadable, .notFile, .unfinished: 66
        case .cannotCreate: 73
        case .io: 74
        case .busy: 75
        }
    }
}
