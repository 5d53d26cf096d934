public import Journal

extension Refusal {
    /// The refusal as a sentence: what rule, where, what was found, what to do.
    public func message(in language: Language) -> String {
        language == .russian ? russian : english
    }

    private var russian: String {
        switch self {
        case .wrongSpan(let report, let asked, let allowed):
            "отчёт \(report) не бывает за \(asked.russian); можно за "
                + allowed.map(\.russian).joined(separator: ", ")
        case .asOfBeforeFirst(let asOf, let first):
            "--as-of \(Russian.date(asOf)) раньше первого дня, \(Russian.date(first)); "
                + "укажите этот день или более поздний"
        case .otherScheme(let period, let schoolClass, let own):
            "«\(period)» – не период класса \(schoolClass); его периоды: "
                + own.joined(separator: ", ")
        case .noPeriods(let schoolClass):
            "класс \(schoolClass): в учебном году нет ни одного его учебного периода; "
                + "добавьте их в журнал"
        case .nobody(let schoolClass, let days):
            "класс \(schoolClass): с \(Russian.date(days.lowerBound)) по "
                + "\(Russian.date(days.upperBound)) в классе никто не числился"
        case .noLessons(let schoolClass, let days):
            "класс \(schoolClass): с \(Russian.date(days.lowerBound)) по "
                + "\(Russian.date(days.upperBound)) не проведено ни одного урока"
        case .markless(let schoolClass):
            "класс \(schoolClass): безотметочное обучение, отметок в отчёте нет"
        case .noRows(let report):
            "отчёт \(report): ни в одном классе нет того, о чём он говорит"
        case .noCourses(let teacherID):
            "учитель \(teacherID): нет предметов в классах, у которых к этой дате есть учебный "
                + "период и обучающиеся"
        case .noPupil(let pupilID, let schoolClass, let days):
            "обучающийся \(pupilID): с \(Russian.date(days.lowerBound)) по "
                + "\(Russian.date(days.upperBound)) не числился в классе \(schoolClass)"
        case .differences(let report, let schoolClass, let differences):
            "отчёт \(report)\(schoolClass.map { ", класс \($0)" } ?? ""): суммы не сходятся, "
                + "печать невозможна; сообщите разработчику: \(listed(differences, more: "ещё"))"
        }
    }

    private var english: String {
        switch self {
        case .wrongSpan(let report, let asked, let allowed):
            "\(report) is not made for a \(asked.rawValue); it is for a "
                + allowed.map(\.rawValue).joined(separator: ", ")
        case .asOfBeforeFirst(let asOf, let first):
            "--as-of \(asOf) is before the first day, \(first); give that day or a later one"
        case .otherScheme(let period, let schoolClass, let own):
            "“\(period)” is no period of class \(schoolClass); it has: "
                + own.joined(separator: ", ")
        case .noPeriods(let schoolClass):
            "class \(schoolClass) has no period in its year; add them to the journal"
        case .nobody(let schoolClass, let days):
            "class \(schoolClass): nobody was enrolled from \(days.lowerBound) "
                + "to \(days.upperBound)"
        case .noLessons(let schoolClass, let days):
            "class \(schoolClass): no lesson was held from \(days.lowerBound) "
                + "to \(days.upperBound)"
        case .markless(let schoolClass):
            "class \(schoolClass) is taught without marks: there is nothing to state"
        case .noRows(let report):
            "\(report): no class has anything to state"
        case .noCourses(let teacherID):
            "teacher \(teacherID) has no course in a class with a period and pupils by then"
        case .noPupil(let pupilID, let schoolClass, let days):
            "pupil \(pupilID) was not in class \(schoolClass) from \(days.lowerBound) to "
                + "\(days.upperBound)"
        case .differences(let report, let schoolClass, let differences):
            "\(report)\(schoolClass.map { ", class \($0)" } ?? ""): sums do not reconcile, "
                + "nothing is printed; tell the developer: \(listed(differences, more: "more:"))"
        }
    }
}

// One wrong figure shows in many sums: the first few say which.
private func listed(_ differences: [Reconciliation.Difference], more: String) -> String {
    let first = differences.prefix(5).map(\.description)
    let rest = differences.count - first.count
    return (first + (rest > 0 ? ["\(more) \(rest)"] : [])).joined(separator: "; ")
}

extension SpanKind {
    fileprivate var russian: String {
        switch self {
        case .period: "учебный период"
        case .month: "месяц"
        case .year: "год"
        }
    }
}
