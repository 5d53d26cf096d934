import CPangoCairo

/// A picture of greys, row by row.
public struct Picture {
    /// Dots across.
    public private(set) var width: Int
    /// Dots down.
    public private(set) var height: Int
    private var dots: [UInt8]

    /// The bytes are no picture of greys.
    public struct Unreadable: Error {}

    /// Reads a PNG file.
    public init(png: [UInt8]) throws {
        var rest = png[...]
        let surface = withUnsafeMutablePointer(to: &rest) { rest in
            cairo_image_surface_create_from_png_stream(
                { rest, target, count in
                    let rest = rest?.assumingMemoryBound(to: ArraySlice<UInt8>.self)
                    guard let rest, let target, rest.pointee.count >= Int(count) else {
                        return CAIRO_STATUS_READ_ERROR
                    }
                    for place in 0..<Int(count) { target[place] = rest.pointee.removeFirst() }
                    return CAIRO_STATUS_SUCCESS
                }, rest)
        }
        defer { cairo_surface_destroy(surface) }
        // Cairo reads greys as colours of equal parts.
        guard cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24,
            let data = cairo_image_surface_get_data(surface)
        else { throw Unreadable() }
        width = Int(cairo_image_surface_get_width(surface))
        height = Int(cairo_image_surface_get_height(surface))
        let stride = Int(cairo_image_surface_get_stride(surface))
        dots = []
        for y in 0..<height { for x in 0..<width { dots.append(data[y * stride + 4 * x]) } }
    }

    /// Reads a PGM file without comments.
    public init(pgm: [UInt8]) throws {
        let head = pgm.split(separator: 0x0A, maxSplits: 3)
        guard head.count == 4 else { throw Unreadable() }
        let sizes = String(decoding: head[1], as: UTF8.self).split(separator: " ").compactMap {
            Int($0)
        }
        guard sizes.count == 2, head[3].count == sizes[0] * sizes[1] else { throw Unreadable() }
        (width, height, dots) = (sizes[0], sizes[1], Array(head[3]))
    }

    /// The picture in four greys, as a PNG file.
    public var coarse: [UInt8] {
        var bytes: [UInt8] = []
        let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(width), Int32(height))
        defer { cairo_surface_destroy(surface) }
        cairo_surface_flush(surface)
        guard let data = cairo_image_surface_get_data(surface) else { return [] }
        let stride = Int(cairo_image_surface_get_stride(surface))
        for y in 0..<height {
            for x in 0..<width {
                let level = (Int(dots[y * width + x]) + 42) / 85
                data[y * stride + x] = UInt8(level * 85)
            }
        }
        cairo_surface_mark_dirty(surface)
        withUnsafeMutablePointer(to: &bytes) { bytes in
            _ = cairo_surface_write_to_png_stream(
                surface,
                { bytes, piece, count in
                    let bytes = bytes?.assumingMemoryBound(to: [UInt8].self)
                    let piece = UnsafeBufferPointer(start: piece, count: Int(count))
                    bytes?.pointee.append(contentsOf: piece)
                    return CAIRO_STATUS_SUCCESS
                }, bytes)
        }
        return bytes
    }

    /// The part of the dots that differ from another picture's by more than `limit`; 1 when the
    /// sizes differ.
    public func share(differingFrom other: Picture, byMoreThan limit: Int) -> Double {
        guard (width, height) == (other.width, other.height) else { return 1 }
        let different = zip(dots, other.dots).count { abs(Int($0) - Int($1)) > limit }
        return Double(different) / Double(dots.count)
    }

    /// How much another program's picture of the same page differs where it differs most, 0 to 255.
    ///
    /// Programs smooth edges each in their own way, so the mean greys of squares of 16 × 16 dots are
    /// compared; 255 when the sizes differ.
    public func worst(against other: Picture) -> Int {
        guard (width, height) == (other.width, other.height) else { return 255 }
        return zip(squares, other.squares).reduce(0) { max($0, abs($1.0 - $1.1) / 256) }
    }

    private var squares: [Int] {
        let across = (width + 15) / 16
        var sums = [Int](repeating: 0, count: across * ((height + 15) / 16))
        for y in 0..<height {
            for x in 0..<width { sums[y / 16 * across + x / 16] += Int(dots[y * width + x]) }
        }
        return sums
    }
}
