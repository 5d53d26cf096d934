import Checks
import Journal
import Reports

/// What is asked of the journal before it is printed: by which limits, who is to sign.
struct Inspector: Sendable {
    var signers: Signers
    var roles: Set<SignerRole>
    var limits = Limits()

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

    private func findings(in facts: ClassFacts, of period: Period) -> [Finding] {
        Checks.findings(in: facts, of: period, signers: signers, roles: roles, limits: limits)
    }
}
