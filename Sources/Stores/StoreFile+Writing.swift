import GRDB
import Glibc

extension StoreFile {
    /// A connection that may write the store at `path`, which is made where there is none.
    ///
    /// The file is for its owner alone and in WAL mode. A new or empty one has no table yet:
    /// ``Schema/upgrade(_:)`` belongs into the transaction that fills it.
    ///
    /// - Throws: ``StoreError/cannotCreate(path:)`` when the folder or the file may not be
    ///   written, ``StoreError/busy(path:)``, or what was found in place of a store.
    static func writing(_ path: String, patience: Double = 2) throws(StoreError) -> DatabaseQueue {
        // Source: cli.md, "Files 0600 … whatever the umask": a mode of 0600 loses nothing to one.
        let file = open(path, O_RDWR | O_CREAT, 0o600)
        guard file >= 0 else {
            throw errno == EISDIR ? .notFile(path: path) : .cannotCreate(path: path)
        }
        close(file)
        let isEmpty = FileStamp(of: path)?.size == 0
        if !isEmpty { try checkBeginning(of: path) }
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.journalMode = .wal
        do {
            let queue = try DatabaseQueue(path: plain(path), configuration: configuration)
            try queue.read { database in
                let sql = "SELECT count(*) FROM sqlite_master"
                guard try Int.fetchOne(database, sql: sql) != 0 else { return }
                try checkMarks(database, path: path)
            }
            return queue
        } catch {
            throw StoreError(error, writing: path)
        }
    }

    /// Moves all changes into the one file, so that it may be copied, or read where nothing may
    /// be written beside it.
    ///
    /// - Returns: whether it was done; a reader at work prevents it, and harms nothing.
    static func makeWhole(_ queue: DatabaseQueue) -> Bool {
        (try? queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }) != nil
    }
}
