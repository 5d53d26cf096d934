/// A subject (предмет) of the curriculum.
public struct Subject: Hashable, Sendable {
    /// Identity, as the bundle gives it.
    public var id: String
    /// Name, such as `Русский язык`.
    public var name: String
    /// Short name; empty when it has none.
    public var shortName: String
    /// Place in the curriculum (учебный план).
    public var order: Int

    /// A subject as the journal describes it.
    public init(id: String, name: String, shortName: String = "", order: Int) {
        (self.id, self.name, self.shortName, self.order) = (id, name, shortName, order)
    }
}

/// A subject taught to a class, or to a group (подгруппа) of it.
public struct Course: Hashable, Sendable {
    /// Identity, as the bundle gives it.
    public var id: String
    /// Place of the subject in ``ClassFacts/subjects``.
    public var subject: Int
    /// Name of the group; empty for the whole class.
    public var groupName: String
    /// Place of its teacher in ``ClassFacts/staff``.
    public var teacher: Int
    /// Hours planned for the year; nil when not known.
    public var plannedHours: Int?
    /// Whether no marks are set in it.
    public var isMarkless: Bool
    /// Numbers of the periods in which a period mark is set; empty for all.
    public var markedIn: [Int]
    /// Whether it is an activity outside the curriculum (внеурочная деятельность).
    public var isExtracurricular: Bool

    /// A course as the journal describes it.
    public init(
        id: String, subject: Int, groupName: String = "", teacher: Int, plannedHours: Int? = nil,
        isMarkless: Bool = false, markedIn: [Int] = [], isExtracurricular: Bool = false
    ) {
        (self.id, self.subject, self.groupName, self.teacher) = (id, subject, groupName, teacher)
        (self.plannedHours, self.isMarkless) = (plannedHours, isMarkless)
        (self.markedIn, self.isExtracurricular) = (markedIn, isExtracurricular)
    }
}

/// A pupil's membership in the group of a course.
public struct Membership: Hashable, Sendable {
    /// Place of the course in ``ClassFacts/courses``.
    public var course: Int
    /// Place of the pupil in ``ClassFacts/pupils``.
    public var pupil: Int
    /// First day; nil when open.
    public var start: Day?
    /// Last day; nil when open.
    public var end: Day?

    /// A membership from `start` to `end`.
    public init(course: Int, pupil: Int, start: Day? = nil, end: Day? = nil) {
        (self.course, self.pupil, self.start, self.end) = (course, pupil, start, end)
    }
}

/// A lesson (урок) of a course on a date.
public struct Lesson: Hashable, Sendable {
    /// Identity, as the bundle gives it.
    public var id: String
    /// Place of the course in ``ClassFacts/courses``.
    public var course: Int
    /// Its date.
    public var date: Day
    /// Its place in the day's timetable, 1 to 14.
    public var slot: Int
    /// Whether it took place; a lesson that did not counts nowhere.
    public var isHeld: Bool
    /// Whether the teacher filled attendance in.
    public var isAttendanceTaken: Bool
    /// Place of who taught it in ``ClassFacts/staff``; nil for the course's teacher.
    public var teacher: Int?
    /// Topic (тема); empty when not entered.
    public var topic: String
    /// Homework (домашнее задание); empty when not entered.
    public var homework: String
    /// Kind, such as `контрольная`; empty for a plain lesson.
    public var kind: String
    /// When it was entered; nil when not known.
    public var recordedAt: Moment?

    /// A lesson as the journal describes it.
    public init(
        id: String, course: Int, date: Day, slot: Int, isHeld: Bool = true,
        isAttendanceTaken: Bool = true, teacher: Int? = nil, topic: String = "",
        homework: String = "", kind: String = "", recordedAt: Moment? = nil
    ) {
        (self.id, self.course, self.date, self.slot) = (id, course, date, slot)
        (self.isHeld, self.isAttendanceTaken, self.teacher) = (isHeld, isAttendanceTaken, teacher)
        (self.topic, self.homework, self.kind) = (topic, homework, kind)
        self.recordedAt = recordedAt
    }
}

/// A line of the thematic plan of a course (КТП).
public struct PlanItem: Hashable, Sendable {
    /// Place of the course in ``ClassFacts/courses``.
    public var course: Int
    /// Number of the line, unique in the course.
    public var number: Int
    /// What is to be taught.
    public var topic: String
    /// Hours it takes.
    public var hours: Int
    /// When it is planned; nil when not dated.
    public var plannedDate: Day?

    /// A line of a plan.
    public init(course: Int, number: Int, topic: String, hours: Int = 1, plannedDate: Day? = nil) {
        (self.course, self.number, self.topic) = (course, number, topic)
        (self.hours, self.plannedDate) = (hours, plannedDate)
    }
}
