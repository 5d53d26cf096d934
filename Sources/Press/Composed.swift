import Forms
import Ink
import Journal
import Layout
import Reports
import Structures
import Volume

/// A document of a volume whose pages wait for their numbers.
struct Composed {
    let composition: Composition<PangoShaper>
    let about: PDFDescription
    /// What letters in its tables stand for.
    let abbreviations: [String: String]
    /// Template and owner, for errors.
    let place: String

    /// How many pages it takes, 1 or more.
    var pageCount: Int { composition.pageCount }

    /// Whether it stands on one page, with its tables in one piece.
    var isOnePage: Bool { pageCount == 1 && !composition.isParted }
}

extension Press {
    /// Makes a page of a volume up.
    ///
    /// - Throws: ``Failure`` with code `data` when the template is at fault or cannot hold it.
    func compose(
        _ page: FilledPage, _ heading: Heading, _ change: (Document) -> Document = { $0 }
    ) throws(Failure) -> Composed {
        let own = page.values.map { ($0.name, $0.value) }
        let template = try template(page.template, page.notes)
        return try compose(
            template.bind(heading.bindings(with: own)), page.template, heading, change)
    }

    /// Makes a report up as a part of a volume, under the head of the volume's pages.
    ///
    /// - Throws: ``Failure`` with code `data` when the template is at fault or cannot hold it.
    func compose(
        _ report: AnyReport, _ statement: Statement, head: PageBand
    ) throws(Failure) -> Composed {
        let template = try template(report.id, report.fields)
        return try compose(
            template.bind(statement.bindings), report.id, statement.heading
        ) { document in
            var document = document.inVolume
            document.header = head
            // Its own numbers would be others than the volume's.
            document.footer.right = ""
            return document
        }
    }

    private func compose(
        _ document: Document, _ id: String, _ heading: Heading, _ change: (Document) -> Document
    ) throws(Failure) -> Composed {
        let document = change(isDuplex ? document.onBothSides : document)
        let place = [id, heading.schoolClass?.id].compactMap(\.self).joined(separator: ", ")
        do throws(LayoutError) {
            let composition = try times.measure(.layout) { () throws(LayoutError) in
                try Composition(document, with: shaper, hyphenation: .russian)
            }
            return Composed(
                composition: composition, about: PDFDescription(document.title, heading),
                abbreviations: heading.words.abbreviations, place: place)
        } catch {
            throw Failure(.data, "\(place): \(error.message(in: language))")
        }
    }

    /// The pages of a document under their numbers.
    ///
    /// - Throws: ``Failure`` with code `data` when a head or foot cannot hold its text.
    func printout(of composed: Composed, from first: Int) throws(Failure) -> Printout {
        do throws(LayoutError) {
            let (pages, structure) = try times.measure(.layout) { () throws(LayoutError) in
                try composed.composition.pages(
                    PageNumbers(first: first), abbreviations: composed.abbreviations)
            }
            times.pages += pages.count
            return Printout(pages: pages, structure: structure, about: composed.about)
        } catch {
            throw Failure(.data, "\(composed.place): \(error.message(in: language))")
        }
    }
}
