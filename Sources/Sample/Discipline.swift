/// A subject of the curriculum (учебный предмет), in the order of the curriculum.
enum Discipline: String, CaseIterable {
    case russian = "rus"
    case reading = "chten"
    case literature = "lit"
    case english = "angl"
    case mathematics = "mat"
    case algebra = "alg"
    case geometry = "geom"
    case probability = "ver"
    case computing = "inf"
    case world = "okr"
    case history = "ist"
    case social = "obsch"
    case geography = "geogr"
    case physics = "fiz"
    case chemistry = "him"
    case biology = "biol"
    case ethics = "orkse"
    case heritage = "odnknr"
    case art = "izo"
    case music = "muz"
    case technology = "trud"
    case sport = "fizra"
    case safety = "obzr"
    case project = "proekt"
    case talks = "razgovory"

    /// Its full and short names.
    ///
    /// Source: federal curricula of general education, 2025/2026; short names ours.
    var names: (full: String, short: String) {
        switch self {
        case .russian: ("Русский язык", "Рус. яз.")
        case .reading: ("Литературное чтение", "Лит. чт.")
        case .literature: ("Литература", "Лит.")
        case .english: ("Иностранный язык (английский)", "Англ. яз.")
        case .mathematics: ("Математика", "Мат.")
        case .algebra: ("Алгебра", "Алг.")
        case .geometry: ("Геометрия", "Геом.")
        case .probability: ("Вероятность и статистика", "Вер. и ст.")
        case .computing: ("Информатика", "Инф.")
        case .world: ("Окружающий мир", "Окр. мир")
        case .history: ("История", "Ист.")
        case .social: ("Обществознание", "Общ.")
        case .geography: ("География", "Геогр.")
        case .physics: ("Физика", "Физ.")
        case .chemistry: ("Химия", "Хим.")
        case .biology: ("Биология", "Биол.")
        case .ethics: ("Основы религиозных культур и светской этики", "ОРКСЭ")
        case .heritage: ("Основы духовно-нравственной культуры народов России", "ОДНКНР")
        case .art: ("Изобразительное искусство", "ИЗО")
        case .music: ("Музыка", "Муз.")
        case .technology: ("Труд (технология)", "Труд")
        case .sport: ("Физическая культура", "Физ-ра")
        case .safety: ("Основы безопасности и защиты Родины", "ОБЗР")
        case .project: ("Индивидуальный проект", "Инд. пр.")
        case .talks: ("Разговоры о важном", "Разг.")
        }
    }

    /// The area of the curriculum (предметная область).
    ///
    /// Source: federal curricula of general education, 2025/2026.
    var area: String {
        switch self {
        case .russian, .reading, .literature: "Русский язык и литература"
        case .english: "Иностранные языки"
        case .mathematics, .algebra, .geometry, .probability, .computing:
            "Математика и информатика"
        case .world, .physics, .chemistry, .biology: "Естественно-научные предметы"
        case .history, .social, .geography: "Общественно-научные предметы"
        case .ethics, .heritage: "Основы духовно-нравственной культуры"
        case .art, .music: "Искусство"
        case .technology: "Технология"
        case .sport, .safety: "Физическая культура и основы безопасности"
        case .project: "Индивидуальный проект"
        case .talks: "Внеурочная деятельность"
        }
    }

    /// Place in the order of the curriculum, from 0.
    var place: Int { Discipline.places[self] ?? 0 }

    private static let places = Dictionary(uniqueKeysWithValues: zip(allCases, allCases.indices))

    /// Who teaches it in `grade`.
    func speciality(inGrade grade: Int) -> Speciality {
        switch self {
        case .russian where grade <= 4, .mathematics where grade <= 4: .primary
        case .technology where grade <= 4, .art where grade <= 4: .primary
        case .reading, .world, .ethics: .primary
        case .russian, .literature: .russian
        case .english: .english
        case .mathematics, .algebra, .geometry, .probability: .mathematics
        case .computing: .computing
        case .history, .social, .heritage: .history
        case .geography, .project: .geography
        case .physics: .physics
        case .chemistry: .chemistry
        case .biology: .biology
        case .art: .art
        case .music: .music
        case .technology: .technology
        case .sport: .sport
        case .safety: .safety
        case .talks: grade <= 4 ? .primary : .history
        }
    }

    /// Names of its two groups; nil where the whole class learns together.
    ///
    /// Source: federal curricula: foreign language, computing and labour are taught in groups.
    func groups(inGrade grade: Int) -> (first: String, second: String)? {
        switch self {
        case .english, .computing: ("1 группа", "2 группа")
        case .technology where grade >= 5: ("мальчики", "девочки")
        default: nil
        }
    }

    /// Whether no marks are set in it, in any grade.
    ///
    /// Source: methodical letters of the ministry on ОРКСЭ and ОДНКНР: taught without marks.
    var isMarkless: Bool { [.ethics, .heritage, .talks].contains(self) }

    /// Numbers of the periods in which it is marked; empty where in all.
    ///
    /// Source: ours; a subject of one hour a week is marked twice a year.
    func markedIn(grade: Int) -> [Int] {
        switch self {
        case .music where (5...8).contains(grade), .safety where (8...9).contains(grade): [2, 3]
        default: []
        }
    }
}
