/// A box on a sheet, in hundredths of a point from its lower left corner.
public struct Box: Hashable, Sendable {
    /// Its left side.
    public var left: Int
    /// Its lower side.
    public var bottom: Int
    /// Its right side.
    public var right: Int
    /// Its upper side.
    public var top: Int

    /// A box of these sides.
    public init(left: Int, bottom: Int, right: Int, top: Int) {
        (self.left, self.bottom, self.right, self.top) = (left, bottom, right, top)
    }
}
