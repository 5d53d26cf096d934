/// Identities of all that has a running number.
struct Identities {
    /// One for each pupil, such as `p17`.
    let pupils: [String]
    /// One for each member of the staff, such as `s3`.
    let staff: [String]
    /// For each class, the number of lessons in the classes before it.
    let lessonsBefore: [Int]
    /// For each class, the number of marks in the classes before it.
    let marksBefore: [Int]

    init(_ school: InventedSchool) {
        pupils = school.rolls.pupils.indices.map { "p\($0 + 1)" }
        staff = school.staffNames.indices.map { "s\($0 + 1)" }
        var lessons = 0
        var marks = 0
        var before: [(Int, Int)] = []
        for journal in school.journals {
            before.append((lessons, marks))
            lessons += journal.book.lessons.count
            marks += journal.marks.count
        }
        (lessonsBefore, marksBefore) = (before.map(\.0), before.map(\.1))
    }

    /// Identity of a lesson of a class.
    func lesson(_ place: Int, of room: Int) -> String { "l\(lessonsBefore[room] + place + 1)" }
}
