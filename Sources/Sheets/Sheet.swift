import CXLSX
import Fields
import Journal

/// A table on its way into a sheet of a workbook.
struct Sheet {
    private let table: Table
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let styles: CellStyles
    private let widths: SheetWidths
    private let data: [[Datum]]

    init(_ table: Table, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ styles: CellStyles) {
        (self.table, self.sheet, self.styles) = (table, sheet, styles)
        data = table.rows.map(table.data(of:))
        widths = SheetWidths(table, data)
    }

    /// Writes head and rows and sets up the printed page.
    func fill(_ book: SheetBook) throws(SheetsError) {
        for (column, width) in widths.columns.enumerated() {
            try library(
                worksheet_set_column(
                    sheet, lxw_col_t(column), lxw_col_t(column), Double(width), nil))
        }
        for (row, height) in widths.heights.enumerated() {
            guard let height else { continue }
            try library(worksheet_set_row(sheet, lxw_row_t(row), Double(height), nil))
        }
        try writeHead()
        for (place, row) in table.rows.enumerated() {
            for (column, datum) in data[place].enumerated() {
                try write(
                    datum, row: table.headDepth + place, column,
                    isBold: row.label != nil || row.cells[column].isStrong)
            }
        }
        try setUpPage(book)
    }

    private func writeHead() throws(SheetsError) {
        for cell in table.head {
            let isTurned = !cell.isGroup && widths.isTurned[cell.columns.lowerBound]
            let format = try styles.format(
                CellStyle(content: .caption(isTurned: isTurned), isBold: true))
            let (top, left) = (
                lxw_row_t(cell.rows.lowerBound), lxw_col_t(cell.columns.lowerBound)
            )
            let text = sheetText(cell.caption)
            if cell.rows.count * cell.columns.count == 1 {
                try library(worksheet_write_string(sheet, top, left, text, format))
            } else {
                try library(
                    worksheet_merge_range(
                        sheet, top, left, lxw_row_t(cell.rows.upperBound),
                        lxw_col_t(cell.columns.upperBound), text, format))
            }
        }
    }

    private func write(_ datum: Datum, row: Int, _ column: Int, isBold: Bool) throws(SheetsError) {
        let (row, place) = (lxw_row_t(row), lxw_col_t(column))
        let isLeft = widths.isLeft[column]
        func format(
            _ content: CellStyle.Content
        ) throws(SheetsError) -> UnsafeMutablePointer<lxw_format> {
            try styles.format(CellStyle(content: content, isBold: isBold, isLeft: isLeft))
        }
        func number(_ value: Double, _ content: CellStyle.Content) throws(SheetsError) {
            try library(worksheet_write_number(sheet, row, place, value, try format(content)))
        }
        func words(_ text: String) throws(SheetsError) {
            try library(
                worksheet_write_string(sheet, row, place, sheetText(text), try format(.words)))
        }
        switch datum {
        case .none: try library(worksheet_write_blank(sheet, row, place, try format(.words)))
        case .count(let count): try number(Double(count), .count)
        case .decimal(let figure):
            guard let value = Double(figure), value.isFinite else { return try words(figure) }
            let digits = figure.split(separator: ".").dropFirst().first?.count ?? 0
            try number(value, digits == 0 ? .count : .decimal(digits: digits))
        case .date(let day):
            guard let serial = Day(iso: day).flatMap(serial) else { return try words(day) }
            try number(Double(serial), .date)
        case .text(let text): try words(text)
        }
    }

    /// The number of a date; nil for one before March 1900, which programs read differently.
    ///
    /// Source: ECMA-376, 18.17.4.1, the 1900 date base.
    private func serial(_ day: Day) -> Int? {
        let serial = day.number + 25_569
        return serial > 60 ? serial : nil
    }

    private func setUpPage(_ book: SheetBook) throws(SheetsError) {
        let (depth, last) = (table.headDepth, table.columns.count - 1)
        let head = table.headColumn ?? 0
        worksheet_freeze_panes(sheet, lxw_row_t(depth), lxw_col_t(head + 1))
        worksheet_set_paper(sheet, 9)  // A4
        if widths.isWide { worksheet_set_landscape(sheet) } else { worksheet_set_portrait(sheet) }
        try library(worksheet_repeat_rows(sheet, 0, lxw_row_t(depth - 1)))
        try library(worksheet_repeat_columns(sheet, 0, lxw_col_t(head)))
        try library(
            worksheet_print_area(
                sheet, 0, 0, lxw_row_t(depth + max(1, table.rows.count) - 1), lxw_col_t(last)))
        worksheet_set_margins(sheet, 0.8, 0.4, 0.8, 0.7)
        let (about, exported) = (book.facts.dropLast(), book.facts.suffix(1))
        let title = [table.caption] + about.map { "\($0.caption): \($0.text)" }
        try library(
            worksheet_set_header(sheet, "&L&8" + printed(title.joined(separator: "; "), 220)))
        let made = [book.school] + exported.map { "\($0.caption) \($0.text)" }
        try library(
            worksheet_set_footer(
                sheet, "&L&8" + printed(made.joined(separator: "; "), 200) + "&R&8стр. &P из &N"))
    }

    /// A text within the header or footer of a page, cut to `length`: the library takes 255 signs.
    ///
    /// No sign of it is a command, and no digit makes the size of the letters before it another.
    private func printed(_ text: String, _ length: Int) -> String {
        var line = " "
        for character in text where line.count < length {
            line += character == "&" ? "&&" : character.isNewline ? " " : String(character)
        }
        return line
    }
}
