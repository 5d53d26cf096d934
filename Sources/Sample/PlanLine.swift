/// A line of a thematic plan (КТП): one lesson.
struct PlanLine {
    /// What kind of lesson it is.
    enum Kind {
        case ordinary, control, practical, laboratory

        /// The kind as the journal writes it; empty for an ordinary lesson.
        var text: String {
            switch self {
            case .ordinary: ""
            case .control: "контрольная"
            case .practical: "практическая"
            case .laboratory: "лабораторная"
            }
        }
    }

    /// Place of its theme among those of the subject and grade.
    let theme: Int
    /// Its place within the theme, from 0.
    let step: Int
    /// The kind of the lesson.
    let kind: Kind
    /// Whether the theme is summed up.
    let isReview: Bool
}

/// The plan of a year: `count` lines over the themes of the subject, in order.
///
/// Every theme has the same number of lines, give or take one; where control works are written, a
/// theme ends with one, in a subject of one or two hours a week every third theme; not in grade 1.
///
/// Source: ours.
func plan(of discipline: Discipline, grade: Int, weekly: Int, count: Int) -> [PlanLine] {
    let themeCount = min(themes(of: discipline, grade: grade).count, max(1, count))
    var lines: [PlanLine] = []
    lines.reserveCapacity(count)
    for theme in 0..<themeCount {
        let length = count * (theme + 1) / themeCount - count * theme / themeCount
        let tested = grade > 1 && discipline.writesControls && (weekly >= 3 || theme % 3 == 2)
        for step in 0..<length {
            let isLast = step == length - 1
            var kind = PlanLine.Kind.ordinary
            if tested, isLast, step > 0 {
                kind = .control
            } else if let special = discipline.specialKind(inGrade: grade), step == length / 2,
                step > 0
            {
                kind = special
            }
            let isReview = tested && step == length - 2 && length >= 4 && kind == .ordinary
            lines.append(PlanLine(theme: theme, step: step, kind: kind, isReview: isReview))
        }
    }
    return lines
}

extension Discipline {
    fileprivate var writesControls: Bool {
        switch self {
        case .art, .music, .technology, .sport, .ethics, .heritage, .project, .talks: false
        default: true
        }
    }

    fileprivate func specialKind(inGrade grade: Int) -> PlanLine.Kind? {
        switch self {
        case .physics, .chemistry, .biology: .laboratory
        case .computing, .geography: .practical
        case .technology where grade >= 5: .practical
        default: nil
        }
    }
}

/// What the journal writes as the topic of a lesson.
func topic(of line: PlanLine, _ discipline: Discipline, grade: Int) -> String {
    let theme = themes(of: discipline, grade: grade)[line.theme]
    let quoted = theme.contains("«") ? theme : "«\(theme)»"
    switch line.kind {
    case .control: return "Контрольная работа по теме \(quoted)"
    case .practical: return "Практическая работа по теме \(quoted)"
    case .laboratory: return "Лабораторная работа по теме \(quoted)"
    case .ordinary: break
    }
    if line.isReview { return "\(theme). Обобщение и повторение" }
    if line.step == 0 { return theme }
    let steps = discipline.steps
    return "\(theme). \(steps[(line.step - 1) % steps.count])"
}

extension Discipline {
    // Source: ours. What follows the name of a theme from its second lesson on.
    fileprivate var steps: [String] {
        switch self {
        case .russian:
            [
                "Правила", "Упражнения", "Работа с текстом", "Словарный диктант", "Практикум",
                "Разбор", "Развитие речи", "Закрепление", "Проверочная работа", "Анализ ошибок",
            ]
        case .reading, .literature:
            [
                "Чтение и анализ", "Герои", "Идея и композиция", "Выразительное чтение",
                "Художественный мир", "Обсуждение", "Письменный ответ", "Обобщение",
            ]
        case .english:
            [
                "Лексика", "Грамматика", "Чтение", "Аудирование", "Говорение", "Письмо",
                "Диалог", "Практикум", "Проект",
            ]
        case .mathematics, .algebra, .geometry, .probability:
            [
                "Основные понятия", "Решение задач", "Свойства", "Закрепление", "Практикум",
                "Самостоятельная работа", "Решение примеров", "Задачи повышенной трудности",
                "Устный счёт и задачи", "Работа над ошибками",
            ]
        case .sport:
            ["Техника", "Разучивание", "Совершенствование", "Эстафеты", "Учёт", "Игра"]
        case .music:
            ["Слушание", "Разучивание песни", "Выразительные средства", "Исполнение"]
        case .art, .technology:
            ["Материалы и приёмы", "Работа над замыслом", "Выполнение", "Завершение", "Обсуждение"]
        case .talks:
            ["Продолжение разговора"]
        default:
            [
                "Основные понятия", "Работа с источниками", "Закрепление", "Решение задач",
                "Практикум", "Обсуждение", "Обобщение",
            ]
        }
    }
}
