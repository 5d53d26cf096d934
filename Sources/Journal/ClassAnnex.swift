/// What the journal says of a class beside its ``ClassFacts``: only the bound volume of the year
/// prints it.
///
/// It is read apart and has a snapshot of its own, so that the snapshot of a report never depends on
/// what no report reads.
public struct ClassAnnex: Hashable, Sendable {
    /// Parents and guardians of the class's pupils, by pupil's id, then name.
    public var guardians: [Guardian]
    /// Kinds of work behind the marks of lessons, each once a lesson; by lesson's id, then text.
    public var works: [LessonWork]
    /// What is known of remarks on the journal beside ``ClassFacts/inspections``, by id.
    public var remarks: [RemarkAnswer]
    /// Changes that the journal remembers of lessons and marks of the class, by moment, lesson, text.
    public var corrections: [Correction]
    /// SHA-256 of the canonical form of all the above, 64 hexadecimal digits.
    public var snapshot: String

    /// What is said beside the facts; nothing unless given.
    public init(
        guardians: [Guardian] = [], works: [LessonWork] = [], remarks: [RemarkAnswer] = [],
        corrections: [Correction] = [], snapshot: String = ""
    ) {
        (self.guardians, self.works) = (guardians, works)
        (self.remarks, self.corrections, self.snapshot) = (remarks, corrections, snapshot)
    }
}

/// A parent or guardian (законный представитель) of a pupil.
public struct Guardian: Hashable, Sendable {
    /// Id of the pupil.
    public var pupilID: String
    /// Name, in the order in which the bundle gives it.
    public var name: String
    /// Who they are to the pupil, such as `мать`; empty when not known.
    public var relation: String
    /// Telephone; empty when not known.
    public var phone: String

    /// A guardian of a pupil.
    public init(pupilID: String, name: String, relation: String = "", phone: String = "") {
        (self.pupilID, self.name, self.relation, self.phone) = (pupilID, name, relation, phone)
    }
}

/// A kind of work (вид работы) for which marks of a lesson were given.
public struct LessonWork: Hashable, Sendable {
    /// Id of the lesson.
    public var lessonID: String
    /// The kind, such as `диктант`.
    public var work: String

    /// A kind of work of a lesson.
    public init(lessonID: String, work: String) { (self.lessonID, self.work) = (lessonID, work) }
}

/// What was done about a remark on the journal.
public struct RemarkAnswer: Hashable, Sendable {
    /// Id of the remark.
    public var inspectionID: String
    /// Id of the course it is about; empty for the whole journal.
    public var courseID: String
    /// What the teacher answered; empty when nothing.
    public var text: String

    /// An answer to a remark.
    public init(inspectionID: String, courseID: String = "", text: String = "") {
        (self.inspectionID, self.courseID, self.text) = (inspectionID, courseID, text)
    }
}

/// A change of the journal (исправление) after something was entered.
public struct Correction: Hashable, Sendable {
    /// When it was made.
    public var at: Moment
    /// Who made it; nil when the login is nobody's of the staff.
    public var author: Person?
    /// What was done, in the words of the journal's system.
    public var action: String
    /// Id of the lesson.
    public var lessonID: String
    /// Id of the pupil; empty when it is not of one pupil.
    public var pupilID: String
    /// What was, what is now and why, in the words of the journal's system; empty when not known.
    public var details: String

    /// A change of a lesson or of a mark of it.
    public init(
        at: Moment, author: Person? = nil, action: String, lessonID: String, pupilID: String = "",
        details: String = ""
    ) {
        (self.at, self.author, self.action) = (at, author, action)
        (self.lessonID, self.pupilID, self.details) = (lessonID, pupilID, details)
    }
}
