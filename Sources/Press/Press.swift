import Archive
import Fields
import Forms
public import Ink
public import Journal
public import Layout
import PDFObjects
public import Reports
import Sheets
public import Structures

/// The only place that sees all stages: from what a report states to the bytes of a file.
///
/// One press serves one job: it keeps what it has shaped and read, and is not shared.
public final class Press {
    let shelf: Shelf
    let language: Language
    let shaper: PangoShaper
    let hyphenation: Hyphenation
    private var templates: [String: Template] = [:]
    /// Whether both sides of all sheets are printed, whatever their templates say.
    let isDuplex: Bool
    /// Time spent so far, by stage.
    public internal(set) var times = StageTimes()

    /// A press with the templates of `shelf` and the faces of `fonts`.
    ///
    /// - Throws: ``Failure`` with code `unavailable` when the fonts or the patterns of hyphenation
    ///   cannot be used.
    public init(
        shelf: Shelf, fonts: FontSet, language: Language, isDuplex: Bool = false
    ) throws(Failure) {
        (self.shelf, self.language, self.isDuplex) = (shelf, language, isDuplex)
        hyphenation = try shelf.hyphenation(language: language)
        do throws(InkError) {
            shaper = try PangoShaper(fonts: fonts)
        } catch {
            throw Failure(.unavailable, error.message(in: language))
        }
    }

    /// What a report states of a class: Facts → Model.
    ///
    /// - Throws: ``Refusal`` when it states nothing or is asked wrongly.
    public func state(
        _ make: (ClassFacts, Question) throws(Refusal) -> Statement, _ facts: ClassFacts,
        _ question: Question
    ) throws(Refusal) -> Statement {
        try times.measure(.model) { () throws(Refusal) in try make(facts, question) }
    }

    /// Lays out what a report states: Model → Document → pages.
    ///
    /// - Parameters:
    ///   - statement: what it states.
    ///   - standing: how it is made out.
    /// - Returns: its pages, at least one.
    /// - Throws: ``Failure`` with code `data` when the template is at fault or cannot hold it.
    public func printout(
        of statement: Statement, as standing: Standing = .working
    ) throws(Failure) -> Printout {
        let id = statement.heading.report
        guard let report = knownReport(id) else {
            preconditionFailure("a statement comes from a report of the catalog")
        }
        let template = try template(id, report.fields)
        let document = try document(template, statement, standing)
        guard case .certified(let certification) = standing else {
            return try printout(document, id, statement.heading)
        }
        let sheets = { (pages: Int) in
            let count = certification.isDuplex ? (pages + 1) / 2 : pages
            return ["sheets": Russian.inWords(count, "лист", "листа", "листов")]
        }
        var made = try printout(document, id, statement.heading, texts: sheets)
        made.about.identifier = certification.codeText
        made.about.previous = certification.previous
        return made
    }

    /// Lays out a sheet that belongs to no report, such as those of a book.
    ///
    /// - Throws: ``Failure`` with code `data` when the template is at fault or cannot hold it.
    func sheet(
        _ id: String, _ fields: [FieldNote], _ bindings: Bindings, _ heading: Heading
    ) throws(Failure) -> Printout {
        return try printout(try template(id, fields), bindings, heading)
    }

    /// Lays out values by a template.
    ///
    /// - Throws: ``Failure`` with code `data` when the template cannot hold them.
    func printout(
        _ template: Template, _ bindings: Bindings, _ heading: Heading
    ) throws(Failure) -> Printout {
        let document = times.measure(.bind) { template.bind(bindings) }
        return try printout(document, template.report, heading)
    }

    /// Lays out a document; `texts` says what depends on the count of its pages.
    private func printout(
        _ document: Document, _ id: String, _ heading: Heading,
        texts: (Int) -> [String: String] = { _ in [:] }
    ) throws(Failure) -> Printout {
        let document = isDuplex ? document.onBothSides : document
        do throws(LayoutError) {
            let (pages, structure) = try times.measure(.layout) { () throws(LayoutError) in
                let composition = try Composition(
                    document, with: shaper, hyphenation: hyphenation)
                return try composition.pages(
                    document.numbers, abbreviations: heading.words.abbreviations,
                    texts: texts(composition.pageCount))
            }
            times.pages += pages.count
            for page in pages {
                for case .text in page.placed { times.texts += 1 }
            }
            return Printout(
                pages: pages, structure: structure,
                about: PDFDescription(document, heading))
        } catch {
            let owner = heading.schoolClass?.id ?? heading.teacher?.id
            let place = owner.map { ", \($0)" } ?? ""
            throw Failure(.data, "\(id)\(place): \(error.message(in: language))")
        }
    }

    /// Draws pages and makes the file fit for an archive: pages → PDF → archival PDF.
    ///
    /// - Throws: ``Failure`` with code `io` when the drawing library fails, or the file would break a
    ///   clause of the standards.
    public func pdf(of printout: Printout) throws(Failure) -> [UInt8] {
        var pdf: [UInt8] = []
        let binding = try binding(printout.about, isBook: false) { pdf += $0 }
        defer { times.add(binding.times) }
        try binding.add(printout)
        try binding.finish()
        try check(ByteSource(pdf))
        return pdf
    }

    /// A file on its way to the archive, of one document or many.
    func binding(
        _ about: PDFDescription, isBook: Bool, to sink: @escaping ([UInt8]) -> Void
    ) throws(Failure) -> Binding {
        try Binding(about, isBook: isBook, with: shaper, language: language, to: sink)
    }

    /// Counts time spent elsewhere.
    func add(_ times: StageTimes) { self.times.add(times) }

    /// Looks whether a file is fit for an archive.
    ///
    /// - Throws: ``Failure`` with code `io` when it breaks a clause of the standards.
    func check(_ pdf: ByteSource) throws(Failure) {
        let faults = times.measure(.archive) { Archive.check(pdf) }
        guard faults.isEmpty else {
            throw Failure(
                .io, ArchiveError.clauses(faults).message(inRussian: language == .russian))
        }
    }

    /// Draws each page as a picture: pages → PNG of 96 dots an inch, or SVG.
    ///
    /// - Returns: a file's bytes a page.
    /// - Throws: ``Failure`` with code `io` when the drawing library fails.
    public func pictures(of printout: Printout, as format: PictureFormat) throws(Failure)
        -> [[UInt8]]
    {
        do throws(InkError) {
            return try times.measure(.draw) { () throws(InkError) in
                try printout.pages.map { page throws(InkError) in
                    switch format {
                    case .png: try CairoPNG.draw(page, dpi: 96, with: shaper)
                    case .svg: try CairoSVG.draw(page, with: shaper)
                    }
                }
            }
        } catch {
            throw Failure(.io, error.message(in: language))
        }
    }

    /// Draws one page as a picture of 96 dots an inch.
    ///
    /// - Throws: ``Failure`` with code `io` when the drawing library fails.
    func picture(of page: Page) throws(Failure) -> [UInt8] {
        do throws(InkError) {
            return try times.measure(.draw) { () throws(InkError) in
                try CairoPNG.draw(page, dpi: 96, with: shaper)
            }
        } catch {
            throw Failure(.io, error.message(in: language))
        }
    }

    /// Makes sheets of what a report states: Model → CSV, XLSX or HTML.
    ///
    /// - Parameters:
    ///   - statement: what it states.
    ///   - format: `csv`, `xlsx` or `html`.
    ///   - isRaw: whether texts of CSV are not guarded against sheet programs.
    /// - Returns: a file a table for CSV, in the order of the report's tables; else one file.
    /// - Throws: ``Failure`` with code `data` when a workbook cannot hold a table.
    public func sheets(
        of statement: Statement, as format: OutputFormat, isRaw: Bool
    ) throws(Failure) -> [SheetFile] {
        do throws(SheetsError) {
            return try times.measure(.sheets) { () throws(SheetsError) in
                try SheetFile.files(of: statement, as: format, isRaw: isRaw)
            }
        } catch {
            throw Failure(.data, "\(statement.heading.report): \(error.message(in: language))")
        }
    }

    /// Puts a file in place and counts the time to writing.
    ///
    /// - Throws: ``Failure`` with the code of what went wrong.
    public func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        do throws(FileError) {
            try times.measure(.write) { () throws(FileError) in
                try WholeFile.write(bytes, to: path)
            }
        } catch {
            throw Failure(error, language)
        }
    }

    /// A template that is being written, from its text.
    ///
    /// - Throws: ``Failure`` with code `data` and every fault when it has some.
    func template(checking text: String, file: String, of report: AnyReport) throws(Failure)
        -> Template
    {
        try Template(
            checking: text, file: file, of: report.id, fields: report.fields,
            families: try shelf.fontFamilies(language: language), language: language)
    }

    /// The template `id`, read and checked once.
    func template(_ id: String, _ fields: [FieldNote]) throws(Failure) -> Template {
        if let template = templates[id] { return template }
        let template = try shelf.checkedTemplate(id, fields: fields, language: language)
        templates[id] = template
        return template
    }
}

/// A format in which each page is a file of its own.
public enum PictureFormat: String, Sendable {
    /// Points.
    case png
    /// Lines.
    case svg
}

/// A laid out document, ready for ink.
public struct Printout: Hashable, Sendable {
    /// Its pages.
    public var pages: [Page]
    /// What it consists of.
    public var structure: Structure
    /// What its file says of itself.
    public var about: PDFDescription

    /// A document of these pages.
    public init(pages: [Page], structure: Structure, about: PDFDescription) {
        (self.pages, self.structure, self.about) = (pages, structure, about)
    }
}

extension PDFDescription {
    /// Title and digest from the template; the school, the class and the year from the heading.
    ///
    /// No name of a pupil is among them.
    ///
    /// Source: forms.md 10, "PDF metadata".
    init(_ document: Document, _ heading: Heading) {
        self.init(document.title, heading)
        templates = document.source.isEmpty ? [] : [document.source]
    }

    /// A title; the school, the class and the year from the heading.
    init(_ title: String, _ heading: Heading) {
        let about = [heading.schoolClass?.name, heading.year.name].compactMap { $0 }
        self.init(
            title: title, author: heading.school.shortName,
            subject: about.joined(separator: ", "), creator: "vedomost \(programVersion)",
            date: heading.exportedAt.description)
    }
}

/// The version of the program.
public let programVersion = "0.1.0"
