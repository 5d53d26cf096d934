public import Forms
public import Ink
public import Journal
public import Layout
public import Reports

/// The only place that sees all stages: from what a report states to the bytes of a file.
///
/// One press serves one job: it keeps what it has shaped and read, and is not shared.
public final class Press {
    private let shelf: Shelf
    private let language: Language
    private let shaper: PangoShaper
    private var templates: [String: Template] = [:]
    /// Time spent so far, by stage.
    public private(set) var times = StageTimes()

    /// A press with the templates of `shelf` and the fonts of `fonts`.
    ///
    /// - Throws: ``Failure`` with code `unavailable` when the fonts cannot be used.
    public init(shelf: Shelf, fonts: FontSet, language: Language) throws(Failure) {
        (self.shelf, self.language) = (shelf, language)
        do throws(InkError) {
            shaper = try PangoShaper(fonts: fonts)
        } catch {
            throw Failure(.unavailable, error.message(in: language))
        }
    }

    /// Lays out what a report states: Statement → Document → pages.
    ///
    /// - Throws: ``Failure`` with code `data` when the template is at fault or does not hold it.
    public func pages(of statement: Statement) throws(Failure) -> [Page] {
        let template = try template(of: statement.heading.report)
        let document = times.measure(.bind) { template.bind(statement.bindings) }
        return try pages(of: document, report: statement.heading.report)
    }

    /// Draws pages: pages → PDF.
    ///
    /// - Throws: ``Failure`` with code `io` when the drawing library fails.
    public func pdf(_ pages: [Page], about: PDFDescription) throws(Failure) -> [UInt8] {
        do throws(InkError) {
            return try times.measure(.draw) { () throws(InkError) in
                try CairoPDF.draw(pages, about: about, with: shaper).pdf
            }
        } catch {
            throw Failure(.io, error.message(in: language))
        }
    }

    private func pages(of document: Document, report: String) throws(Failure) -> [Page] {
        do throws(LayoutError) {
            return try times.measure(.layout) { () throws(LayoutError) in
                try paginate(document, with: shaper)
            }
        } catch {
            throw Failure(.data, "\(report): \(error.message(in: language))")
        }
    }

    /// The template of a report, read and checked once.
    private func template(of report: String) throws(Failure) -> Template {
        if let template = templates[report] { return template }
        let template = try shelf.checkedTemplate(of: report, language: language)
        templates[report] = template
        return template
    }
}
