import Glibc

/// Why a file could not be put in place.
public enum FileError: Error, Hashable, Sendable {
    /// It, or its folder, could not be created; the system's error number.
    case cannotCreate(path: String, errno: Int32)
    /// Writing failed, as on a full disk; the system's error number.
    case writing(path: String, errno: Int32)
    /// It could not be read; the system's error number.
    case reading(path: String, errno: Int32)
}

/// A file that is there whole or not at all.
public enum WholeFile {
    /// Puts bytes in place of `path`, so that a stop at any moment leaves the old file or the new.
    ///
    /// A nameless file in the same folder is written, synced, named and renamed over the target.
    /// The file is readable by its owner only, whatever the umask.
    ///
    /// - Throws: ``FileError/cannotCreate(path:errno:)`` when the folder takes no file,
    ///   ``FileError/writing(path:errno:)`` when the disk does not.
    /// Source: cli.md, "Nothing is overwritten half-way".
    public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        let folder = folder(of: path)
        let temporary = "\(folder)/.\(path.split(separator: "/").last ?? "file").\(getpid()).part"
        let isNameless: Bool
        var file = open(folder, nameless | O_WRONLY, 0o600)
        if file >= 0 {
            isNameless = true
        } else {
            isNameless = false
            file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o600)
        }
        guard file >= 0 else { throw .cannotCreate(path: path, errno: errno) }
        defer { close(file) }
        do throws(FileError) {
            try fill(file, with: bytes, path)
            if isNameless { try name(file, temporary, path) }
            guard rename(temporary, path) == 0 else {
                throw .cannotCreate(path: path, errno: errno)
            }
        } catch {
            unlink(temporary)
            throw error
        }
    }

    /// Makes the folder's list of names lasting.
    public static func sync(folder: String) {
        let directory = open(folder, O_RDONLY | O_DIRECTORY)
        guard directory >= 0 else { return }
        fsync(directory)
        close(directory)
    }

    /// Makes a folder and those above it, readable by their owner only.
    ///
    /// - Throws: ``FileError/cannotCreate(path:errno:)``.
    public static func makeFolder(_ path: String) throws(FileError) {
        var made = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            made += "/\(part)"
            if mkdir(made, 0o700) != 0, errno != EEXIST {
                throw .cannotCreate(path: made, errno: errno)
            }
        }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw .cannotCreate(path: path, errno: ENOTDIR)
        }
    }

    /// All bytes of a file.
    ///
    /// - Throws: ``FileError/reading(path:errno:)``.
    public static func read(_ path: String) throws(FileError) -> [UInt8] {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { throw .reading(path: path, errno: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .reading(path: path, errno: EISDIR)
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(file, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
            }
            guard count >= 0 else { throw .reading(path: path, errno: errno) }
            if count == 0 { break }
            filled += count
        }
        return Array(bytes.prefix(filled))
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    // O_TMPFILE of <fcntl.h>, a macro that Swift does not import.
    private static let nameless: Int32 = 0o20_000_000 | O_DIRECTORY

    private static func fill(
        _ file: Int32, with bytes: [UInt8], _ path: String
    ) throws(FileError) {
        fchmod(file, 0o600)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(
                    file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .writing(path: path, errno: errno) }
            written += count
        }
        guard fsync(file) == 0 else { throw .writing(path: path, errno: errno) }
    }

    private static func name(
        _ file: Int32, _ temporary: String, _ path: String
    ) throws(FileError) {
        unlink(temporary)
        let source = "/proc/self/fd/\(file)"
        guard linkat(AT_FDCWD, source, AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0 else {
            throw .cannotCreate(path: path, errno: errno)
        }
    }
}
