import Glibc
public import Journal

/// Tells on the error stream how far a batch is: a bar on a terminal, plain lines otherwise.
public final class Progress {
    private let total: Int
    private let language: Language
    private let isTerminal: Bool
    private let start: UInt64
    private var told: UInt64

    /// Progress of a batch of `total` classes.
    public init(total: Int, language: Language) {
        (self.total, self.language) = (total, language)
        isTerminal = isatty(STDERR_FILENO) == 1
        start = Progress.now()
        told = start
    }

    /// Says that `done` classes and `pages` pages are ready, at most five times a second.
    public func tell(done: Int, pages: Int, name: String) {
        let now = Progress.now()
        guard done == total || now - told > 200_000_000 else { return }
        told = now
        let seconds = Double(now - start) / 1e9
        let pace = seconds > 0 ? Int(Double(pages) / seconds) : 0
        let left = done > 0 ? Int((seconds / Double(done) * Double(total - done)).rounded(.up)) : 0
        let words =
            language == .russian
            ? "\(done) из \(total) · \(name) · страниц \(pages) · \(pace) в секунду · осталось \(left) с"
            : "\(done) of \(total) · \(name) · \(pages) pages · \(pace) a second · \(left) s left"
        if isTerminal {
            let filled = total > 0 ? done * 24 / total : 24
            let bar =
                String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
            Progress.write("\r\u{1B}[K\(bar) \(words)" + (done == total ? "\n" : ""))
        } else if done == total || done % 10 == 0 {
            Progress.write("\(words)\n")
        }
    }

    /// Writes to the error stream as it is.
    public static func write(_ text: String) {
        var text = text
        text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    private static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
