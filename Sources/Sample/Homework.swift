/// The homework after the `number`-th lesson of a course, counted from 1.
///
/// Paragraphs, pages and exercises grow through the year as they do in a textbook.
///
/// Source: ours.
func homework(in discipline: Discipline, number: Int, weekly: Int) -> String {
    let paragraph = number * 2 / max(2, weekly + 1) + 1
    let page = number * 160 / (weekly * 33) + 5
    switch discipline {
    case .russian:
        return number % 3 == 0
            ? "§ \(paragraph), выучить правило, упр. \(number * 3)" : "упр. \(number * 3 + 1)"
    case .reading: return "с. \(page)–\(page + 2), читать"
    case .literature:
        return number % 4 == 0 ? "выучить наизусть отрывок" : "читать с. \(page)–\(page + 8)"
    case .english:
        return number % 2 == 0 ? "с. \(page), упр. \(number % 7 + 1)" : "учить слова, с. \(page)"
    case .mathematics, .algebra, .probability:
        return "§ \(paragraph), № \(number * 5 + 1), \(number * 5 + 3)"
    case .geometry: return "п. \(paragraph), № \(number * 4 + 2)"
    case .computing: return "§ \(paragraph), вопросы"
    case .history, .social, .geography, .biology, .world:
        return number % 3 == 0 ? "§ \(paragraph), пересказ" : "§ \(paragraph), вопросы 1–4"
    case .physics, .chemistry: return "§ \(paragraph), задача \(number % 9 + 1)"
    case .ethics, .heritage: return "с. \(page), ответить на вопросы"
    case .art: return "закончить рисунок"
    case .music: return "повторить песню"
    case .technology: return "принести материалы"
    case .sport: return "комплекс упражнений"
    case .safety: return "§ \(paragraph)"
    case .project: return "работа над проектом"
    case .talks: return "обсудить тему дома"
    }
}
