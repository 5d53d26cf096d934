/// Every report, in the order they are listed and printed; a new one is a line here.
public let catalog: [AnyReport] = [
    AnyReport(ClassSummary.self),
    AnyReport(SchoolSummary.self),
    AnyReport(ClassAttendance.self),
    AnyReport(ClassTeacherReport.self),
    AnyReport(ClassLedger.self),
    AnyReport(SchoolLedger.self),
    AnyReport(TeacherFigures.self),
    AnyReport(CoursePlan.self),
]

/// Every report of one pupil, in the order they are listed; they are made by name of the pupil
/// and are never part of a batch.
public let pupilCatalog: [AnyReport] = [
    AnyReport(PupilExtract.self),
    AnyReport(ReportCard.self),
]

/// The report `id`, of either catalog; nil when there is none.
public func knownReport(_ id: String) -> AnyReport? {
    (catalog + pupilCatalog).first { $0.id == id }
}
