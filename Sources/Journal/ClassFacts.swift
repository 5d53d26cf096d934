/// All that the journal says of one class in its school year.
///
/// One wide slice, read once and given to every report of the class. Rows name pupils, courses,
/// subjects, lessons and staff by their place in the lists here, never by id.
public struct ClassFacts: Hashable, Sendable {
    /// The school.
    public var school: School
    /// The class's year.
    public var year: SchoolYear
    /// The year's periods of the class's scheme, by number.
    public var periods: [Period]
    /// The class.
    public var schoolClass: SchoolClass
    /// The class teacher (классный руководитель): a place in ``staff``.
    public var classTeacher: Int
    /// The moment the data are true for: the `exported_at` of the last import.
    public var exportedAt: Moment
    /// Everybody who was enrolled in the class or is named by a row below, in the printed row
    /// order (``NameOrder``).
    public var pupils: [Pupil]
    /// Stays in the class, by pupil, then start.
    public var enrolments: [Enrolment]
    /// Subjects of the courses and final marks of the class, by order, then id.
    public var subjects: [Subject]
    /// Courses of the class, by subject, group name, id.
    public var courses: [Course]
    /// Memberships in the groups of ``courses``, by course, pupil, start.
    public var memberships: [Membership]
    /// Lessons of ``courses``, by date, slot, course, id; cancelled ones too.
    public var lessons: [Lesson]
    /// Rows of attendance, by lesson, then pupil; also of pupils who were not in the lesson.
    public var attendance: [Attendance]
    /// Marks of lessons, by lesson, pupil, value, weight.
    public var marks: [LessonMark]
    /// Final marks set in the class, by pupil, subject, kind.
    public var finalMarks: [FinalMark]
    /// Decisions of the council, by pupil.
    public var decisions: [Decision]
    /// Remarks on the class's journal, by date, then id.
    public var inspections: [Inspection]
    /// Lines of the plans of ``courses``, by course, then number.
    public var plan: [PlanItem]
    /// Members of the staff that the rows name, by id.
    public var staff: [StaffMember]
    /// SHA-256 of the canonical form of all the above, 64 hexadecimal digits.
    public var snapshot: String

    /// The facts of a class, lists in the order their properties say.
    public init(
        school: School, year: SchoolYear, periods: [Period], schoolClass: SchoolClass,
        classTeacher: Int, exportedAt: Moment, pupils: [Pupil], enrolments: [Enrolment],
        subjects: [Subject], courses: [Course], memberships: [Membership] = [],
        lessons: [Lesson] = [], attendance: [Attendance] = [], marks: [LessonMark] = [],
        finalMarks: [FinalMark] = [], decisions: [Decision] = [], inspections: [Inspection] = [],
        plan: [PlanItem] = [], staff: [StaffMember], snapshot: String = ""
    ) {
        (self.school, self.year, self.periods) = (school, year, periods)
        (self.schoolClass, self.classTeacher) = (schoolClass, classTeacher)
        (self.exportedAt, self.pupils, self.enrolments) = (exportedAt, pupils, enrolments)
        (self.subjects, self.courses, self.memberships) = (subjects, courses, memberships)
        (self.lessons, self.attendance, self.marks) = (lessons, attendance, marks)
        (self.finalMarks, self.decisions) = (finalMarks, decisions)
        (self.inspections, self.plan, self.staff) = (inspections, plan, staff)
        self.snapshot = snapshot
    }
}
