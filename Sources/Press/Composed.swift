import Fields
import Forms
import Ink
import Journal
import Layout
import Paper
import Reports
import Structures
import Volume

/// A document of a volume whose pages wait for their numbers.
struct Composed {
    let composition: Composition<PangoShaper>
    let about: PDFDescription
    /// What stands before the numbers of its pages; nil where they bear none.
    let numberPrefix: String?
    /// What letters in its tables stand for.
    let abbreviations: [String: String]
    /// Template and owner, for errors.
    let place: String
    /// What it states.
    let contents: Contents

    /// What a document of a volume states.
    enum Contents {
        /// A page of the volume's own.
        case page(FilledPage)
        /// A report.
        case report(Statement)
    }

    /// How many pages it takes, 1 or more.
    var pageCount: Int { composition.pageCount }

    /// Whether it stands on one page, with its tables in one piece.
    var isOnePage: Bool { pageCount == 1 && !composition.isParted }
}

/// Makes up the documents of a class's volumes.
struct PageMaker {
    let press: Press
    let heading: Heading
    /// Whether the year is not closed: the word of a draft lies over every page, nobody signs.
    let isDraft: Bool

    /// Makes a page of a volume up.
    ///
    /// - Throws: ``Failure`` with code `data` when the template is at fault or cannot hold it.
    func compose(
        _ page: FilledPage, _ change: (Document) -> Document = { $0 }
    ) throws(Failure) -> Composed {
        let own = page.values.map { ($0.name, $0.value) }
        let template = try press.template(page.template, page.notes)
        return try compose(template, heading.bindings(with: own), .page(page), change)
    }

    /// Makes a report up as a part of a volume, under the head of the volume's pages.
    ///
    /// - Throws: ``Failure`` with code `data` when the template is at fault or cannot hold it.
    func compose(_ report: AnyReport, _ statement: Statement) throws(Failure) -> Composed {
        let contents = try press.template("volume-contents", contentsNotes)
        let own = contents.bind(heading.bindings(with: [])).header
        let template = try press.template(report.id, report.fields)
        return try compose(template, statement.bindings, .report(statement)) { document in
            var document = document.inVolume
            document.header = own
            // Its own numbers would be others than the volume's.
            document.footer.right = ""
            return document
        }
    }

    private func compose(
        _ template: Template, _ bindings: Bindings, _ contents: Composed.Contents,
        _ change: (Document) -> Document
    ) throws(Failure) -> Composed {
        var document = (isDraft ? template.unsigned : template).bind(bindings)
        if isDraft { document.overlay = .draft(heading.words.draft, template) }
        if press.isDuplex { document = document.onBothSides }
        let made = change(document)
        let place = [template.report, heading.schoolClass?.id].compactMap(\.self)
            .joined(separator: ", ")
        do throws(LayoutError) {
            let composition = try press.times.measure(.layout) { () throws(LayoutError) in
                try Composition(made, with: press.shaper, hyphenation: press.hyphenation)
            }
            return Composed(
                composition: composition, about: PDFDescription(made, heading),
                numberPrefix: made.numberPrefix,
                abbreviations: heading.words.abbreviations, place: place, contents: contents)
        } catch {
            throw Failure(.data, "\(place): \(error.message(in: press.language))")
        }
    }

    /// The pages of a document under their numbers.
    ///
    /// - Throws: ``Failure`` with code `data` when a head or foot cannot hold its text.
    func printout(of composed: Composed, from first: Int) throws(Failure) -> Printout {
        do throws(LayoutError) {
            let (pages, structure) = try press.times.measure(.layout) { () throws(LayoutError) in
                try composed.composition.pages(
                    PageNumbers(first: first), abbreviations: composed.abbreviations)
            }
            press.times.pages += pages.count
            var about = composed.about
            about.labels = [
                composed.numberPrefix.map { PageLabels(prefix: $0, first: first) } ?? PageLabels()
            ]
            return Printout(pages: pages, structure: structure, about: about)
        } catch {
            throw Failure(.data, "\(composed.place): \(error.message(in: press.language))")
        }
    }
}

/// What the template may name whose head stands on all pages of a volume.
private let contentsNotes =
    volumeForms.first { $0.template == "volume-contents" }?.notes ?? Heading.fieldNotes

extension Document {
    /// What stands before the page's number in the band that has it; nil where none has.
    fileprivate var numberPrefix: String? {
        let bands = [header, footer].filter { $0.height > .zero }
        for text in bands.flatMap({ [$0.left, $0.centre, $0.right] }) {
            if let number = text.firstRange(of: "{page}") {
                return String(text[..<number.lowerBound])
            }
        }
        return nil
    }
}
