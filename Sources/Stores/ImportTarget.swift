import Bundles
import GRDB
import Glibc

/// The store that an import writes: the one that is there, or a new one beside its place.
struct ImportTarget {
    private let path: String
    private let part: String?
    private let queue: DatabaseQueue

    /// Opens the store at `path`, or begins a new one; a dry run begins it in memory.
    init(path: String, dryRun: Bool) throws {
        self.path = path
        var configuration = Configuration()
        // Every reference is checked before anything is written, and named by its place.
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(2)
        var status = stat()
        if stat(path, &status) == 0 {
            try StoreFile(reading: path, patience: 2).read { _ in }
            part = nil
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.inDatabase { try $0.execute(sql: "PRAGMA cache_size = -32768") }
            return
        }
        if dryRun {
            part = nil
            queue = try DatabaseQueue(configuration: configuration)
        } else {
            ImportTarget.sweep(beside: path)
            let name = ImportTarget.prefix(path) + String(getpid())
            let file = UnfinishedFiles.begin(name) {
                open(name, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
            }
            guard file >= 0 else { throw StoreError.cannotCreate(path: path) }
            close(file)
            part = name
            do {
                queue = try DatabaseQueue(path: name, configuration: configuration)
            } catch {
                unlink(name)
                throw error
            }
            // Nobody sees the file before it is whole; if anything fails it goes.
            try queue.inDatabase {
                try $0.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
            }
        }
        try queue.inDatabase { try $0.execute(sql: "PRAGMA cache_size = -32768") }
    }

    /// Does `work` in one transaction, which is taken back unless the bundle is stored.
    func write(_ work: (Database) throws -> ImportReport) throws -> ImportReport {
        try queue.inDatabase { database in
            var report: ImportReport?
            try database.inTransaction(.immediate) {
                try Schema.upgrade(database)
                let made = try work(database)
                report = made
                return made.outcome == .stored ? .commit : .rollback
            }
            guard let report else { preconditionFailure("a transaction has made its report") }
            return report
        }
    }

    /// Makes the one file the whole store, under its name, safe on the disk.
    func keep() throws {
        guard let part else {
            // Readers may hold the log for now; what is in it is safe all the same.
            try queue.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
            return
        }
        try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try queue.close()
        try ImportTarget.sync(part)
        guard link(part, path) == 0 || errno == EPERM && rename(part, path) == 0 else {
            throw errno == EEXIST ? StoreError.busy(path: path) : .cannotCreate(path: path)
        }
        try ImportTarget.sync(StoreFile.folder(of: path))
    }

    /// Removes what was begun beside the store's place.
    func discard() {
        try? queue.close()
        guard let part else { return }
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(part + suffix) }
        UnfinishedFiles.end(part)
    }

    private static func sync(_ path: String) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        defer { if file >= 0 { close(file) } }
        guard file >= 0, fsync(file) == 0 || errno == EINVAL else {
            throw StoreError.io(path: path, why: String(cString: strerror(errno)))
        }
    }

    private static func prefix(_ path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return "\(StoreFile.folder(of: path))/.\(name).part-"
    }

    // Removes what imports left that were killed: files of processes that are no more.
    private static func sweep(beside path: String) {
        guard let stream = opendir(StoreFile.folder(of: path)) else { return }
        defer { closedir(stream) }
        let start = prefix(path).dropFirst(StoreFile.folder(of: path).count + 1)
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name.hasPrefix(start) else { continue }
            let process = name.dropFirst(start.count).prefix { $0.isNumber }
            guard let id = pid_t(process), id != getpid(), kill(id, 0) != 0, errno == ESRCH
            else { continue }
            unlink("\(StoreFile.folder(of: path))/\(name)")
        }
    }
}
