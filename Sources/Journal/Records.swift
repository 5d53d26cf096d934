/// What a row of attendance says of a pupil in a lesson.
public enum AttendanceKind: String, Hashable, Sendable, CaseIterable {
    /// Missed through illness (по болезни), printed `Б`.
    case ill
    /// Missed for a valid reason (по уважительной причине), printed `УП`.
    case excused
    /// Missed without a valid reason (по неуважительной причине), printed `НП`.
    case unexcused
    /// Missed, and no reason is given (причина не указана), printed `Н`.
    case unspecified
    /// Came late (опоздание), printed `ОП`; never an absence.
    case late
    /// Present but freed from exercise (освобождён), or simply present.
    case present
}

/// A row of attendance: one pupil in one lesson.
public struct Attendance: Hashable, Sendable {
    /// Place of the lesson in ``ClassFacts/lessons``.
    public var lesson: Int
    /// Place of the pupil in ``ClassFacts/pupils``.
    public var pupil: Int
    /// What the row says.
    public var kind: AttendanceKind
    /// Minutes of lateness, 0 when not entered.
    public var minutesLate: Int

    /// A row of attendance.
    public init(lesson: Int, pupil: Int, kind: AttendanceKind, minutesLate: Int = 0) {
        (self.lesson, self.pupil, self.kind) = (lesson, pupil, kind)
        self.minutesLate = minutesLate
    }
}

/// A mark that a pupil was given in a lesson.
public struct LessonMark: Hashable, Sendable {
    /// Place of the lesson in ``ClassFacts/lessons``.
    public var lesson: Int
    /// Place of the pupil in ``ClassFacts/pupils``.
    public var pupil: Int
    /// The mark as entered, such as `5`, `4-`, `4/5` or `.`.
    public var value: String
    /// Its weight, 1 when not entered.
    public var weight: Int

    /// A mark of a lesson.
    public init(lesson: Int, pupil: Int, value: String, weight: Int = 1) {
        (self.lesson, self.pupil, self.value, self.weight) = (lesson, pupil, value, weight)
    }
}

/// A result that a teacher or the council set (итоговая отметка).
public enum MarkValue: String, Hashable, Sendable, CaseIterable {
    /// Excellent.
    case five = "5"
    /// Good.
    case four = "4"
    /// Satisfactory.
    case three = "3"
    /// Unsatisfactory.
    case two = "2"
    /// Very bad.
    case one = "1"
    /// Not attested (не аттестован).
    case notAttested = "н/а"
    /// Freed from the subject (освобождён).
    case exempt = "осв"
    /// Passed (зачёт).
    case passed = "зач"
    /// Not passed (незачёт).
    case failed = "незач"

    /// 1 to 5 for a mark that is a number, else nil.
    public var number: Int? {
        switch self {
        case .five: 5
        case .four: 4
        case .three: 3
        case .two: 2
        case .one: 1
        case .notAttested, .exempt, .passed, .failed: nil
        }
    }
}

/// What a final mark is the result of.
public enum FinalKind: Hashable, Sendable {
    /// Of the period with this number in the class's scheme.
    case period(Int)
    /// Of the year (годовая).
    case year
    /// Of an examination (экзаменационная).
    case exam
    /// Final (итоговая).
    case final
}

/// A final mark of a pupil in a subject.
public struct FinalMark: Hashable, Sendable {
    /// Place of the pupil in ``ClassFacts/pupils``.
    public var pupil: Int
    /// Place of the subject in ``ClassFacts/subjects``.
    public var subject: Int
    /// What it is the result of.
    public var kind: FinalKind
    /// The mark.
    public var value: MarkValue

    /// A final mark.
    public init(pupil: Int, subject: Int, kind: FinalKind, value: MarkValue) {
        (self.pupil, self.subject, self.kind, self.value) = (pupil, subject, kind, value)
    }
}

/// A decision of the pedagogical council on a pupil (решение педагогического совета).
public struct Decision: Hashable, Sendable {
    /// Place of the pupil in ``ClassFacts/pupils``.
    public var pupil: Int
    /// Its text.
    public var text: String
    /// Number of the protocol; empty when not known.
    public var protocolNumber: String
    /// Date of the protocol; nil when not known.
    public var protocolDate: Day?

    /// A decision on a pupil.
    public init(
        pupil: Int, text: String, protocolNumber: String = "", protocolDate: Day? = nil
    ) {
        (self.pupil, self.text) = (pupil, text)
        (self.protocolNumber, self.protocolDate) = (protocolNumber, protocolDate)
    }
}

/// A remark on how the journal is kept («Проверка журнала»).
public struct Inspection: Hashable, Sendable {
    /// Identity, as the bundle gives it.
    public var id: String
    /// When it was made.
    public var date: Day
    /// Who made it.
    public var inspector: Person
    /// Its text.
    public var remark: String
    /// Till when it is to be mended; nil when no date is set.
    public var deadline: Day?
    /// When it was mended; nil when it was not.
    public var resolvedOn: Day?

    /// A remark on the journal.
    public init(
        id: String, date: Day, inspector: Person, remark: String, deadline: Day? = nil,
        resolvedOn: Day? = nil
    ) {
        (self.id, self.date, self.inspector, self.remark) = (id, date, inspector, remark)
        (self.deadline, self.resolvedOn) = (deadline, resolvedOn)
    }
}
