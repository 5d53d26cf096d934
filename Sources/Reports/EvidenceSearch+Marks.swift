import Journal

extension EvidenceSearch {
    /// The marks behind a figure of results; nil for a figure that is none of these.
    func marks(_ report: String, _ keys: [String]) throws(Refusal) -> [Evidence]? {
        guard report == ClassSummary.id || report == ClassTeacherReport.id else { return nil }
        switch (keys.first, keys.count) {
        case ("marks", 2...):
            guard pupil != nil, let place = facts.subjects.firstIndex(where: { $0.id == keys[1] })
            else { return nil }
            var search = self
            search.subject = place
            return search.marks(kind: keys.count > 2 ? keys[2] : nil)
        case ("mean", 1), ("category", 1):
            guard pupil != nil, report == ClassSummary.id else { return nil }
            return try results { _ in
                true
            } _: { _ in
                true
            }
        case (_, 1) where subject != nil && pupil == nil:
            guard let claim = claim(ofCount: keys[0]) else { return nil }
            return try results(claim) { _ in true }
        case (_, 2...):
            guard pupil == nil, let at = keys.firstIndex(of: "categories"), at + 1 < keys.count,
                let category = Category(rawValue: keys[at + 1])
            else { return nil }
            return try results { _ in
                true
            } _: {
                $0 == category
            }
        default: return nil
        }
    }

    /// The final marks of the pupil in the subject, and the marks of lessons behind that of a
    /// period.
    private func marks(kind: String?) -> [Evidence] {
        var wanted: [FinalKind]
        switch (kind, question.span) {
        case ("year", _): wanted = [.year]
        case ("exam", _): wanted = [.exam]
        case ("final", _): wanted = [.final]
        case (let id?, _):
            wanted = facts.periods.filter { $0.id == id }.map { .period($0.number) }
        case (nil, .period(let period)): wanted = [.period(period.number)]
        case (nil, _): wanted = [.final, .year]
        }
        var found: [Evidence] = []
        for case .period(let number) in wanted {
            guard let period = facts.periods.first(where: { $0.number == number }) else { continue }
            found += lessonMarks(in: period.days)
        }
        return found
            + facts.finalMarks.filter {
                isWanted($0.pupil) && $0.subject == subject && wanted.contains($0.kind)
            }.map(evidence)
    }

    private func lessonMarks(in days: ClosedRange<Day>) -> [Evidence] {
        facts.marks.filter { mark in
            let lesson = facts.lessons[mark.lesson]
            return isWanted(mark.pupil) && lesson.isHeld && days.contains(lesson.date)
                && facts.courses[lesson.course].subject == subject
                && roll.isIn(mark.pupil, lesson)
        }.map { mark in
            let lesson = facts.lessons[mark.lesson]
            return Evidence(
                kind: .mark, pupilID: facts.pupils[mark.pupil].id, lessonID: lesson.id,
                subjectID: facts.subjects[facts.courses[lesson.course].subject].id,
                date: lesson.date, value: mark.value)
        }
    }

    /// The final marks of the time that hold the claim, of pupils of a category.
    private func results(
        _ claim: (MarkValue) -> Bool, _ isIn: (Category) -> Bool
    ) throws(Refusal) -> [Evidence] {
        let period = question.span.period
        let interval = try question.interval(of: facts)
        let results = Results(facts, roll, period, in: interval)
        let kinds = FinalKind.results(of: period)
        let pupils = Set(results.pupils.filter { isWanted($0) && isIn(results.category(of: $0)) })
        return facts.finalMarks.filter { mark in
            guard pupils.contains(mark.pupil), kinds.contains(mark.kind), claim(mark.value),
                subject == nil || mark.subject == subject,
                let place = results.subjects.firstIndex(of: mark.subject)
            else { return false }
            // A final mark wins over that of the year.
            return results.marks(of: mark.pupil)[place] == mark.value
        }.map(evidence)
    }

    private func claim(ofCount key: String) -> ((MarkValue) -> Bool)? {
        switch key {
        case "n5": { $0 == .five }
        case "n4": { $0 == .four }
        case "n3": { $0 == .three }
        case "n2": { $0 == .two }
        case "n1": { $0 == .one }
        case "not_attested": { $0 == .notAttested }
        case "exempt": { $0 == .exempt }
        case "passed": { $0 == .passed }
        case "failed": { $0 == .failed }
        default: nil
        }
    }

    private func evidence(_ mark: FinalMark) -> Evidence {
        Evidence(
            kind: .final, pupilID: facts.pupils[mark.pupil].id, lessonID: nil,
            subjectID: facts.subjects[mark.subject].id, date: nil, value: mark.value.rawValue)
    }
}
