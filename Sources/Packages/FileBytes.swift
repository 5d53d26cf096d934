import Glibc

/// A file that is read in pieces, from anywhere in it.
final class FileBytes {
    let path: String
    let size: Int
    private let number: Int32

    /// Opens a regular file.
    ///
    /// - Throws: ``PackageError/reading(path:errno:)``.
    init(_ path: String) throws(PackageError) {
        self.path = path
        number = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard number >= 0 else { throw .reading(path: path, errno: errno) }
        var status = stat()
        guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(number)
            throw .reading(path: path, errno: EISDIR)
        }
        size = Int(status.st_size)
    }

    deinit { close(number) }

    /// Tells the system to forget what it holds of the file, once that is on the medium.
    func forget() {
        fsync(number)
        posix_fadvise(number, 0, 0, POSIX_FADV_DONTNEED)
    }

    /// The bytes of a range; fewer where the file ends.
    func read(_ range: Range<Int>) throws(PackageError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                pread(
                    number, buffer.baseAddress?.advanced(by: filled), buffer.count - filled,
                    off_t(range.lowerBound + filled))
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .reading(path: path, errno: errno) }
            if count == 0 { break }
            filled += count
        }
        return filled == bytes.count ? bytes : Array(bytes[..<filled])
    }

    /// Hands over the bytes of a range, a mebibyte at a time.
    func pieces(
        _ range: Range<Int>, _ take: ([UInt8]) throws(PackageError) -> Void
    ) throws(PackageError) {
        var start = range.lowerBound
        while start < range.upperBound {
            let piece = try read(start..<min(start + 1 << 20, range.upperBound))
            guard !piece.isEmpty else { return }
            try take(piece)
            start += piece.count
        }
    }

    /// The sums of the bytes of a range.
    func sums(_ range: Range<Int>) throws(PackageError) -> ByteSums {
        let digest = ByteDigest()
        try pieces(range) { piece throws(PackageError) in digest.add(piece) }
        return digest.finish()
    }
}

func reason(_ number: Int32) -> String { String(cString: strerror(number)) }
