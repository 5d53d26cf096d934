import Glibc

/// The file `HEAD` in the folder of issued documents.
struct HeadFile {
    let folder: String

    private var path: String { "\(folder)/HEAD" }

    /// What it says; nil where there is no such file, or another.
    var head: Head? {
        guard let bytes = readFile(path) else { return nil }
        return Head(text: String(decoding: bytes, as: UTF8.self))
    }

    /// Puts a file in its place, so that a stop at any moment leaves the old one or the new.
    func write(_ head: Head) throws(RegisterError) {
        let part = "\(folder)/.HEAD.part"
        let file = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .cannotCreate(path: path, errno: errno) }
        let bytes = Array(head.text.utf8)
        let isWritten = Glibc.write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
        let number = errno
        close(file)
        guard isWritten else {
            unlink(part)
            throw .io(path: path, why: String(cString: strerror(number)))
        }
        guard rename(part, path) == 0 else { throw .cannotCreate(path: path, errno: errno) }
        syncFolder(folder)
    }
}

/// All bytes of a file; nil where there is none that can be read.
func readFile(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 4096)
    while true {
        let count = read(file, &room, room.count)
        guard count >= 0 else { return nil }
        if count == 0 { return bytes }
        bytes += room[..<count]
    }
}

/// Makes a folder's list of names lasting.
func syncFolder(_ path: String) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
}
