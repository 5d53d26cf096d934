import Glibc

/// Waits until a file is written anew, in its place or by another file that takes its name.
///
/// Editors do the one or the other, so the folder is watched and not the file.
///
/// Source: inotify(7).
public final class FileWatch {
    private let descriptor: Int32
    private let path: String
    private let name: String

    /// Watches the file at `path` from now on; a symbolic link is followed once.
    ///
    /// - Throws: ``FileError/reading(path:errno:)`` when there is no such file, or the system does
    ///   not watch its folder.
    public init(_ path: String) throws(FileError) {
        guard let real = realpath(path, nil) else { throw .reading(path: path, errno: errno) }
        defer { free(real) }
        self.path = String(cString: real)
        name = self.path.split(separator: "/").last.map(String.init) ?? ""
        descriptor = inotify_init1(Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { throw .reading(path: path, errno: errno) }
        let asked = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_ONLYDIR)
        guard inotify_add_watch(descriptor, WholeFile.folder(of: self.path), asked) >= 0 else {
            let number = errno
            close(descriptor)
            throw .reading(path: path, errno: number)
        }
    }

    deinit { close(descriptor) }

    /// Returns when the file has been written since the last call, or since the watch began.
    ///
    /// - Throws: ``FileError/reading(path:errno:)`` when its folder is gone.
    public func wait() throws(FileError) {
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .reading(path: path, errno: errno) }
            if try holds(buffer[..<count]) { return }
        }
    }

    // An event: 4 bytes of the watch, 4 of its kind, 4 of a cookie, 4 of the length of the name;
    // then the name, padded with zeros.
    private func holds(_ events: ArraySlice<UInt8>) throws(FileError) -> Bool {
        var rest = events
        var isOurs = false
        while rest.count >= 16 {
            let words = rest.prefix(16).withUnsafeBytes { bytes in
                (0..<4).map { bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self) }
            }
            if words[1] & UInt32(IN_IGNORED) != 0 { throw .reading(path: path, errno: ENOENT) }
            let found = rest.dropFirst(16).prefix(Int(words[3])).prefix { $0 != 0 }
            // More events than the system keeps: the file may have been among them.
            if words[1] & UInt32(IN_Q_OVERFLOW) != 0 || found.elementsEqual(name.utf8) {
                isOurs = true
            }
            rest = rest.dropFirst(16 + Int(words[3]))
        }
        return isOurs
    }
}
