import Paper

/// How the sheets of a document are bound, and which of their sides are printed.
public struct Bookbinding: Hashable, Sendable {
    /// The side at which they are bound, as a sheet lies before the reader.
    public var spine: Spine
    /// Whether the backs are printed too: they have the margins of fronts, left and right swapped.
    public var isDuplex: Bool
    /// Whether a sheet that lies is printed on one that stands, its head at the spine, so that it
    /// lies in one pile with upright ones.
    public var turnsSheets: Bool

    /// Bound at `spine`.
    public init(spine: Spine = .left, isDuplex: Bool = false, turnsSheets: Bool = false) {
        (self.spine, self.isDuplex, self.turnsSheets) = (spine, isDuplex, turnsSheets)
    }
}

/// The side of a sheet at which it is bound.
public enum Spine: String, Hashable, Sendable, CaseIterable {
    /// The left side of a front, and so the right side of a back.
    case left
    /// The head.
    case top
}

extension Document {
    /// The document with both sides of its sheets printed.
    public var onBothSides: Document {
        var document = self
        document.binding.isDuplex = true
        return document
    }

    /// The document as a part of a volume whose sheets stand.
    ///
    /// A sheet that lies is turned, its head at the spine; so its margins go round by a quarter: the
    /// free side at its left, where the template had it bound, is now at its head. A sheet that
    /// stands stays as it is.
    ///
    /// Source: forms.md 9.3, holes in the left margin; the turn is ours.
    public var inVolume: Document {
        guard sheet.width > sheet.height else { return self }
        var document = self
        if binding.spine == .left {
            document.margins = Edges(
                left: margins.bottom, right: margins.top, top: margins.left,
                bottom: margins.right)
        }
        (document.binding.spine, document.binding.turnsSheets) = (.top, true)
        return document
    }
}
