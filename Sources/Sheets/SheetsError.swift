/// Why tables cannot be put into a workbook.
public enum SheetsError: Error, Hashable, Sendable {
    /// A table has more columns than a sheet; its id, and how many.
    case tooManyColumns(table: String, count: Int)
    /// A table has more rows than a sheet; its id, and how many.
    case tooManyRows(table: String, count: Int)
    /// A text is longer than a cell holds; where it is: row and column of the sheet, from 1.
    case longText(table: String, row: Int, column: Int)
    /// A text has a sign that XML forbids; where it is: row and column of the sheet, from 1.
    case forbiddenSign(table: String, row: Int, column: Int)
    /// The library that writes workbooks failed; its own words.
    case library(String)
}
