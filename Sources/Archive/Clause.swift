/// A clause that a file can break.
public enum Clause: String, Hashable, Sendable, CaseIterable {
    /// The header is followed by bytes above 127.
    case header = "ISO 19005-2, 6.1.2"
}
