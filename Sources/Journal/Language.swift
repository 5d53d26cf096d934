/// A language of messages to the user; printed forms are always Russian.
public enum Language: String, Hashable, Sendable, CaseIterable {
    /// Russian, the default.
    case russian = "ru"
    /// English.
    case english = "en"
}
