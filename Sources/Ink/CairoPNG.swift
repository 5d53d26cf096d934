import CPangoCairo
public import Layout
import Paper

/// Draws a page as a picture of greys.
public enum CairoPNG {
    /// Draws `page` at `dpi` dots an inch, black on white.
    ///
    /// - Parameters:
    ///   - page: any page; one picture.
    ///   - dpi: 1 or more; 72 makes a point a dot.
    ///   - shaper: the shaper whose fonts it is drawn with.
    /// - Returns: the bytes of a PNG file of 8-bit greys; a part of a dot at the right or bottom
    ///   edge is a whole one.
    /// - Throws: ``InkError/noFace(asked:got:)`` when the shaper lacks a font of the page,
    ///   ``InkError/drawing(_:)`` when Cairo fails, as it does above 32,767 dots a side.
    public static func draw(
        _ page: Page, dpi: Int, with shaper: PangoShaper
    ) throws(InkError) -> [UInt8] {
        // Cairo writes pure alpha as greys, so alpha stands for lightness.
        let canvas = try Canvas(
            cairo_image_surface_create(
                CAIRO_FORMAT_A8, dots(page.size.width, dpi), dots(page.size.height, dpi)))
        let context = canvas.context
        cairo_set_operator(context, CAIRO_OPERATOR_SOURCE)
        cairo_set_source_rgba(context, 0, 0, 0, 1)
        cairo_paint(context)
        cairo_scale(context, Double(dpi) / 72, Double(dpi) / 72)
        var ink = PageInk(with: shaper)
        ink.isAlphaLightness = true
        _ = try ink.draw(page, on: context)
        try canvas.check()
        let sink = ByteSink()
        try succeed(
            cairo_surface_write_to_png_stream(canvas.surface, ByteSink.write, sink.closure))
        return sink.bytes
    }

    private static func dots(_ length: Length, _ dpi: Int) -> Int32 {
        // An inch is 182,880 units.
        let count = (length.units * dpi + 182_879) / 182_880
        return Int32(clamping: count)
    }
}
