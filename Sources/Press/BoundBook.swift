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

/// A book of documents, bound as they come; none is kept.
///
/// A separating sheet a class, every document on a sheet of its own, a sheet of counts at the end;
/// page numbers stay those of each document. Backs are left blank where a document has an odd count
/// of pages.
///
/// Source: cli.md, `--book`.
final class BoundBook {
    private let title: String
    private let path: String
    private let press: Press
    private var file: BookFile?
    /// Of the first document, for what the sheets of the book itself say.
    private var heading: Heading?
    private var rows: [Row] = []
    private var pages = 0
    private var sheets = 0

    /// A book for `path`; a file comes to be with its first document.
    init(title: String, path: String, by press: Press) {
        (self.title, self.path, self.press) = (title, path, press)
    }

    /// Binds the documents of an owner.
    ///
    /// - Throws: ``Failure`` when a template of the book is at fault, or the file cannot be made.
    func add(_ section: BookSection) throws(Failure) {
        guard let first = section.documents.first?.heading else { return }
        let file = if let file { file } else { try open(first) }
        let sheet = try press.sheet(
            BookFields.idOfClass, BookFields.ofClass, bindings(section), first)
        try file.add(sheet.evenSided)
        let name = Cell(
            .none, text: section.schoolClass.map { Russian.unbroken($0.name) } ?? "Школа")
        for document in section.documents {
            try file.add(document.printout.evenSided)
            rows.append(Row("document", cells: [.number(rows.count + 1), name] + document.cells))
            pages += document.printout.pages.count
            sheets += document.sheets
        }
    }

    /// Binds the sheet of counts and puts the file in place; a book without documents has none.
    ///
    /// - Throws: ``Failure`` as ``add(_:)`` does, or when the file would break a clause.
    func finish() throws(Failure) {
        guard let file, let heading else { return }
        let sheet = try press.sheet(
            BookFields.idOfCount, BookFields.ofCount, counts(heading), heading)
        try file.add(sheet.evenSided)
        try file.finish()
    }

    private func open(_ heading: Heading) throws(Failure) -> BookFile {
        let file = try BookFile(PDFDescription(title, heading), to: path, by: press)
        (self.file, self.heading) = (file, heading)
        return file
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
        let total = Row(
            "total", label: "Итого",
            cells: [.empty, .empty, .empty, .number(pages), .number(sheets)])
        return heading.bindings(with: [
            (
                "documents",
                .table(Table(id: "documents", columns: BookFields.all, rows: rows + [total]))
            ),
            ("documents.count", .text(Russian.inWords(rows.count))),
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
