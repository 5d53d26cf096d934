public import Journal

/// Something in the journal that a person needs to go and mend before it is printed.
///
/// It names its place by ids and, for people, by subject, teacher and date; a pupil only by id and
/// by number in the class's list.
public struct Finding: Hashable, Sendable {
    /// What it is about.
    public var code: Code
    /// The class.
    public var schoolClass: SchoolClass
    /// The subject; nil where it is of none.
    public var subject: Subject?
    /// The course; nil where it is of none.
    public var course: Course?
    /// Who keeps the place in order: of a lesson who taught it, of a course or a subject its
    /// teacher, else the class teacher.
    public var teacher: StaffMember?
    /// Id of the pupil; nil where it is of none.
    public var pupilID: String?
    /// Id of the lesson; nil where it is of none.
    public var lessonID: String?
    /// The date of the lesson or remark; nil where it has none.
    public var date: Day?
    /// How many things of the kind are at this place, such as hours behind the plan; 0 only for
    /// marks that are there of those that are needed.
    public var count: Int
    /// What is wrong, in Russian; no pupil's name.
    public var text: String

    /// How much it weighs: an error keeps a final print from being made.
    public var severity: Severity { code.severity }

    /// A finding at a place of a class.
    public init(
        _ code: Code, _ schoolClass: SchoolClass, subject: Subject? = nil, course: Course? = nil,
        teacher: StaffMember? = nil, pupilID: String? = nil, lessonID: String? = nil,
        date: Day? = nil, count: Int = 1, text: String
    ) {
        (self.code, self.schoolClass) = (code, schoolClass)
        (self.subject, self.course, self.teacher) = (subject, course, teacher)
        (self.pupilID, self.lessonID, self.date) = (pupilID, lessonID, date)
        (self.count, self.text) = (count, text)
    }
}

/// How much a finding weighs.
public enum Severity: String, Hashable, Sendable {
    /// A final print is refused.
    case error
    /// A final print is made all the same.
    case warning
}
