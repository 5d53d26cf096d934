/// A place on a page: distances from its left and top edges.
public struct Point: Hashable, Sendable {
    /// Distance from the left edge, growing to the right.
    public var x: Length
    /// Distance from the top edge, growing downwards.
    public var y: Length

    /// The place `x` from the left and `y` from the top.
    public init(x: Length, y: Length) { (self.x, self.y) = (x, y) }

    /// The place moved by `offset`.
    public static func + (point: Point, offset: Point) -> Point {
        Point(x: point.x + offset.x, y: point.y + offset.y)
    }
}

/// A width and a height.
public struct Size: Hashable, Sendable {
    /// The extent from left to right, 0 or more.
    public var width: Length
    /// The extent from top to bottom, 0 or more.
    public var height: Length

    /// A size of `width` by `height`.
    public init(width: Length, height: Length) { (self.width, self.height) = (width, height) }

    /// A sheet of A4, upright.
    ///
    /// Source: ISO 216, A series.
    public static let a4 = Size(width: .mm(210), height: .mm(297))

    /// A sheet of A3, upright.
    ///
    /// Source: ISO 216, A series.
    public static let a3 = Size(width: .mm(297), height: .mm(420))

    /// A sheet of A5, upright.
    ///
    /// Source: ISO 216, A series.
    public static let a5 = Size(width: .mm(148), height: .mm(210))

    /// The same sheet turned by a quarter.
    public var turned: Size { Size(width: height, height: width) }
}

/// A box with sides along the page.
public struct Rect: Hashable, Sendable {
    /// Its top left corner.
    public var origin: Point
    /// Its extent.
    public var size: Size

    /// A box of `size` whose top left corner lies at `origin`.
    public init(origin: Point, size: Size) { (self.origin, self.size) = (origin, size) }

    /// The x of its right side.
    public var right: Length { origin.x + size.width }
    /// The y of its bottom side.
    public var bottom: Length { origin.y + size.height }
}

/// The free space at the four sides of a page or a cell.
public struct Edges: Hashable, Sendable {
    /// Space at the left side.
    public var left: Length
    /// Space at the right side.
    public var right: Length
    /// Space at the top side.
    public var top: Length
    /// Space at the bottom side.
    public var bottom: Length

    /// Space at each side.
    public init(left: Length, right: Length, top: Length, bottom: Length) {
        (self.left, self.right, self.top, self.bottom) = (left, right, top, bottom)
    }
}

/// How dark ink is: black prints of the house use greys only, so any printer does.
public struct Grey: Hashable, Sendable {
    /// Darkness in hundredths, 0 (paper) to 100 (black).
    public var percent: Int

    /// A grey of `percent` hundredths of black.
    public init(percent: Int) { self.percent = percent }

    /// Full black.
    public static let black = Grey(percent: 100)
}
