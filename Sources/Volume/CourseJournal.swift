public import Journal
import Reports

/// What the volume states of a course: who teaches it, its plan, and lesson by lesson who was there,
/// with what marks, and what was taught.
public struct CourseJournal: Hashable, Sendable {
    /// Id of the course.
    public var id: String
    /// Subject and group, such as `Английский язык, группа 1`.
    public var title: String
    /// The teacher of the course.
    public var teacher: Person
    /// Everybody who taught it, by first lesson, then name.
    var teachers: [TeacherSpell]
    /// What was planned and given, by period, then of the year.
    var work: [PeriodWork]
    /// Rows of its pages, in the printed order of pupils.
    var pupils: [Pupil]
    /// Its lessons, by date, then slot; cancelled ones too.
    public var lessons: [LessonLine]
    /// Results that stand to the right of the lesson whose place is the key; -1 for those before any.
    var results: [Int: [ResultColumn]]
    /// Letters of absences and lateness.
    var letters: AbsenceCaptions
    /// Whether homework is set in the class.
    var hasHomework: Bool
}

/// Somebody who taught a course.
struct TeacherSpell: Hashable, Sendable {
    var teacher: Person
    /// Whether it is the course's own teacher, and no substitute.
    var isOwn: Bool
    /// Lessons given.
    var count: Int
    /// First and last of them.
    var days: ClosedRange<Day>
}

/// What was planned and given of a course in a time.
struct PeriodWork: Hashable, Sendable {
    var name: String
    var work: CourseWork
}

/// A lesson of a course.
public struct LessonLine: Hashable, Sendable {
    /// The lesson.
    public var lesson: Lesson
    /// What the grid says of each pupil: letters of absence, then marks, a line each.
    public var cells: [String]
    /// Kinds of work behind its marks.
    var works: [String]
    /// Who taught it instead of the course's teacher; nil when nobody did.
    var substitute: Person?
    /// Whether it is the first of its study period.
    var opensPeriod: Bool
}

/// Results of a period, a year, an examination.
struct ResultColumn: Hashable, Sendable {
    /// In short, such as `Т1` or `Г`.
    var short: String
    /// What the pupil got, one a pupil; empty where nothing is set.
    var cells: [String]
}
