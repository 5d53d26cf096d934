/// A font file of the house's set.
public struct FontFile: Hashable, Sendable {
    /// Family, such as `PT Serif`.
    public var family: String
    /// Whether it is the bold cut.
    public var isBold: Bool
    /// Whether it is the italic cut.
    public var isItalic: Bool
    /// Path of the file.
    public var path: String

    /// A cut of `family` in the file at `path`.
    public init(family: String, isBold: Bool, isItalic: Bool, path: String) {
        (self.family, self.isBold, self.isItalic) = (family, isBold, isItalic)
        self.path = path
    }
}
