import Glibc

/// Bytes that are read one after another.
protocol ByteInput: AnyObject {
    /// Fills the beginning of `room`; 0 at the end.
    func read(into room: inout [UInt8]) throws(BundleError) -> Int
}

extension ByteInput {
    /// Gives all bytes from here on to `take`, piece by piece.
    func forEachPiece(_ take: (UnsafeBufferPointer<UInt8>) -> Void) throws(BundleError) {
        var room = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = try read(into: &room)
            if count == 0 { return }
            room.withUnsafeBufferPointer { take(UnsafeBufferPointer(rebasing: $0[..<count])) }
        }
    }
}

/// A file of a folder.
final class FileInput: ByteInput {
    private let path: String
    private let file: Int32

    init(path: String) throws(BundleError) {
        self.path = path
        // A pipe in place of a file is an empty one, and nothing to wait for.
        file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        if file < 0 { throw .reading(path: path, errno: errno) }
    }

    deinit { if file >= 0 { close(file) } }

    func read(into room: inout [UInt8]) throws(BundleError) -> Int {
        while true {
            let count = room.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
            if count >= 0 { return count }
            if errno != EINTR { throw .reading(path: path, errno: errno) }
        }
    }
}
