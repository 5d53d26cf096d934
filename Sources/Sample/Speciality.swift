/// What a teacher is trained to teach.
enum Speciality: Int, CaseIterable {
    case primary, russian, mathematics, computing, english, history, geography, biology, chemistry
    case physics, art, music, technology, sport, safety

    /// The position as the staff list names it.
    ///
    /// Source: ours, after the usual staff lists of schools.
    var position: String {
        switch self {
        case .primary: "учитель начальных классов"
        case .russian: "учитель русского языка и литературы"
        case .mathematics: "учитель математики"
        case .computing: "учитель информатики"
        case .english: "учитель английского языка"
        case .history: "учитель истории и обществознания"
        case .geography: "учитель географии"
        case .biology: "учитель биологии"
        case .chemistry: "учитель химии"
        case .physics: "учитель физики"
        case .art: "учитель изобразительного искусства"
        case .music: "учитель музыки"
        case .technology: "учитель труда (технологии)"
        case .sport: "учитель физической культуры"
        case .safety: "преподаватель-организатор основ безопасности и защиты Родины"
        }
    }
}
