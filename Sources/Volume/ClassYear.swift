public import Journal
import Reports

/// The year of a class, sorted for its volume: what stands behind each lesson.
public struct ClassYear: Sendable {
    /// The facts of the class.
    public let facts: ClassFacts
    /// What is printed beside them.
    public let annex: ClassAnnex
    let roll: Roll
    /// Rows of attendance, by place of the lesson.
    let attendance: [ArraySlice<Attendance>]
    /// Marks, by place of the lesson; none in a class without marks.
    let marks: [ArraySlice<LessonMark>]
    /// Kinds of work, by id of the lesson.
    let works: [String: [String]]
    /// Lessons by place of the course.
    let lessons: [[Int]]

    /// Letters of absences and lateness.
    let letters: AbsenceCaptions

    /// Sorts what the journal says of a class; absences are printed with `letters`.
    public init(_ facts: ClassFacts, _ annex: ClassAnnex, letters: AbsenceCaptions) {
        (self.facts, self.annex, roll) = (facts, annex, Roll(facts))
        self.letters = letters
        let count = facts.lessons.count
        attendance = runs(facts.attendance, count: count, \.lesson)
        // Source: bundle.md, "a mark in a markless class (warning, not printed)".
        marks = runs(facts.schoolClass.isMarkless ? [] : facts.marks, count: count, \.lesson)
        works = Dictionary(grouping: annex.works, by: \.lessonID).mapValues { $0.map(\.work) }
        var lessons = [[Int]](repeating: [], count: facts.courses.count)
        for (place, lesson) in facts.lessons.enumerated() { lessons[lesson.course].append(place) }
        self.lessons = lessons
    }

    /// Whether homework is set in the class.
    ///
    /// Source: forms.md 7.1, "Class 1: no marks and no homework column".
    var hasHomework: Bool { facts.schoolClass.grade > 1 }

    /// Places of the courses that have pages of their own, in the order of the curriculum.
    ///
    /// Source: report-json.md, "Courses that are `extracurricular` are in no report".
    var courses: [Int] {
        facts.courses.indices.filter { !facts.courses[$0].isExtracurricular }
    }
}

/// For each place the rows that name it, of rows sorted by place.
private func runs<Row>(
    _ rows: [Row], count: Int, _ place: KeyPath<Row, Int>
) -> [ArraySlice<Row>] {
    var runs = [ArraySlice<Row>](repeating: [], count: count)
    var start = 0
    while start < rows.count {
        let own = rows[start][keyPath: place]
        var end = start
        while end < rows.count, rows[end][keyPath: place] == own { end += 1 }
        runs[own] = rows[start..<end]
        start = end
    }
    return runs
}
