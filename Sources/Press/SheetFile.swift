import Fields
import Reports
import Sheets

/// A file with tables of a document.
public struct SheetFile: Hashable, Sendable {
    /// What follows the name of the document, such as `_rows.csv`.
    public var ending: String
    /// Its bytes.
    public var bytes: [UInt8]

    /// The files of a document: one a table for CSV, in the order of its tables, else one.
    static func files(
        of statement: Statement, as format: OutputFormat, isRaw: Bool
    ) throws(SheetsError) -> [SheetFile] {
        switch format {
        case .csv:
            return statement.tables.map { table in
                SheetFile(
                    ending: "_\(transliterated(table.id)).csv",
                    bytes: csv(table, isGuarded: !isRaw))
            }
        case .xlsx:
            let bytes = try xlsx(SheetBook(statement), creator: "vedomost \(programVersion)")
            return [SheetFile(ending: ".xlsx", bytes: bytes)]
        case .html: return [SheetFile(ending: ".html", bytes: html(SheetBook(statement)))]
        case .pdf, .json, .svg, .png: preconditionFailure("a format without tables")
        }
    }
}
