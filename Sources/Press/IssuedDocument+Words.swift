import Journal
import Register
import Reports

extension IssuedDocument {
    /// What became of it, in the words of the contract.
    var state: String {
        isValid && supersededBy != nil ? "superseded" : entry.state.rawValue
    }

    /// Title of the report.
    var title: String { catalog.first { $0.id == entry.report }?.title ?? entry.report }

    /// The date of issue.
    var date: String { Russian.date(reservation.content.at.day) }

    /// Its kind, such as `копия с 2025/2-7`.
    var kind: String {
        let words =
            switch entry.mode {
            case .original: "подлинник"
            case .electronic: "электронный подлинник"
            case .copy: "копия"
            case .copyOut: "копия для другой организации"
            }
        return entry.of.isEmpty ? words : "\(words) с \(entry.of)"
    }

    /// The document in one line.
    var told: String {
        let owner = [entry.classID, entry.teacherID].filter { !$0.isEmpty }
        let time = [entry.periodID, entry.month].filter { !$0.isEmpty }
        let words =
            [number, date, entry.report] + owner + (time.isEmpty ? [entry.yearID] : time) + [kind]
        return (words + [stateWords]).joined(separator: "  ")
    }

    private var stateWords: String {
        if let supersededBy, isValid { return "заменён: \(supersededBy)" }
        switch entry.state {
        case .reserved: return "выдаётся"
        case .issued: return "выдан"
        case .void: return "аннулирован: \(entry.reason)"
        }
    }

    /// The document at length.
    var described: String {
        let first = reservation.content
        let rows: [(String, String)] = [
            ("Номер", number), ("Состояние", stateWords), ("Документ", title),
            ("Класс", entry.classID), ("Учитель", entry.teacherID), ("Учебный год", entry.yearID),
            ("Период", entry.periodID), ("Месяц", entry.month), ("Вид", kind),
            ("Взамен", entry.supersedes), ("Выдал", first.by),
            ("Дата и время", Russian.moment(first.at)), ("Экземпляров", "\(entry.copies)"),
            ("Страниц", "\(entry.pages)"), ("Листов", "\(entry.sheets)"),
            ("Для чего", entry.purpose), ("Кому", entry.recipient),
            ("SHA-256 файла", entry.fileHash), ("SHA-256 данных", entry.modelHash),
            ("Снимок журнала", entry.snapshot), ("Программа", entry.program),
            ("Строки реестра", lines.map { "\($0.line)" }.joined(separator: ", ")),
        ]
        return rows.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)\n" }.joined()
    }
}
