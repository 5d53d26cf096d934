import GRDB

extension StoreError {
    /// What went wrong while the store at `path` was read.
    init(_ error: any Error, reading path: String) {
        guard let engine = error as? DatabaseError else {
            self = StoreError(other: error, path: path)
            return
        }
        self =
            switch engine.resultCode {
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
                StoreFile.hasUnfinished(path) ? .unfinished(path: path) : .unreadable(path: path)
            default: StoreError(engine, path: path)
            }
    }

    /// What went wrong while the store at `path` was written.
    init(_ error: any Error, writing path: String) {
        guard let engine = error as? DatabaseError else {
            self = StoreError(other: error, path: path)
            return
        }
        self =
            switch engine.resultCode {
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .cannotCreate(path: path)
            default: StoreError(engine, path: path)
            }
    }

    private init(_ engine: DatabaseError, path: String) {
        // The message of a broken constraint names columns only, never values.
        let why = engine.message ?? engine.resultCode.description
        self =
            switch engine.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
            case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_FORMAT:
                .damaged(path: path, why: why)
            default: .io(path: path, why: why)
            }
    }

    private init(other error: any Error, path: String) {
        self =
            switch error {
            case let error as StoreError: error
            case let cell as FaultyCell: .damaged(path: path, why: cell.column)
            default: .io(path: path, why: "\(type(of: error))")
            }
    }
}
