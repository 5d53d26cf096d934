import Fields
import Journal
import Layout
import Reports
import Structures

/// Documents of one owner in a book: a class, or the school.
struct BookSection: Sendable {
    /// The class; nil for the school.
    var schoolClass: SchoolClass?
    /// The documents, in the order of the book.
    var documents: [BookDocument]
}

/// A document in a book.
struct BookDocument: Sendable {
    /// What it says of whose it is, over what time.
    var heading: Heading
    /// Its pages.
    var printout: Printout

    /// Sheets it takes when both sides are printed.
    var sheets: Int { (printout.pages.count + 1) / 2 }
}

/// A book of documents.
///
/// A separating sheet a class, every document on a sheet of its own, a sheet of counts at the end;
/// page numbers stay those of each document.
///
/// Source: cli.md, `--book`.
struct BoundBook {
    let sections: [BookSection]
    let title: String

    /// The book as one printout, backs left blank where a document has an odd count of pages.
    ///
    /// - Throws: ``Failure`` when a template of the book is at fault.
    func bound(by press: Press) throws(Failure) -> Printout? {
        guard let heading = sections.first?.documents.first?.heading else { return nil }
        var parts: [Printout] = []
        for section in sections {
            guard let first = section.documents.first else { continue }
            parts.append(
                try press.sheet("book-class", BookFields.ofClass, bindings(section), first.heading))
            parts += section.documents.map(\.printout)
        }
        parts.append(try press.sheet("book-count", BookFields.ofCount, counts(heading), heading))
        parts = parts.map(\.evenSided)
        var about = parts[0].about
        about.title = title
        about.templates = PDFDescription.templates(of: parts.map(\.about))
        return Printout(
            pages: parts.flatMap(\.pages),
            structure: Structure(book: parts.map { ($0.structure, $0.pages.count) }), about: about)
    }

    private func bindings(_ section: BookSection) -> Bindings {
        let heading = section.documents[0].heading
        let rows = section.documents.enumerated().map { index, document in
            Row("document", cells: [.number(index + 1)] + document.cells)
        }
        return heading.bindings(
            with: [
                ("documents", .table(Table(id: "documents", columns: BookFields.own, rows: rows)))
            ]
        )
    }

    private func counts(_ heading: Heading) -> Bindings {
        var rows: [Row] = []
        for section in sections {
            let name = Cell(
                .none, text: section.schoolClass.map { Russian.unbroken($0.name) } ?? "Школа")
            for document in section.documents {
                rows.append(
                    Row("document", cells: [.number(rows.count + 1), name] + document.cells))
            }
        }
        let documents = sections.flatMap(\.documents)
        let pages = documents.reduce(0) { $0 + $1.printout.pages.count }
        let sheets = documents.reduce(0) { $0 + $1.sheets }
        rows.append(
            Row(
                "total", label: "Итого",
                cells: [.empty, .empty, .empty, .number(pages), .number(sheets)]))
        return heading.bindings(with: [
            ("documents", .table(Table(id: "documents", columns: BookFields.all, rows: rows))),
            ("documents.count", .text(Russian.inWords(documents.count))),
            ("sheets.words", .text(Russian.inWords(sheets, "лист", "листа", "листов"))),
        ])
    }
}

extension Table {
    fileprivate init(id: String, columns: [Column], rows: [Row]) {
        self.init(id: id, caption: "", columns: columns, rows: rows)
    }
}

extension BookDocument {
    fileprivate var cells: [Cell] {
        [
            Cell(.text(heading.title), text: heading.title), .number(printout.pages.count),
            .number(sheets),
        ]
    }
}

extension Cell {
    fileprivate static func number(_ number: Int) -> Cell {
        Cell(.count(number), text: String(number))
    }
}

extension Printout {
    /// The same with a blank page at the end where the count of pages is odd.
    fileprivate var evenSided: Printout {
        guard let last = pages.last, pages.count % 2 == 1 else { return self }
        var printout = self
        printout.pages.append(Page(size: last.size, placed: [], turn: last.turn))
        return printout
    }
}
