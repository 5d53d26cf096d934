/// Why ink cannot be put on paper.
public enum InkError: Error, Hashable, Sendable {
    /// A file of the set is not there or is no font.
    case unreadableFont(path: String)
    /// The drawing library failed; its own words.
    case drawing(String)
    /// The machine has no memory left.
    case outOfMemory
}
