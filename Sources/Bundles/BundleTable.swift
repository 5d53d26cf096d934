/// A table of the journal bundle, in the order in which rows can be stored: a table comes after
/// all that it refers to.
///
/// Source: bundle.md, "Tables".
public enum BundleTable: String, Hashable, Sendable, CaseIterable {
    /// School years.
    case years
    /// Study periods of the years.
    case periods
    /// Members of the staff.
    case staff
    /// Classes.
    case classes
    /// Days without lessons.
    case daysOff = "days_off"
    /// Pupils.
    case pupils
    /// Parents and guardians.
    case guardians
    /// Stays of pupils in classes.
    case enrolments
    /// Subjects of the curriculum.
    case subjects
    /// Subjects as they are taught to classes and groups.
    case courses
    /// Members of the groups.
    case coursePupils = "course_pupils"
    /// Lines of thematic plans (КТП).
    case plan
    /// Lessons.
    case lessons
    /// What each attendance code means.
    case codes
    /// Absences and lateness.
    case attendance
    /// Marks of lessons.
    case marks
    /// Marks of periods, years, examinations.
    case finalMarks = "final_marks"
    /// Decisions of the council.
    case decisions
    /// Remarks on how the journal is kept.
    case inspections
    /// Who changed what.
    case audit

    /// Name of its file, such as `days_off.csv`.
    public var file: String { rawValue + ".csv" }

    /// The table of a file, such as `marks.csv`; nil where there is none.
    public init?(file: String) {
        guard file.hasSuffix(".csv") else { return nil }
        self.init(rawValue: String(file.dropLast(4)))
    }

    /// Whether its file must be there; another that is absent is an empty table.
    public var isRequired: Bool {
        switch self {
        case .years, .periods, .staff, .classes, .pupils, .enrolments, .subjects, .courses: true
        default: false
        }
    }

    /// Names of the columns that together tell its rows apart, in the order of the columns.
    public var key: [String] {
        switch self {
        case .daysOff: ["date", "class_id"]
        case .guardians: ["pupil_id", "name"]
        case .enrolments: ["pupil_id", "class_id", "start"]
        case .coursePupils: ["course_id", "pupil_id", "start"]
        case .plan: ["course_id", "number"]
        case .codes: ["code"]
        case .attendance: ["lesson_id", "pupil_id"]
        case .finalMarks: ["pupil_id", "class_id", "subject_id", "kind", "period_id"]
        case .decisions: ["pupil_id", "class_id"]
        case .audit: columns.map(\.name)
        default: ["id"]
        }
    }

    /// Place of the table in the order of storing, from 0.
    public var order: Int { BundleTable.orders[self] ?? 0 }

    private static let orders = Dictionary(
        uniqueKeysWithValues: zip(allCases, allCases.indices))
}
