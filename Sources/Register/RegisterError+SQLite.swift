import GRDB
import Glibc

/// Does `work` with the register at `path`, its errors turned into the register's.
func orRegisterError<Value>(
    _ path: String, _ work: () throws -> Value
) throws(RegisterError) -> Value {
    do {
        return try work()
    } catch let error as RegisterError {
        throw error
    } catch let error as DatabaseError {
        throw RegisterError(error, path)
    } catch {
        throw .io(path: path, why: "\(type(of: error))")
    }
}

extension RegisterError {
    fileprivate init(_ engine: DatabaseError, _ path: String) {
        let why = engine.message ?? engine.resultCode.description
        self =
            switch engine.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
            case .SQLITE_READONLY, .SQLITE_PERM: .cannotCreate(path: path, errno: EACCES)
            case .SQLITE_CANTOPEN: .unreadable(path: path)
            case .SQLITE_NOTADB: .foreign(path: path)
            case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_FORMAT: .damaged(path: path, why: why)
            default: .io(path: path, why: why)
            }
    }
}

/// The path as the engine takes it for one, and never for a URI or for its private names.
func plain(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

func folderOf(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}
