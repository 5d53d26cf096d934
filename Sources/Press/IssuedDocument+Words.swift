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
    func told(_ names: JournalNames) -> String {
        [number, date, names.subject(self), kind, stateWords].joined(separator: "  ")
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
    func described(_ names: JournalNames) -> String {
        let first = reservation.content
        let rows: [(String, String)] = [
            ("Номер", number), ("Состояние", stateWords), ("Документ", title),
            ("Класс", names.schoolClass(entry.classID)),
            ("Учитель", names.teacher(entry.teacherID)),
            ("Учебный год", names.year(entry.yearID)), ("Период", names.period(entry.periodID)),
            ("Месяц", names.month(entry.month)), ("Вид", kind),
            ("Взамен", entry.supersedes), ("Выдал", names.login(first.by)),
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
