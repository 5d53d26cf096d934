public import Journal
public import Reports

/// What keeps a class's year from being closed; empty for a closed year.
///
/// A year is closed when every period has ended and has no error, every marked course has a year
/// mark for each pupil enrolled on the last day (in grades 9, 11 and 12 an exam and a final mark
/// too, where the journal holds any of the kind for the subject), and every such pupil has a
/// decision of the council.
///
/// - Parameters:
///   - facts: the journal of the class.
///   - signers: who signs for the school.
///   - roles: who signs the forms of the class.
///   - limits: from where on something is a finding; only errors are gaps.
/// - Returns: the errors of each period, by period, each error once; then what the year lacks, by
///   pupil in row order, then subject.
///
/// Source: report-json.md, "A year is closed".
public func gaps(
    ofYear facts: ClassFacts, signers: Signers,
    roles: Set<SignerRole> = [.classTeacher, .deputy], limits: CheckLimits = CheckLimits()
) -> [Finding] {
    var gaps: [Finding] = []
    for period in facts.periods {
        for finding in findings(
            in: facts, of: period, signers: signers, roles: roles, limits: limits)
        where finding.severity == .error && !gaps.contains(finding) {
            gaps.append(finding)
        }
    }
    guard let first = facts.periods.first, var year = facts.periods.last else { return gaps }
    year.days = first.days.lowerBound...year.days.upperBound
    var check = ClassCheck(facts, year, limits)
    check.lookAtYear()
    return gaps + check.found
}

extension ClassCheck {
    /// Finds what a pupil lacks at the end of the year.
    fileprivate mutating func lookAtYear() {
        let results = Results(facts, roll, nil, in: period.days)
        let decided = Set(facts.decisions.map(\.pupil))
        let given = Set(facts.finalMarks.map { Given($0.pupil, $0.subject, $0.kind) })
        let wanted = results.subjects.map { kinds(wantedIn: $0) }
        for pupil in results.pupils {
            if !facts.schoolClass.isMarkless {
                let studied = results.isStudied(by: pupil)
                for (place, subject) in results.subjects.enumerated() where studied[place] {
                    for (kind, code, words) in wanted[place]
                    where !given.contains(Given(pupil, subject, kind)) {
                        find(
                            code, subject: subject, pupil: pupil,
                            "Не выставлена \(words) отметка: \(name(of: pupil))")
                    }
                }
            }
            if !decided.contains(pupil) {
                find(
                    .decisionMissing, pupil: pupil,
                    "Нет решения педагогического совета: \(name(of: pupil))")
            }
        }
    }

    /// The marks of the year that everybody needs in a subject.
    private func kinds(wantedIn subject: Int) -> [(FinalKind, Code, String)] {
        let held = Set(facts.finalMarks.filter { $0.subject == subject }.map(\.kind))
        let isExamined = [9, 11, 12].contains(facts.schoolClass.grade)
        var kinds: [(FinalKind, Code, String)] = [(.year, .yearMarkMissing, "годовая")]
        if isExamined, held.contains(.exam) {
            kinds.append((.exam, .examMarkMissing, "экзаменационная"))
        }
        if isExamined, held.contains(.final) {
            kinds.append((.final, .finalMarkMissing, "итоговая"))
        }
        return kinds
    }
}

/// A final mark that is there.
private struct Given: Hashable {
    var pupil: Int
    var subject: Int
    var kind: FinalKind

    init(_ pupil: Int, _ subject: Int, _ kind: FinalKind) {
        (self.pupil, self.subject, self.kind) = (pupil, subject, kind)
    }
}
