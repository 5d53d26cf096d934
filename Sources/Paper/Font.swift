/// A face of the house's set at a size.
public struct Font: Hashable, Sendable {
    /// Family as Fonts/fonts.yaml names it, such as `PT Serif`.
    public var family: String
    /// Whether the bold cut is meant.
    public var isBold: Bool
    /// Whether the italic cut is meant.
    public var isItalic: Bool
    /// The em, such as 8 pt.
    public var size: Length

    /// A face of `family` at `size`.
    public init(family: String, size: Length, isBold: Bool = false, isItalic: Bool = false) {
        (self.family, self.size, self.isBold, self.isItalic) = (family, size, isBold, isItalic)
    }
}

extension Font: CustomStringConvertible {
    /// Family, cut and size, such as `PT Serif Bold 8pt`.
    public var description: String {
        let tenths = (size.units * 10 + 1270) / 2540
        let size = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
        return "\(family)\(isBold ? " Bold" : "")\(isItalic ? " Italic" : "") \(size)pt"
    }
}
