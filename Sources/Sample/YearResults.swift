import Journal

/// The results of the year of one class.
struct YearResults {
    /// A mark of the year, of an examination or a final one.
    struct Result {
        let pupil: Int
        let discipline: Discipline
        /// Kind, as the bundle names it.
        let kind: String
        let value: ResultValue
    }

    /// Marks by kind, subject, pupil.
    private(set) var results: [Result] = []
    /// What the council decided on each pupil who ended the year in the class.
    private(set) var decisions: [(pupil: Int, text: String)] = []

    /// The year of `room`, from the marks of all periods that its pupils have in any class.
    ///
    /// The mark of the year is the mean of those of the periods, a half upwards. In grade 9 Russian
    /// and algebra have an examination, and the final mark is the mean of both; in grade 11 it is
    /// the mark of the year.
    ///
    /// Source: order of the ministry of 05.10.2020 No. 546, on certificates, clause 5.3.
    init(
        room: SampleClass, courses: [SampleCourse], members: [ClassMember], last: Day,
        periods: [ResultKey: [ResultValue]], pupils: [SamplePupil], seed: UInt64
    ) {
        let ending = members.filter { $0.isIn(last) }.map(\.pupil)
        var worst: [Int: [Discipline]] = [:]
        var isPerfect = Dictionary(uniqueKeysWithValues: ending.map { ($0, !room.isMarkless) })
        var exams: [Result] = []
        var finals: [Result] = []
        for discipline in Discipline.allCases
        where !room.isMarkless && !discipline.isMarkless
            && courses.contains(where: { $0.discipline == discipline })
        {
            for pupil in ending {
                let key = ResultKey(pupil: pupil, discipline: discipline)
                let year = yearMark(periods[key] ?? [])
                results.append(
                    Result(pupil: pupil, discipline: discipline, kind: "year", value: year))
                if year == .number(2) { worst[pupil, default: []].append(discipline) }
                var final = year
                if room.grade == 9, [.russian, .algebra].contains(discipline),
                    case .number(let mark) = year
                {
                    var chance = Chance(seed: seed, 9, pupil, discipline.place)
                    let exam = min(5, max(3, mark + chance.pick([-1, 0, 0, 0, 1])))
                    final = .number(roundedMark(mark + exam, of: 2))
                    exams.append(
                        Result(
                            pupil: pupil, discipline: discipline, kind: "exam",
                            value: .number(exam)))
                }
                if final != .number(5), final != .exempt { isPerfect[pupil] = false }
                if room.grade == 9 || room.grade == 11 {
                    finals.append(
                        Result(pupil: pupil, discipline: discipline, kind: "final", value: final))
                }
            }
        }
        results += exams + finals
        decisions = ending.map { pupil in
            let text = decision(
                grade: room.grade, isGirl: pupils[pupil].isGirl,
                isPerfect: isPerfect[pupil] ?? false, failing: worst[pupil] ?? [])
            return (pupil, text)
        }
    }
}

/// A pupil in a subject.
struct ResultKey: Hashable {
    let pupil: Int
    let discipline: Discipline
}

private func yearMark(_ periods: [ResultValue]) -> ResultValue {
    let numbers = periods.compactMap { value -> Int? in
        if case .number(let mark) = value { mark } else { nil }
    }
    if !numbers.isEmpty {
        return .number(roundedMark(numbers.reduce(0, +), of: numbers.count))
    }
    return periods.contains(.exempt) ? .exempt : .notAttested
}

// Source: federal law 273-FZ, articles 58 and 60; the wording is ours.
private func decision(
    grade: Int, isGirl: Bool, isPerfect: Bool, failing: [Discipline]
) -> String {
    switch grade {
    case 9:
        return "Выдать аттестат об основном общем образовании" + (isPerfect ? " с отличием" : "")
    case 11:
        return "Выдать аттестат о среднем общем образовании" + (isPerfect ? " с отличием" : "")
    default:
        let moved = isGirl ? "Переведена" : "Переведён"
        let target = "\(moved) \(grade == 1 ? "во" : "в") \(grade + 1) класс"
        if !failing.isEmpty {
            let names = failing.map { "«\($0.names.full)»" }.joined(separator: ", ")
            return "\(target) условно, академическая задолженность: \(names)"
        }
        return isPerfect
            ? "\(target), \(isGirl ? "награждена" : "награждён") похвальным листом" : target
    }
}
