/// Why kept facts cannot be read.
public enum JournalError: Error, Hashable, Sendable {
    /// At this offset, in bytes, the canonical form does not go on as it must.
    case notCanonical(offset: Int)
}
