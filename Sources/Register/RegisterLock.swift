import Glibc

/// What one run at a time holds while it changes the register or the folder of issued documents.
///
/// The system lets go of it when the run ends, however it ends.
final class RegisterLock {
    private let file: Int32

    /// Takes the lock of a folder.
    ///
    /// - Throws: ``RegisterError/busy(path:)`` when another run holds it for longer than `patience`
    ///   seconds, ``RegisterError/cannotCreate(path:errno:)`` when the folder may not be written.
    init(folder: String, patience: Double) throws(RegisterError) {
        let path = "\(folder)/.lock"
        file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .cannotCreate(path: path, errno: errno) }
        var tries = Int(patience * 100) + 1
        while flock(file, LOCK_EX | LOCK_NB) != 0 {
            tries -= 1
            guard tries > 0, errno == EWOULDBLOCK || errno == EINTR else {
                close(file)
                throw .busy(path: folder)
            }
            usleep(10_000)
        }
    }

    deinit { close(file) }
}
