/// A class of the invented school.
struct SampleClass {
    /// Place among the classes.
    let index: Int
    /// Identity, such as `c5a`.
    let id: String
    /// 1 to 11.
    let grade: Int
    /// Place of the letter in the alphabet of class letters.
    let letterIndex: Int
    /// Profile of a class of grade 10 or 11; empty below.
    let profile: String

    /// The letter, such as «А».
    var letter: String { classLetters[letterIndex].russian }
    /// Whether no marks are set in it.
    ///
    /// Source: federal standard of primary education: grade 1 learns without marks.
    var isMarkless: Bool { grade == 1 }
    /// Scheme of its periods, as the bundle names it.
    var scheme: String { grade >= 10 ? "half_year" : "trimester" }
    /// Whether its profile is technical.
    var isTechnical: Bool { letterIndex % 2 == 0 }
    /// Its subjects with hours a week.
    var curriculum: [WeeklyHours] {
        Sample.curriculum(grade: grade, isTechnical: isTechnical)
    }
}

// Source: ours; letters that cannot be taken for digits or for each other.
private let classLetters: [(russian: String, latin: String)] = Array(
    zip("АБВГДЕЖЗИКЛМНОПРСТУФ", "abcdefghijklmnopqrst").map { (String($0), String($1)) })

/// The classes of a school of `count` classes, by grade, then letter.
///
/// The first eleven cover the grades; then every round adds one to each of grades 1 to 9 and every
/// second round also one to grades 10 and 11, as half of a school leaves after grade 9.
///
/// Source: ours; four classes are grades 1, 5, 9 and 10.
func spreadClasses(_ count: Int) -> [SampleClass] {
    let firstRound = [5, 9, 10, 1, 7, 3, 11, 8, 2, 6, 4]
    var sizes: [Int: Int] = [:]
    var left = count
    var round = 0
    while left > 0 {
        let grades = round == 0 ? firstRound : Array(1...(round % 2 == 0 ? 11 : 9))
        for grade in grades.prefix(left) { sizes[grade, default: 0] += 1 }
        left -= min(left, grades.count)
        round += 1
    }
    var classes: [SampleClass] = []
    for grade in 1...11 {
        for letter in 0..<(sizes[grade] ?? 0) {
            let profile =
                grade < 10 ? "" : letter % 2 == 0 ? "технологический" : "гуманитарный"
            classes.append(
                SampleClass(
                    index: classes.count, id: "c\(grade)\(classLetters[letter].latin)",
                    grade: grade, letterIndex: letter, profile: profile))
        }
    }
    return classes
}
