import GRDB
import Glibc

/// Opens a store's file for reading, after a look at what it is.
enum StoreFile {
    /// A read-only connection to the store at `path`.
    ///
    /// - Throws: ``StoreError`` that says what was found in place of a store.
    static func open(_ path: String) throws(StoreError) -> DatabaseQueue {
        try check(header: path)
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(2)
        do {
            let queue = try DatabaseQueue(path: uri(path), configuration: configuration)
            let (id, version) = try queue.read { database in
                (
                    try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
                    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
                )
            }
            guard id == Schema.applicationID else {
                throw StoreError.foreign(path: path, applicationID: id)
            }
            guard version == Schema.version else {
                throw StoreError.unknownVersion(path: path, found: version, known: Schema.version)
            }
            return queue
        } catch let error as StoreError {
            throw error
        } catch {
            throw StoreError(error, path: path)
        }
    }

    // A reader who may not write in the folder can make no -shm file. An import leaves the one
    // file whole, so where no -wal holds anything the file is read as it stands.
    private static func uri(_ path: String) -> String {
        let escaped = path.utf8.map { byte -> String in
            switch byte {
            case 0x2F, 0x2D, 0x2E, 0x5F, 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
                String(UnicodeScalar(byte))
            default: "%" + hex(byte)
            }
        }.joined()
        let isWhole = size(of: "\(path)-wal") == 0
        let mayWrite = access(folder(of: path), W_OK) == 0 && access(path, W_OK) == 0
        let prefix = path.hasPrefix("/") ? "file://" : "file:"
        return "\(prefix)\(escaped)" + (isWhole && !mayWrite ? "?immutable=1" : "")
    }

    private static func check(header path: String) throws(StoreError) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw errno == ENOENT ? .missing(path: path) : .unreadable(path: path)
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path) }
        let file = Glibc.open(path, O_RDONLY)
        guard file >= 0 else { throw .unreadable(path: path) }
        defer { close(file) }
        var header = [UInt8](repeating: 0, count: 16)
        let count = Glibc.read(file, &header, 16)
        guard count > 0 else { throw .empty(path: path) }
        // Source: SQLite file format, the header string.
        guard count == 16, header == Array("SQLite format 3\u{0}".utf8) else {
            throw .notSQLite(
                path: path, begins: header.prefix(max(count, 0)).map(hex).joined(separator: " "))
        }
    }

    private static func size(of path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = Array("0123456789ABCDEF")
        return "\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
}

extension StoreError {
    /// The engine's error as one of the store's.
    init(_ error: any Error, path: String) {
        guard let error = error as? DatabaseError else {
            self = .io(path: path, why: "\(error)")
            return
        }
        let why = error.message ?? error.resultCode.description
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_SCHEMA, .SQLITE_ERROR:
            self = .damaged(path: path, why: why)
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .cannotCreate(path: path)
        default: self = .io(path: path, why: why)
        }
    }
}
