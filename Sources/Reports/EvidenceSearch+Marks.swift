import Journal

extension EvidenceSearch {
    /// What the marks of the time, or of `period`, say of the class.
    func results(_ period: Period? = nil) -> Results {
        if let period { return Results(facts, roll, period, in: period.days) }
        return Results(facts, roll, question.span.period, in: interval)
    }

    /// A figure of a pupil: marks, mean, category, what was missed.
    func result(_ keys: [String]) -> Reckoning? {
        guard let pupil else { return nil }
        switch keys[0] {
        case "marks":
            return keys.count > 1 ? mark(of: pupil, keys[1], keys.dropFirst(2).first) : nil
        case "mean": return .mean(finals(of: pupil, results()).filter(\.isNumber))
        case "category":
            return roll.isEnrolled(pupil, on: interval.upperBound)
                ? .category(finals(of: pupil, results())) : .said([])
        case "arrived", "departed": return .said(move(of: pupil, keys[0]))
        default: return tally(keys[...])
        }
    }

    private func move(of pupil: Int, _ key: String) -> [Evidence] {
        let day =
            key == "arrived"
            ? roll.arrived(pupil, in: interval) : roll.departed(pupil, in: interval)
        let stays = facts.enrolments.filter { stay in
            stay.pupil == pupil
                && day == (key == "arrived" ? stay.days.lowerBound : stay.days.upperBound)
        }
        return stays.prefix(1).map { stay in
            var found = evidence(stay)
            found.value = "\(day, default: "")"
            return found
        }
    }

    /// The mark of the pupil in a subject; of a period's mark the marks of its lessons before it.
    private func mark(of pupil: Int, _ id: String, _ kind: String?) -> Reckoning? {
        guard let subject = facts.subjects.firstIndex(where: { $0.id == id }) else { return nil }
        guard roll.isEnrolled(pupil, on: interval.upperBound) else { return .said([]) }
        let period = kind.map { id in facts.periods.first { $0.id == id } } ?? question.span.period
        let wanted: FinalKind? =
            switch kind {
            case "year": .year
            case "exam": .exam
            case "final": .final
            default: period.map { .period($0.number) }
            }
        let isMarked = facts.courses.contains { $0.subject == subject && $0.isMarked(in: period) }
        guard
            let final = facts.finalMarks.last(where: {
                $0.pupil == pupil && $0.subject == subject && $0.kind == wanted
            }), isMarked
        else { return .said([]) }
        let before = period.map { lessonMarks(of: pupil, subject, in: $0.days) } ?? []
        return .said(before + [evidence(final)])
    }

    private func lessonMarks(
        of pupil: Int, _ subject: Int, in days: ClosedRange<Day>
    ) -> [Evidence] {
        facts.marks.filter { mark in
            let lesson = facts.lessons[mark.lesson]
            return mark.pupil == pupil && lesson.isHeld && days.contains(lesson.date)
                && facts.courses[lesson.course].subject == subject
                && roll.isIn(pupil, lesson)
        }.map(evidence)
    }

    /// The results of a pupil, one mark a subject that has one.
    func finals(of pupil: Int, _ results: Results) -> [Evidence] {
        zip(results.subjects, results.marks(of: pupil)).compactMap { subject, value in
            value.map {
                evidence(FinalMark(pupil: pupil, subject: subject, kind: .year, value: $0))
            }
        }
    }

    /// A figure of a subject of the class.
    func subjectResult(_ keys: [String]) -> Reckoning? {
        let results = results()
        return subject.flatMap { marks(keys[0], in: $0, of: results.pupils, results) }
    }

    /// A figure of a course: its pupils, their marks, lessons given and planned.
    func teacher(_ keys: [String]) -> Reckoning? {
        guard let course, let subject else { return nil }
        let results = results()
        let last = interval.upperBound...interval.upperBound
        let pupils = results.pupils.filter { roll.isMember($0, of: course, in: last) }
        switch keys[0] {
        case "pupils":
            return .count(.pupils, enrolled(on: interval.upperBound, where: pupils.contains))
        case "lessons": return plan(["held"])
        case "planned", "behind": return plan(keys)
        default:
            let known = facts.courses[course]
            guard known.isMarked(in: question.span.period), !facts.schoolClass.isMarkless else {
                return marks(keys[0], in: subject, of: [], results).map { _ in .said([]) }
            }
            return marks(keys[0], in: subject, of: pupils, results)
        }
    }

    /// A figure of the marks of these pupils in a subject.
    private func marks(
        _ key: String, in subject: Int, of pupils: [Int], _ results: Results
    ) -> Reckoning? {
        let place = results.subjects.firstIndex(of: subject)
        let marks = pupils.flatMap { finals(of: $0, results) }.filter {
            $0.subjectID == facts.subjects[subject].id
        }
        let base = marks.filter { $0.isNumber || $0.value == MarkValue.notAttested.rawValue }
        func share(_ values: MarkValue...) -> Reckoning {
            let texts = values.map(\.rawValue)
            return .share(
                .count(.entries, base.filter { texts.contains($0.value) }),
                of: .count(.entries, base))
        }
        switch key {
        case "none":
            let missing = pupils.filter { pupil in
                place.map {
                    results.marks(of: pupil)[$0] == nil && results.isStudied(by: pupil)[$0]
                } ?? false
            }
            return .count(.pupils, enrolled(on: interval.upperBound, where: missing.contains))
        case "base": return .count(.entries, base)
        case "success": return share(.five, .four, .three)
        case "quality": return share(.five, .four)
        case "sou": return .weighted(base, weights: question.options.souWeights)
        case "mean": return .mean(base.filter(\.isNumber))
        default:
            return MarkValue(countedAs: key).map { value in
                .count(.entries, marks.filter { $0.value == value.rawValue })
            }
        }
    }
}

extension Evidence {
    /// Whether it is a mark that is a number.
    var isNumber: Bool { MarkValue(rawValue: value)?.number != nil }
}

extension MarkValue {
    /// The mark that a key of `by_subject` counts; nil for a key of none.
    fileprivate init?(countedAs key: String) {
        let keys: [String: MarkValue] = [
            "n5": .five, "n4": .four, "n3": .three, "n2": .two, "n1": .one,
            "not_attested": .notAttested, "exempt": .exempt, "passed": .passed, "failed": .failed,
        ]
        guard let known = keys[key] else { return nil }
        self = known
    }
}
