import CPangoCairo
public import Layout
import Paper
public import Structures

/// Draws pages into a PDF, one after the other; the file grows in memory, the pages do not.
///
/// Pages of several documents and sizes may follow each other: a book is one file. The same calls
/// give the same bytes, whatever the clock, zone and locale of the machine.
public final class CairoPDF {
    private let sink = ByteSink()
    private let canvas: Canvas
    private var ink: PageInk
    private var runs: [[Run]] = []

    /// An empty PDF that says `about` of itself.
    ///
    /// - Throws: ``InkError/outOfMemory``, ``InkError/drawing(_:)`` when Cairo fails.
    public init(about: PDFDescription, shaper: PangoShaper) throws(InkError) {
        // Every page sets its own size.
        canvas = try Canvas(
            cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, 1, 1))
        ink = PageInk(with: shaper)
        cairo_pdf_surface_restrict_to_version(canvas.surface, CAIRO_PDF_VERSION_1_5)
        // Without both dates Cairo would read the clock.
        let texts: [(cairo_pdf_metadata_t, String)] = [
            (CAIRO_PDF_METADATA_TITLE, about.title), (CAIRO_PDF_METADATA_AUTHOR, about.author),
            (CAIRO_PDF_METADATA_SUBJECT, about.subject),
            (CAIRO_PDF_METADATA_CREATOR, about.creator),
            (CAIRO_PDF_METADATA_CREATE_DATE, about.date),
            (CAIRO_PDF_METADATA_MOD_DATE, about.date),
        ]
        for (key, text) in texts { cairo_pdf_surface_set_metadata(canvas.surface, key, text) }
    }

    /// Draws the next page.
    ///
    /// - Returns: its glyph runs in drawing order, as ``finish()`` gives them for all pages.
    /// - Throws: ``InkError/noFace(asked:got:)`` when the shaper lacks a font of the page,
    ///   ``InkError/drawing(_:)`` when Cairo fails.
    @discardableResult
    public func draw(_ page: Page) throws(InkError) -> [Run] {
        cairo_pdf_surface_set_size(
            canvas.surface, page.sheet.width.points, page.sheet.height.points)
        cairo_save(canvas.context)
        page.turn(canvas.context)
        let drawn = try ink.draw(page, on: canvas.context)
        cairo_restore(canvas.context)
        cairo_show_page(canvas.context)
        try canvas.check()
        runs.append(drawn)
        return drawn
    }

    /// Ends the file; nothing can be drawn afterwards.
    ///
    /// - Throws: ``InkError/drawing(_:)`` when Cairo fails.
    public func finish() throws(InkError) -> Drawing {
        try canvas.finish()
        return Drawing(pdf: sink.bytes, runs: runs)
    }

    /// Draws a whole document.
    ///
    /// - Throws: ``InkError`` as ``draw(_:)`` and ``finish()`` do.
    public static func draw(
        _ pages: some Sequence<Page>, about: PDFDescription, with shaper: PangoShaper
    ) throws(InkError) -> Drawing {
        let pdf = try CairoPDF(about: about, shaper: shaper)
        for page in pages { try pdf.draw(page) }
        return try pdf.finish()
    }
}

extension Page {
    /// Turns the axes of its sheet to its own.
    fileprivate func turn(_ context: OpaquePointer) {
        var quarter: cairo_matrix_t
        switch turn {
        case .none: return
        case .headAtLeft:
            quarter = cairo_matrix_t(
                xx: 0, yx: -1, xy: 1, yy: 0, x0: 0, y0: sheet.height.points)
        case .headAtRight:
            quarter = cairo_matrix_t(
                xx: 0, yx: 1, xy: -1, yy: 0, x0: sheet.width.points, y0: 0)
        }
        cairo_transform(context, &quarter)
    }
}
