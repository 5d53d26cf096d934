public import Journal
import Paper

extension LayoutError {
    /// The error as a sentence: where, what was found, what to do.
    public func message(in language: Language) -> String {
        language == .russian ? russian : english
    }

    private var russian: String {
        switch self {
        case .noRoom(let width, let height):
            "Поля и колонтитулы не оставляют на листе места: \(width.russian) × \(height.russian);"
                + " уменьшите поля или возьмите лист больше"
        case .text(let fault, let path): "\(path.russian): \(fault.russian)"
        case .cell(let fault, let path, let row, let column):
            "\(path.russian) › строка \(row), столбец \(column): \(fault.russian)"
        case .caption(let fault, let path, let row, let column):
            "\(path.russian) › головка, строка \(row), столбец \(column): \(fault.russian)"
        case .band(let band, let fault, let need, let have):
            "\(band.russian): "
                + (fault?.russian
                    ?? "текст занимает \(need.russian), а отведено \(have.russian);"
                    + " увеличьте высоту или сократите текст")
        case .tooWide(let path, let need, let have):
            "\(path.russian): нужна ширина \(need.russian), а есть \(have.russian);"
                + " сузьте столбцы или возьмите лист шире"
        case .tooTall(let path, let need, let have):
            "\(path.russian): неделимый блок высотой \(need.russian) не помещается на страницу, где есть"
                + " \(have.russian); разделите его или возьмите лист больше"
        case .rowTooTall(let path, let row, let need, let have):
            "\(path.russian) › строка \(row): вместе с головкой и неотделимыми строками нужно"
                + " \(need.russian), а на странице есть \(have.russian); расширьте столбцы или возьмите лист больше"
        case .badRow(let path, let row, let isHead):
            "\(path.russian) › \(isHead ? "головка, " : "")строка \(row):"
                + " ячейки должны покрывать все столбцы, каждый по одному разу"
        }
    }

    private var english: String {
        switch self {
        case .noRoom(let width, let height):
            "Margins and bands leave no room on the sheet: \(width) × \(height);"
                + " make the margins smaller or the sheet larger"
        case .text(let fault, let path): "\(path.english): \(fault.english)"
        case .cell(let fault, let path, let row, let column):
            "\(path.english) › row \(row), column \(column): \(fault.english)"
        case .caption(let fault, let path, let row, let column):
            "\(path.english) › head, row \(row), column \(column): \(fault.english)"
        case .band(let band, let fault, let need, let have):
            "The page \(band.english): "
                + (fault?.english
                    ?? "its text takes \(need) of the \(have) there are;"
                    + " make the band higher or the text shorter")
        case .tooWide(let path, let need, let have):
            "\(path.english): \(need) of width are needed and there are \(have);"
                + " make columns narrower or the sheet wider"
        case .tooTall(let path, let need, let have):
            "\(path.english): a block that may not be parted is \(need) tall and a page holds"
                + " \(have); part it or take a larger sheet"
        case .rowTooTall(let path, let row, let need, let have):
            "\(path.english) › row \(row): with the head and the rows that stay with it \(need) are"
                + " needed and a page holds \(have); make columns wider or the sheet larger"
        case .badRow(let path, let row, let isHead):
            "\(path.english) › \(isHead ? "head, " : "")row \(row):"
                + " cells must cover all columns, each once"
        }
    }
}

extension TextFault {
    fileprivate var russian: String {
        switch self {
        case .unsettable(.noFace(let asked, let got)):
            "в наборе нет шрифта «\(asked)», вместо него подставлен «\(got)»; проверьте шаблон"
        case .unsettable(.missingGlyphs(let font, let points)):
            "в шрифте «\(font)» нет знаков \(codes(points)); исправьте текст или смените шрифт"
        case .wordTooWide(let need, let have):
            "слово шириной \(need.russian) не помещается в \(have.russian) и после уменьшения; расширьте место"
        case .linesTooWide(let need, let have):
            "строкам снизу вверх нужно \(need.russian), а столбец шириной \(have.russian); расширьте столбец"
        }
    }

    fileprivate var english: String {
        switch self {
        case .unsettable(.noFace(let asked, let got)):
            "the set has no font “\(asked)”, “\(got)” came in its place; check the template"
        case .unsettable(.missingGlyphs(let font, let points)):
            "the font “\(font)” has no glyphs for \(codes(points)); mend the text or the font"
        case .wordTooWide(let need, let have):
            "a word \(need) wide does not fit \(have), even shrunk; make the place wider"
        case .linesTooWide(let need, let have):
            "lines that run upwards need \(need) of a column \(have) wide; make the column wider"
        }
    }

    private func codes(_ points: [UInt32]) -> String {
        points.map { point in
            let digits = String(point, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
        .joined(separator: ", ")
    }
}

extension BlockPath {
    fileprivate var russian: String {
        steps.reduce("документ") { "\($0) › блок \($1.number) (\($1.kind.russian))" }
    }

    fileprivate var english: String {
        steps.reduce("document") { "\($0) › block \($1.number) (\($1.kind.english))" }
    }
}

extension BlockPath.Kind {
    fileprivate var russian: String {
        switch self {
        case .paragraph: "абзац"
        case .table: "таблица"
        case .tracks: "блоки рядом"
        case .stack: "блоки"
        case .together: "неделимые блоки"
        case .attached: "подписи"
        case .furniture: "линии"
        }
    }

    fileprivate var english: String {
        switch self {
        case .paragraph: "paragraph"
        case .table: "table"
        case .tracks: "side by side"
        case .stack: "stack"
        case .together: "together"
        case .attached: "attached"
        case .furniture: "lines"
        }
    }
}

extension Length {
    /// In millimetres, with a decimal comma.
    fileprivate var russian: String {
        description.dropLast(2).map { $0 == "." ? "," : String($0) }.joined() + "\u{A0}мм"
    }
}

extension LayoutError.Band {
    fileprivate var russian: String {
        switch self {
        case .header: "Верхний колонтитул"
        case .footer: "Нижний колонтитул"
        case .requisite: "Реквизиты внизу первого листа"
        }
    }

    fileprivate var english: String {
        switch self {
        case .header: "header"
        case .footer: "footer"
        case .requisite: "requisite"
        }
    }
}
