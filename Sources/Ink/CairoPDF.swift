import CPangoCairo
public import Layout
import Paper

/// Draws pages into a PDF, one after the other; the file grows in memory, the pages do not.
public final class CairoPDF {
    private let sink: Sink
    private let surface: OpaquePointer
    private let context: OpaquePointer
    private let shaper: PangoShaper
    private var runs: [[Run]] = []

    private final class Sink {
        var bytes: [UInt8] = []
    }

    /// An empty PDF that says `about` of itself.
    ///
    /// - Throws: ``InkError/drawing(_:)`` when Cairo makes no surface.
    public init(about: PDFDescription, shaper: PangoShaper) throws(InkError) {
        let sink = Sink()
        let surface = cairo_pdf_surface_create_for_stream(
            { sink, bytes, count in
                guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
                let target = Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue()
                target.bytes.append(
                    contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque(), 1, 1)
        guard let surface, cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
            let context = cairo_create(surface)
        else { throw .outOfMemory }
        (self.sink, self.surface, self.context, self.shaper) = (sink, surface, context, shaper)
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
        // Cairo reads a date without a zone in the zone of the machine; with Z it reads no clock.
        let texts: [(cairo_pdf_metadata_t, String)] = [
            (CAIRO_PDF_METADATA_TITLE, about.title), (CAIRO_PDF_METADATA_AUTHOR, about.author),
            (CAIRO_PDF_METADATA_SUBJECT, about.subject),
            (CAIRO_PDF_METADATA_CREATOR, about.creator),
            (CAIRO_PDF_METADATA_CREATE_DATE, about.date + "Z"),
            (CAIRO_PDF_METADATA_MOD_DATE, about.date + "Z"),
        ]
        for (key, text) in texts { cairo_pdf_surface_set_metadata(surface, key, text) }
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// Draws the next page.
    ///
    /// - Throws: ``InkError/drawing(_:)`` when Cairo or the font fails.
    public func draw(_ page: Page) throws(InkError) {
        cairo_pdf_surface_set_size(surface, page.size.width.points, page.size.height.points)
        var ink = PageInk(on: context, with: shaper)
        do throws(ShapeError) {
            runs.append(try ink.draw(page))
        } catch {
            throw .drawing("\(error)")
        }
        cairo_show_page(context)
        try check()
    }

    /// Ends the file.
    ///
    /// - Throws: ``InkError/drawing(_:)`` when Cairo fails.
    public func finish() throws(InkError) -> Drawing {
        cairo_surface_finish(surface)
        try check()
        return Drawing(pdf: sink.bytes, runs: runs)
    }

    /// Draws a whole document.
    ///
    /// - Throws: ``InkError/drawing(_:)`` when Cairo or a font fails.
    public static func draw(
        _ pages: [Page], about: PDFDescription, with shaper: PangoShaper
    ) throws(InkError) -> Drawing {
        let pdf = try CairoPDF(about: about, shaper: shaper)
        for page in pages { try pdf.draw(page) }
        return try pdf.finish()
    }

    // Errors of Cairo are sticky and silent, and surface and context have one each.
    private func check() throws(InkError) {
        for status in [cairo_surface_status(surface), cairo_status(context)]
        where status != CAIRO_STATUS_SUCCESS {
            throw .drawing(String(cString: cairo_status_to_string(status)))
        }
    }
}
