import CPangoCairo
public import Layout
import Paper

/// Draws a page as a picture of lines.
public enum CairoSVG {
    /// Draws `page` at its size; text is outlines, so it needs no font to be seen.
    ///
    /// - Returns: the bytes of an SVG file.
    /// - Throws: ``InkError/noFace(asked:got:)`` when the shaper lacks a font of the page,
    ///   ``InkError/drawing(_:)`` when Cairo fails.
    public static func draw(_ page: Page, with shaper: PangoShaper) throws(InkError) -> [UInt8] {
        let sink = ByteSink()
        let canvas = try Canvas(
            cairo_svg_surface_create_for_stream(
                ByteSink.write, sink.closure, page.size.width.points, page.size.height.points))
        var ink = PageInk(with: shaper)
        _ = try ink.draw(page, on: canvas.context)
        cairo_show_page(canvas.context)
        try canvas.finish()
        return withoutSurfaceNumber(sink.bytes)
    }

    // Cairo names the page by a count of all surfaces of the process, so no two runs agree.
    private static func withoutSurfaceNumber(_ svg: [UInt8]) -> [UInt8] {
        let mark = Array("<g id=\"surface".utf8)
        guard let found = svg.firstRange(of: mark) else { return svg }
        let rest = svg[found.upperBound...].drop { (0x30...0x39).contains($0) }
        return Array(svg[..<found.upperBound] + rest)
    }
}
