import CPangoCairo
public import Layout
import Paper
public import Structures

/// Draws pages into a PDF, one after the other, and hands on what Cairo writes page by page.
///
/// Pages of several documents and sizes may follow each other: a book is one file. The same calls
/// give the same bytes, whatever the clock, zone and locale of the machine.
public final class CairoPDF {
    private let sink = ByteSink()
    private let canvas: Canvas
    private var ink: PageInk

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
    /// - Returns: its glyph runs in drawing order, and what Cairo has written of the file since the
    ///   page before: whole objects, those of the page among them.
    /// - Throws: ``InkError/noFace(asked:got:)`` when the shaper lacks a font of the page,
    ///   ``InkError/drawing(_:)`` when Cairo fails.
    public func draw(_ page: Page) throws(InkError) -> PageDrawing {
        cairo_pdf_surface_set_size(
            canvas.surface, page.sheet.width.points, page.sheet.height.points)
        cairo_save(canvas.context)
        page.turn(canvas.context)
        let runs = try ink.draw(page, on: canvas.context)
        cairo_restore(canvas.context)
        cairo_show_page(canvas.context)
        try canvas.check()
        return PageDrawing(pdf: sink.take(), runs: runs)
    }

    /// Ends the file; nothing can be drawn afterwards.
    ///
    /// - Returns: what was left to write of it: fonts, and where all lies.
    /// - Throws: ``InkError/drawing(_:)`` when Cairo fails.
    public func finish() throws(InkError) -> [UInt8] {
        try canvas.finish()
        return sink.take()
    }

    /// Draws a whole document into memory.
    ///
    /// - Throws: ``InkError`` as ``draw(_:)`` and ``finish()`` do.
    public static func draw(
        _ pages: some Sequence<Page>, about: PDFDescription, with shaper: PangoShaper
    ) throws(InkError) -> Drawing {
        let pdf = try CairoPDF(about: about, shaper: shaper)
        var drawing = Drawing(pdf: [], runs: [])
        for page in pages {
            let drawn = try pdf.draw(page)
            drawing.pdf += drawn.pdf
            drawing.runs.append(drawn.runs)
        }
        drawing.pdf += try pdf.finish()
        return drawing
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
