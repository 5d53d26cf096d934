public import Forms
public import Paper

/// Ink at a fixed place on a page.
public enum Placed: Hashable, Sendable {
    /// A line of text whose baseline starts at the point; turned, it runs upwards from there.
    case text(Shaped, at: Point, isTurned: Bool)
    /// A straight rule, its middle on the line from the one point to the other.
    case rule(from: Point, to: Point, Rule)
    /// A filled box.
    case fill(Rect, Grey)
    /// A code, its top left corner at the point.
    case code(SquareCode, at: Point)
    /// A line of text whose middle is the page's, rising from the lower left corner to the upper
    /// right one.
    case overlay(Shaped, Grey)
}

/// A page: its size, and everything on it in drawing order.
public struct Page: Hashable, Sendable {
    /// The sheet, as it lies before the reader.
    public var size: Size
    /// Ink in drawing order: rules first, then text in reading order.
    public var placed: [Placed]
    /// How it lies on the sheet it is printed on; ``size`` and ``placed`` know nothing of it.
    public var turn: Turn

    /// A page of `size` with ink on it.
    public init(size: Size, placed: [Placed], turn: Turn = .none) {
        (self.size, self.placed, self.turn) = (size, placed, turn)
    }

    /// The sheet it is printed on.
    public var sheet: Size { turn == .none ? size : size.turned }
}
