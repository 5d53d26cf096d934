public import Paper

/// Why ink cannot be put on paper.
public enum InkError: Error, Hashable, Sendable {
    /// A file of the set is not there or is no font.
    case unreadableFont(path: String)
    /// A page asks for a face that the set lacks; what came in its place, or nothing.
    case noFace(asked: Font, got: String)
    /// The drawing library failed; its own words.
    case drawing(String)
    /// The machine has no memory left.
    case outOfMemory
}
