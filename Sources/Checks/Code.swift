/// What a finding is about.
///
/// Source: report-json.md, "What `check` finds"; the last four, "A year is closed".
public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The period goes on after the moment the data are true for.
    case periodNotEnded = "period-not-ended"
    /// A studied subject without a mark of the period.
    case periodMarkMissing = "period-mark-missing"
    /// A mark in a class without marks.
    case markInMarkless = "mark-in-markless"
    /// Attendance or marks of a pupil who was not in the lesson.
    case outsideRoll = "outside-roll"
    /// A form of the class needs a signer whom nothing names.
    case signerMissing = "signer-missing"
    /// An absence without a reason.
    case reasonMissing = "reason-missing"
    /// A lesson in which attendance was not taken.
    case attendanceNotTaken = "attendance-not-taken"
    /// A lesson without a topic.
    case topicMissing = "topic-missing"
    /// A lesson without homework.
    case homeworkMissing = "homework-missing"
    /// A lesson that was entered late.
    case lateEntry = "late-entry"
    /// A course behind its plan.
    case planBehind = "plan-behind"
    /// A course without a lesson in the period.
    case noLessons = "no-lessons"
    /// A period mark behind which few marks of lessons stand.
    case fewMarks = "few-marks"
    /// A period mark far from the mean of the marks of lessons.
    case markFarFromMean = "mark-far-from-mean"
    /// A mark in a lesson that the pupil missed.
    case markWithAbsence = "mark-with-absence"
    /// A mark in a cancelled lesson.
    case markOnCancelled = "mark-on-cancelled"
    /// Two pupils of one name and birth date in the class at the same time.
    case duplicatePupil = "duplicate-pupil"
    /// A remark on the journal that was not mended in time.
    case inspectionOpen = "inspection-open"
    /// A marked subject without a mark of the year.
    case yearMarkMissing = "year-mark-missing"
    /// A subject of an examination class without the mark of the examination.
    case examMarkMissing = "exam-mark-missing"
    /// A subject of an examination class without the final mark.
    case finalMarkMissing = "final-mark-missing"
    /// A pupil without the council's decision.
    case decisionMissing = "decision-missing"

    /// How much findings of it weigh.
    public var severity: Severity {
        switch self {
        case .periodNotEnded, .periodMarkMissing, .markInMarkless, .outsideRoll, .signerMissing,
            .yearMarkMissing, .examMarkMissing, .finalMarkMissing, .decisionMissing:
            .error
        case .reasonMissing, .attendanceNotTaken, .topicMissing, .homeworkMissing, .lateEntry,
            .planBehind, .noLessons, .fewMarks, .markFarFromMean, .markWithAbsence,
            .markOnCancelled, .duplicatePupil, .inspectionOpen:
            .warning
        }
    }
}
