public import Journal

/// An entry of the journal that lies behind a figure.
///
/// Ids are nil where the entry has none.
public struct Evidence: Hashable, Sendable {
    /// What kind of entry it is.
    public enum Kind: String, Hashable, Sendable {
        /// A row of attendance.
        case attendance
        /// A lesson; with a pupil one that the pupil was to be in.
        case lesson
        /// A mark of a lesson.
        case mark
        /// A final mark.
        case final
        /// A stay of a pupil in the class.
        case enrolment
        /// A course of the curriculum.
        case course
        /// A line of a thematic plan (КТП).
        case plan
    }

    /// What kind of entry it is.
    public var kind: Kind
    /// Id of the class.
    public var classID: String
    /// Id of the pupil.
    public var pupilID: String?
    /// Id of the course.
    public var courseID: String?
    /// Id of the subject.
    public var subjectID: String?
    /// Id of the lesson.
    public var lessonID: String?
    /// Date of the lesson, of the plan, first day of a stay; nil for a final mark.
    public var date: Day?
    /// What it says, such as `ill` or `5`; of a stay its days.
    public var value: String
    /// What it adds to a sum: minutes of a lateness, hours of a plan; else 1.
    public var amount = 1
}
