import GRDB
import Glibc

/// A store's file, opened for reading after a look at what it is.
struct StoreFile {
    private let queue: DatabaseQueue
    private let path: String
    // As the file was when opened; only where SQLite is told that nobody writes it.
    private let stamp: FileStamp?

    /// Opens the file.
    ///
    /// - Throws: ``StoreError`` that says what was found in place of a store.
    init(reading path: String, patience: Double) throws(StoreError) {
        try StoreFile.checkBeginning(of: path)
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(patience)
        self.path = path
        stamp = StoreFile.isReadAsItStands(path) ? FileStamp(of: path) : nil
        let name = stamp == nil ? StoreFile.plain(path) : StoreFile.immutable(path)
        do {
            queue = try DatabaseQueue(path: name, configuration: configuration)
        } catch {
            throw StoreError(error, reading: path)
        }
    }

    /// Does `work` in one read transaction.
    func read(_ work: (Database) throws -> Void) throws(StoreError) {
        do {
            try queue.read { database in
                try StoreFile.checkMarks(database, path: path)
                try work(database)
            }
        } catch {
            throw hasChanged ? .busy(path: path) : StoreError(error, reading: path)
        }
        if hasChanged { throw .busy(path: path) }
    }

    /// Copies the database as it is at one moment into a file that is not there.
    ///
    /// The copy is one file, whatever the mode of the database: it can be read on a medium that
    /// nobody may write.
    ///
    /// Source: sqlite.org/backup.html.
    func copy(to target: String) throws(StoreError) {
        do {
            let copy = try DatabaseQueue(path: StoreFile.plain(target))
            try queue.backup(to: copy)
            try copy.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA journal_mode = DELETE")
            }
            try copy.close()
        } catch {
            throw StoreError(error, writing: target)
        }
        if hasChanged { throw .busy(path: path) }
    }

    private var hasChanged: Bool { stamp.map { FileStamp(of: path) != $0 } ?? false }

    /// The marks of a store's header: whose file it is, and of which version.
    static func checkMarks(_ database: Database, path: String) throws {
        let id = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        guard id == Schema.applicationID else {
            throw StoreError.foreign(path: path, applicationID: id)
        }
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard version == Schema.version else {
            throw StoreError.unknownVersion(path: path, found: version, known: Schema.version)
        }
    }

    /// Whether the file can be opened, and begins as a SQLite database does.
    static func checkBeginning(of path: String) throws(StoreError) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw errno == ENOENT || errno == ENOTDIR
                ? .missing(path: path) : .unreadable(path: path)
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notFile(path: path) }
        let file = open(path, O_RDONLY)
        guard file >= 0 else { throw .unreadable(path: path) }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 18)
        let count = Glibc.read(file, &bytes, 18)
        guard count >= 0 else { throw .unreadable(path: path) }
        guard count > 0 else { throw .empty(path: path) }
        // Source: SQLite file format, the header string.
        guard bytes.starts(with: "SQLite format 3\u{0}".utf8) else {
            throw .notSQLite(path: path, begins: Array(bytes[..<min(count, 16)]))
        }
        // The engine takes what is missing of the last page for zeros. Page size: the same source.
        let pageSize = max(1, Int(bytes[16]) << 8 | Int(bytes[17]))
        guard Int(status.st_size) % pageSize == 0 else {
            throw .damaged(path: path, why: "\(status.st_size) / \(pageSize)")
        }
    }

    // A reader who may not write beside a store in WAL mode can make no -shm file. An import
    // leaves the one file whole, so where no -wal file holds anything it is read as it stands.
    private static func isReadAsItStands(_ path: String) -> Bool {
        let mayWrite = mayBeWritten(folder(of: path)) && mayBeWritten(path)
        return !mayWrite && !hasUnfinished(path)
    }

    private static func mayBeWritten(_ path: String) -> Bool {
        faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0
    }

    /// Whether changes wait in the -wal file.
    static func hasUnfinished(_ path: String) -> Bool {
        (FileStamp(of: path + "-wal")?.size ?? 0) > 0
    }

    /// The folder a path lies in.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The path as the engine takes it for one, and never for a URI or for its private names.
    static func plain(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

    // Source: sqlite.org/uri.html; an empty authority keeps a path that begins with // whole.
    private static func immutable(_ path: String) -> String {
        let escaped = path.utf8.map { byte in
            switch byte {
            case 0x2F, 0x2D, 0x2E, 0x5F, 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
                String(UnicodeScalar(byte))
            default: "%" + hexadecimal([byte])
            }
        }
        return (path.hasPrefix("/") ? "file://" : "file:") + escaped.joined() + "?immutable=1"
    }
}

/// What changes when somebody writes a file.
struct FileStamp: Hashable {
    let size: Int
    private let inode: UInt
    private let seconds: Int
    private let nanoseconds: Int

    /// The stamp of a file; nil where there is none.
    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        (size, inode) = (Int(status.st_size), UInt(status.st_ino))
        (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }
}

/// Bytes as pairs of hexadecimal digits.
func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF")
    return bytes.map { "\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }.joined(separator: " ")
}
