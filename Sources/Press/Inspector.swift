import Checks
import Journal
import Reports
import Settings

/// What is asked of the journal before it is printed: by which limits, who is to sign.
struct Inspector: Sendable {
    let signers: Signers
    let roles: Set<SignerRole>
    let limits: CheckLimits

    /// Findings of a class over the time of a document.
    ///
    /// Of a period, or of all the class's periods for a year. Of a month only what has a date in
    /// it, who signs, and the month itself where it has not ended: marks and plans are of periods.
    ///
    /// Source: report-json.md, "What `check` finds"; for months and years ours.
    func findings(in facts: ClassFacts, of span: Span) -> [Finding] {
        switch span {
        case .period(let period): return findings(in: facts, of: period)
        case .year:
            var found: [Finding] = []
            for period in facts.periods {
                found += findings(in: facts, of: period).filter { !found.contains($0) }
            }
            return found
        case .month(let month):
            var part = Period(
                id: "", yearID: facts.year.id, scheme: facts.schoolClass.scheme, number: 0,
                name: Russian.month(month), days: month.days)
            let end = part.days.upperBound
            var found: [Finding] = []
            for period in facts.periods where period.days.overlaps(month.days) {
                part.number = period.number
                found += findings(in: facts, of: period).filter { finding in
                    guard let date = finding.date else { return finding.code == .signerMissing }
                    return month.days.contains(date) && finding.code != .periodNotEnded
                        && !found.contains(finding)
                }
            }
            if end > facts.exportedAt.day {
                found += findings(in: facts, of: part).filter { $0.code == .periodNotEnded }
            }
            return found
        }
    }

    /// What keeps the year of a class from being closed, a sentence each; none for a closed year.
    ///
    /// Source: report-json.md, "A year is closed".
    func gaps(ofYear facts: ClassFacts) -> [String] {
        Checks.gaps(ofYear: facts, signers: signers, roles: roles, limits: limits).map { gap in
            gap.place.isEmpty ? gap.text : "\(gap.place): \(gap.text)"
        }
    }

    private func findings(in facts: ClassFacts, of period: Period) -> [Finding] {
        Checks.findings(in: facts, of: period, signers: signers, roles: roles, limits: limits)
    }
}

/// Who signs, and the limits of the school, before it is known what is asked.
struct Inspecting: Sendable {
    private let roles: Set<SignerRole>
    private let limits: CheckLimits

    init(_ roles: Set<SignerRole>, _ order: PrintOrder) {
        (self.roles, limits) = (roles, order.settings.checks)
    }

    func inspector(_ question: Question) -> Inspector {
        Inspector(signers: question.signers, roles: roles, limits: limits)
    }

    /// Findings of a class for a document over all classes; none of one that has no part in it.
    func findings(
        in facts: ClassFacts, _ question: Question, _ outline: SchoolOutline
    ) -> [Finding] {
        guard let own = outline.own(question, for: facts) else { return [] }
        return inspector(question).findings(in: facts, of: own.span)
    }
}
