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
