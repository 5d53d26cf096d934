import CXLSX
import Fields
import Glibc
import Journal

/// A book as a workbook: a sheet a table.
///
/// Cells are typed: counts and figures are numbers with as many digits as the figure has, dates are
/// dates, texts are texts and never formulas, what does not apply is empty. The head is frozen and
/// repeated on every printed page. The same book gives the same bytes.
///
/// - Parameters:
///   - book: the book.
///   - creator: what the workbook says it was made by.
/// - Returns: the bytes of the workbook.
/// - Throws: ``SheetsError`` when a table or text is larger than a sheet holds, a text has a sign
///   that XML forbids, or the library fails.
/// Source: ECMA-376; report-json.md, "Tables".
public func xlsx(_ book: SheetBook, creator: String) throws(SheetsError) -> [UInt8] {
    for table in book.tables { try table.checkFits() }
    let file = try MemoryFile()
    guard let workbook = workbook_new(file.path) else { throw .library("workbook_new") }
    do throws(SheetsError) {
        try describe(workbook, book, creator)
        let styles = CellStyles(workbook)
        for (table, name) in zip(book.tables, sheetNames(book.tables.map(\.caption))) {
            guard let sheet = workbook_add_worksheet(workbook, name) else {
                throw .library("workbook_add_worksheet")
            }
            try Sheet(table, sheet, styles).fill(book)
        }
    } catch {
        lxw_workbook_free(workbook)
        throw error
    }
    try library(workbook_close(workbook))
    return try file.bytes()
}

/// Throws what the library answers when it fails.
func library(_ answer: lxw_error) throws(SheetsError) {
    guard answer != LXW_NO_ERROR else { return }
    throw .library(lxw_strerror(answer).map { String(cString: $0) } ?? "\(answer.rawValue)")
}

private func describe(
    _ workbook: UnsafeMutablePointer<lxw_workbook>, _ book: SheetBook, _ creator: String
) throws(SheetsError) {
    // No remark is among them: one may name a pupil. Excel holds no more than 255 signs of each.
    let copies = [book.title, book.about, book.school, creator].map {
        strdup(sheetText(String($0.prefix(255))))
    }
    defer { for copy in copies { free(copy) } }
    var properties = lxw_doc_properties()
    (properties.title, properties.subject, properties.company) = (copies[0], copies[1], copies[2])
    properties.author = copies[3]
    // 0 would stand for the moment of the run.
    let seconds = book.exportedAt.day.number * 86_400 + book.exportedAt.second
    properties.created = time_t(max(1, seconds))
    try library(workbook_set_properties(workbook, &properties))
}

/// A text as a workbook keeps it: what looks like one of its escapes is escaped itself.
///
/// Source: ECMA-376, 22.9.2.19 (ST_Xstring).
func sheetText(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
}
