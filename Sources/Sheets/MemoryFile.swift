import CXLSX
import Glibc

/// A file that has a path but lies in memory only: names of people never reach a disk unasked.
final class MemoryFile {
    private let number: Int32

    init() throws(SheetsError) {
        number = cxlsx_memory_file()
        guard number >= 0 else { throw .library(String(cString: strerror(errno))) }
    }

    deinit { close(number) }

    /// Where a library that wants a path finds it.
    var path: String { "/proc/self/fd/\(number)" }

    /// All that has been written.
    func bytes() throws(SheetsError) -> [UInt8] {
        let size = lseek(number, 0, SEEK_END)
        guard size > 0, lseek(number, 0, SEEK_SET) == 0 else { throw .library("lseek") }
        var bytes = [UInt8](repeating: 0, count: Int(size))
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                read(number, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
            }
            guard count > 0 else { throw .library(String(cString: strerror(errno))) }
            filled += count
        }
        return bytes
    }
}
