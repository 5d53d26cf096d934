public import Journal

extension SheetsError {
    /// The error as a sentence: what was found, what to do.
    public func message(in language: Language) -> String {
        switch (self, language) {
        case (.tooManyColumns(let table, let count), .russian):
            "в таблице «\(table)» столбцов \(count), а на листе XLSX – не больше "
                + "\(SheetLimits.columns); возьмите CSV"
        case (.tooManyColumns(let table, let count), .english):
            "the table “\(table)” has \(count) columns, a sheet of XLSX at most "
                + "\(SheetLimits.columns); take CSV"
        case (.tooManyRows(let table, let count), .russian):
            "в таблице «\(table)» строк \(count), а на листе XLSX – не больше "
                + "\(SheetLimits.rows); возьмите CSV"
        case (.tooManyRows(let table, let count), .english):
            "the table “\(table)” has \(count) rows, a sheet of XLSX at most "
                + "\(SheetLimits.rows); take CSV"
        case (.longText(let table, let row, let column), .russian):
            "таблица «\(table)», строка \(row), столбец \(column): текст длиннее "
                + "\(SheetLimits.text) знаков не помещается в ячейку XLSX; возьмите CSV"
        case (.longText(let table, let row, let column), .english):
            "table “\(table)”, row \(row), column \(column): a cell of XLSX holds at most "
                + "\(SheetLimits.text) signs; take CSV"
        case (.forbiddenSign(let table, let row, let column), .russian):
            "таблица «\(table)», строка \(row), столбец \(column): в тексте знак, которого в XLSX "
                + "быть не может; исправьте его в журнале"
        case (.forbiddenSign(let table, let row, let column), .english):
            "table “\(table)”, row \(row), column \(column): the text has a sign that XLSX cannot "
                + "hold; mend it in the journal"
        case (.library(let why), .russian):
            "библиотека таблиц отказала: \(why); повторите печать"
        case (.library(let why), .english): "the library of workbooks failed: \(why); print again"
        }
    }
}

/// What a sheet of a workbook holds.
///
/// Source: ECMA-376, 18.3.1.73 and Microsoft, "Excel specifications and limits".
enum SheetLimits {
    static let columns = 16_384
    static let rows = 1_048_576
    static let text = 32_767
    static let name = 31
    static let nameBytes = 54
}
