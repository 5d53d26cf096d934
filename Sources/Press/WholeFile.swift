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
    /// A nameless file in the same folder is written, synced and named. The file is readable by its
    /// owner only, whatever the umask. A device or pipe at `path` is written to as it is.
    ///
    /// - Throws: ``FileError/cannotCreate(path:errno:)`` when the folder takes no file,
    ///   ``FileError/writing(path:errno:)`` when the disk does not.
    /// Source: cli.md, "Nothing is overwritten half-way".
    public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try write(to: path) { sink throws(FileError) in try sink(bytes) }
    }

    /// Takes bytes in pieces, in order.
    public typealias Sink = ([UInt8]) throws(FileError) -> Void

    /// Puts bytes that come in pieces in place of `path`, as ``write(_:to:)`` does; `body` hands
    /// them to the sink it is given.
    ///
    /// - Throws: as ``write(_:to:)``, or what `body` throws: the old file stays then.
    public static func write(
        to path: String, _ body: (Sink) throws(FileError) -> Void
    ) throws(FileError) {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            return try pour(body, into: path)
        }
        let file = try UnnamedFile(for: path)
        try body { bytes throws(FileError) in
            file.append(bytes)
            if let fault = file.fault { throw fault }
        }
        try file.settle()
    }

    private static func pour(
        _ body: (Sink) throws(FileError) -> Void, into path: String
    ) throws(FileError) {
        let file = open(path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { throw .cannotCreate(path: path, errno: errno) }
        defer { close(file) }
        try body { bytes throws(FileError) in try fill(file, with: bytes, path) }
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
        let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
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

    static func fill(
        _ file: Int32, with bytes: [UInt8], _ path: String
    ) throws(FileError) {
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
    }
}
