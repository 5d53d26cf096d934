import Bundles
import Glibc

/// A file that is not there yet: it is written without a name and gets one when it is whole.
///
/// What is written can be read back. Given up before it has its name, it leaves nothing.
final class UnnamedFile {
    private let path: String
    /// The name under which a file that is there is replaced.
    private let temporary: String
    private let file: Int32
    /// Whether it has no name; not all file systems have such files.
    private let isNameless: Bool
    /// How many bytes have been written.
    private(set) var count = 0
    /// What went wrong first; after it nothing more is written.
    private(set) var fault: FileError?

    /// An empty file in the folder of `path`.
    ///
    /// - Throws: ``FileError/cannotCreate(path:errno:)`` when the folder takes no file.
    init(for path: String) throws(FileError) {
        self.path = path
        let folder = WholeFile.folder(of: path)
        let temporary = "\(folder)/.\(path.split(separator: "/").last ?? "file").part"
        self.temporary = temporary
        let nameless = open(folder, UnnamedFile.nameless | O_RDWR | O_CLOEXEC, 0o600)
        isNameless = nameless >= 0
        // Where there are no nameless files, as with EOPNOTSUPP; any other reason shows again.
        file =
            isNameless
            ? nameless
            : UnfinishedFiles.begin(temporary) {
                open(temporary, O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
            }
        guard file >= 0 else {
            let number = errno
            UnfinishedFiles.end(temporary)
            throw .cannotCreate(path: path, errno: number)
        }
    }

    deinit {
        guard file >= 0 else { return }
        close(file)
        if !isNameless, !isSettled { unlink(temporary) }
        UnfinishedFiles.end(temporary)
    }

    private var isSettled = false

    /// Writes bytes at the end; see ``fault``.
    func append(_ bytes: [UInt8]) {
        guard fault == nil else { return }
        do throws(FileError) {
            try WholeFile.fill(file, with: bytes, path)
            count += bytes.count
        } catch {
            fault = error
        }
    }

    /// The bytes of a range that has been written; fewer when they cannot be read.
    func read(_ range: Range<Int>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
            while filled < range.count {
                let count = pread(
                    file, buffer.baseAddress?.advanced(by: filled), range.count - filled,
                    range.lowerBound + filled)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                filled += count
            }
        }
    }

    /// Syncs the file and gives it its name; it is readable by its owner only, whatever the umask.
    ///
    /// - Throws: ``fault``, ``FileError/writing(path:errno:)`` when the disk does not take it,
    ///   ``FileError/cannotCreate(path:errno:)`` when the folder does not.
    func settle() throws(FileError) {
        if let fault { throw fault }
        guard fchmod(file, 0o600) == 0, fsync(file) == 0 else {
            throw .writing(path: path, errno: errno)
        }
        if isNameless {
            try name()
        } else if rename(temporary, path) != 0 {
            throw .cannotCreate(path: path, errno: errno)
        }
        isSettled = true
    }

    // O_TMPFILE of <fcntl.h>, a macro that Swift does not import.
    private static let nameless: Int32 = 0o20_000_000 | O_DIRECTORY

    // A file that is there can only be replaced by one with a name. What a killed run has left
    // under that name goes; where another run names its file at the same time, one is last.
    private func name() throws(FileError) {
        for _ in 0..<16 {
            if link(to: path) == 0 { return }
            guard errno == EEXIST else { break }
            let named = UnfinishedFiles.begin(temporary) {
                unlink(temporary)
                return link(to: temporary)
            }
            if named != 0, errno == EEXIST { continue }
            guard named == 0 else { break }
            if rename(temporary, path) == 0 { return }
            guard errno == ENOENT else { break }
        }
        let number = errno
        unlink(temporary)
        throw .cannotCreate(path: path, errno: number)
    }

    private func link(to path: String) -> Int32 {
        linkat(AT_FDCWD, "/proc/self/fd/\(file)", AT_FDCWD, path, AT_SYMLINK_FOLLOW)
    }
}
