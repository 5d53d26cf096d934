/// Themes of a subject by grade.
///
/// - Returns: at least one theme, in the order in which they are taught.
func themes(of discipline: Discipline, grade: Int) -> [String] {
    let (first, lists) = syllabus(of: discipline)
    if lists.count <= 3, discipline.isBanded {
        return lists[min(lists.count - 1, grade <= 4 ? 0 : grade <= 9 ? 1 : 2)]
    }
    return lists[max(0, min(lists.count - 1, grade - first))]
}

extension Discipline {
    // Its themes are listed by stage of education, not by grade.
    fileprivate var isBanded: Bool { [.art, .music, .technology, .sport].contains(self) }
}

// The lowest grade and the lists from it on.
private func syllabus(of discipline: Discipline) -> (first: Int, lists: [[String]]) {
    switch discipline {
    case .russian: (1, russianThemes)
    case .reading: (1, readingThemes)
    case .literature: (5, literatureThemes)
    case .english: (2, englishThemes)
    case .mathematics: (1, mathematicsThemes)
    case .algebra: (7, algebraThemes)
    case .geometry: (7, geometryThemes)
    case .probability: (7, probabilityThemes)
    case .computing: (5, computingThemes)
    case .world: (1, worldThemes)
    case .history: (5, historyThemes)
    case .social: (6, socialThemes)
    case .geography: (5, geographyThemes)
    case .physics: (7, physicsThemes)
    case .chemistry: (8, chemistryThemes)
    case .biology: (5, biologyThemes)
    case .ethics: (4, ethicsThemes)
    case .heritage: (5, heritageThemes)
    case .art: (1, artThemes)
    case .music: (1, musicThemes)
    case .technology: (1, technologyThemes)
    case .sport: (1, sportThemes)
    case .safety: (8, safetyThemes)
    case .project: (10, projectThemes)
    case .talks: (1, talkThemes)
    }
}
