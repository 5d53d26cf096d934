import Journal
import Reports

/// What keeps the year of a class from being closed, a sentence each; no pupil's name.
///
/// - Returns: sentences in Russian, as they stand on the last sheet of a draft; none when the year
///   is closed.
///
/// Source: report-json.md, "A year is **closed** when".
func yearGaps(of facts: ClassFacts) -> [String] {
    let today = facts.exportedAt.day
    var gaps = facts.periods.filter { $0.days.upperBound > today }.map {
        "\($0.name): период ещё не закончился (\(Russian.date($0.days.upperBound)))"
    }
    guard let last = facts.periods.last?.days.upperBound else {
        return ["у класса нет учебных периодов"]
    }
    let roll = Roll(facts)
    let here = facts.pupils.indices.filter { roll.isEnrolled($0, on: last) }
    gaps += missingMarks(of: facts, roll, here, last)
    let decided = Set(facts.decisions.filter { !$0.text.isEmpty }.map(\.pupil))
    let undecided = here.count { !decided.contains($0) }
    if undecided > 0 {
        gaps.append(
            "нет решения педагогического совета: "
                + Russian.counted(undecided, "обучающийся", "обучающихся", "обучающихся"))
    }
    return gaps
}

private func missingMarks(
    of facts: ClassFacts, _ roll: Roll, _ here: [Int], _ last: Day
) -> [String] {
    guard !facts.schoolClass.isMarkless else { return [] }
    var marked: [FinalKind: Set<[Int]>] = [:]
    for mark in facts.finalMarks {
        marked[mark.kind, default: []].insert([mark.pupil, mark.subject])
    }
    var gaps: [String] = []
    func look(_ name: String, _ kind: FinalKind, _ period: Period?, in days: ClosedRange<Day>) {
        for (place, course) in facts.courses.enumerated() where course.isMarked(in: period) {
            let missing = here.count { pupil in
                roll.isMember(pupil, of: place, in: days)
                    && !(marked[kind]?.contains([pupil, course.subject]) ?? false)
            }
            guard missing > 0 else { continue }
            let subject = course.name(facts.subjects[course.subject])
            gaps.append(
                "\(subject): нет отметки за \(name): "
                    + Russian.counted(missing, "обучающийся", "обучающихся", "обучающихся"))
        }
    }
    for period in facts.periods {
        look(period.name, .period(period.number), period, in: period.days)
    }
    look("год", .year, nil, in: last...last)
    return gaps
}

extension Failure {
    /// A class whose year is not closed, where only final volumes are wanted.
    static func notClosed(_ gaps: [String], _ language: Language) -> Failure {
        let shown = gaps.prefix(10).map { "\n  \($0)" }.joined()
        let rest = gaps.count > 10 ? "\n  … ещё \(gaps.count - 10)" : ""
        return Failure(
            .data,
            (language == .russian
                ? "год не закрыт, без --final печатается проект:"
                : "the year is not closed; without --final a draft is printed:") + shown + rest)
    }
}
