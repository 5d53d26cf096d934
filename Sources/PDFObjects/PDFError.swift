/// Why a PDF could not be read.
public enum PDFError: Error, Equatable, Sendable {
    /// At this offset stands what no PDF of ours has.
    case unreadable(offset: Int)
    /// A stream could not be unpacked.
    case unpacking
    /// The machine has no memory left.
    case outOfMemory
}
