public import Journal
public import Reports

/// Looks whether the journal of a class is ready to be printed for a period.
///
/// Courses outside the curriculum are not looked at, as they are in no report. A class without a
/// pupil on its roster in the period has no finding, as it has no document.
///
/// - Parameters:
///   - facts: the journal of the class.
///   - period: a period of the class's own scheme; see ``ownPeriod(for:scheme:among:)``.
///   - signers: who signs for the school.
///   - roles: who signs the forms of the class.
///   - limits: from where on something is a finding.
/// - Returns: findings by code as text, date, then ids, one without a date or id first; empty for
///   a clean journal.
///
/// Source: report-json.md, "What `check` finds"; cli.md, "`check`".
public func findings(
    in facts: ClassFacts, of period: Period, signers: Signers,
    roles: Set<SignerRole> = [.classTeacher, .deputy], limits: CheckLimits = CheckLimits()
) -> [Finding] {
    var check = ClassCheck(facts, period, limits)
    guard !check.roster.isEmpty else { return [] }
    check.lookAtPeriod()
    check.lookAtSigners(signers, roles)
    check.lookAtLessons()
    check.lookAtCourses()
    check.lookAtRows()
    check.lookAtPeriodMarks()
    check.lookAtPupils()
    check.lookAtInspections()
    return check.found.inOrder
}

extension [Finding] {
    /// The findings of a class as they are told.
    var inOrder: [Finding] { sorted { $0.rank.lexicographicallyPrecedes($1.rank) } }
}

extension Finding {
    /// By what findings of a class are put in order.
    fileprivate var rank: [String] {
        [
            code.rawValue, date?.description ?? "", subject?.id ?? "", course?.id ?? "",
            teacher?.id ?? "", pupilID ?? "", lessonID ?? "", text,
        ]
    }
}
