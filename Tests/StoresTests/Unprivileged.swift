import Foundation
import Glibc

/// Somebody who may read a store but write neither it nor beside it.
struct Unprivileged {
    private let store: WrittenStore

    init(reading store: WrittenStore) { self.store = store }

    /// Does `work` as such a reader, on this thread.
    ///
    /// The superuser may do everything whatever the modes say, so the thread takes another user's
    /// rights to files; anybody else takes their own away.
    func run(_ work: () throws -> Void) throws {
        try become(true)
        defer { try? become(false) }
        try work()
    }

    /// Does `work` as the owner of the store, within ``run(_:)``.
    func asOwner(_ work: () throws -> Void) throws {
        try become(false)
        defer { try? become(true) }
        try work()
    }

    private func become(_ isUnprivileged: Bool) throws {
        guard geteuid() == 0 else {
            let files = try FileManager.default.contentsOfDirectory(atPath: store.folder)
            for file in files { chmod("\(store.folder)/\(file)", isUnprivileged ? 0o400 : 0o600) }
            chmod(store.folder, isUnprivileged ? 0o500 : 0o700)
            return
        }
        // Not in Swift's module of the C library. Source: setfsuid(2), which is of one thread.
        guard let symbol = dlsym(nil, "setfsuid") else { throw POSIXError(.ENOSYS) }
        let setFileUser = unsafeBitCast(symbol, to: (@convention(c) (uid_t) -> Int32).self)
        _ = setFileUser(isUnprivileged ? 65_534 : 0)
    }
}
