/// Spellings of codes and marks that mean the same.
enum Spelling {
    /// The text in capitals, Latin letters that look like Cyrillic ones replaced by them.
    ///
    /// Source: bundle.md, codes.csv.
    static func capitals(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.uppercased().unicodeScalars {
            result.append(lookAlikes[scalar] ?? scalar)
        }
        return String(result)
    }

    /// A code of attendance, and the comment that follows it after a colon.
    static func code(_ text: String) -> (code: String, comment: String?) {
        guard let colon = text.firstIndex(of: ":") else { return (capitals(text), nil) }
        let comment = text[text.index(after: colon)...].drop { $0 == " " }
        let code = capitals(String(text[..<colon]))
        return (code, comment.isEmpty ? nil : String(comment))
    }

    /// A mark of a period in its one spelling; nil when it is none.
    ///
    /// Source: bundle.md, final_marks.csv; the words written out: ours.
    static func finalMark(_ text: String) -> String? {
        let bytes = text.utf8
        if bytes.count == 1, let byte = bytes.first, (0x31...0x35).contains(byte) { return text }
        return switch capitals(text) {
        case "Н/А": "н/а"
        case "ОСВ": "осв"
        case "ЗАЧ", "ЗЧ", "ЗАЧЕТ", "ЗАЧЁТ": "зач"
        case "НЕЗАЧ", "НЗ", "НЕЗАЧЕТ", "НЕЗАЧЁТ": "незач"
        default: nil
        }
    }

    /// A mark of a lesson in its one spelling; nil when it is none.
    ///
    /// Source: bundle.md, marks.csv; Excel makes a dash of a minus.
    static func mark(_ text: String) -> String? {
        if let mark = finalMark(text) { return mark }
        if text == "." { return text }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2 else { return nil }
        var spelled: [String] = []
        for part in parts {
            guard let digit = part.first, ("1"..."5").contains(digit) else { return nil }
            switch part.dropFirst() {
            case "": spelled.append(String(digit))
            case "+": spelled.append("\(digit)+")
            case "-", "\u{2212}", "\u{2013}": spelled.append("\(digit)-")
            default: return nil
            }
        }
        return spelled.joined(separator: "/")
    }

    private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
        "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "K": "К", "M": "М", "O": "О", "P": "Р",
        "T": "Т", "X": "Х",
    ]
}
