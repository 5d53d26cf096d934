import Journal

extension EvidenceSearch {
    /// What the marks of the time, or of `period`, say of the class.
    private func results(_ period: Period? = nil) -> Results {
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
    private func finals(of pupil: Int, _ results: Results) -> [Evidence] {
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

// Figures of a class: pupils by what their marks make of them.
extension EvidenceSearch {
    /// A figure of the class: of `class` in its summary.
    func classResult(_ keys: ArraySlice<String>) -> Reckoning? {
        let results = results()
        switch keys.first {
        case "end_count": return .count(.pupils, enrolled(on: interval.upperBound))
        case "mean":
            return .mean(results.pupils.flatMap { finals(of: $0, results) }.filter(\.isNumber))
        case "categories":
            guard let category = keys.dropFirst().first.flatMap({ Category(rawValue: $0) })
            else { return nil }
            return pupils(results) { $0 == category }
        case "success", "quality":
            let rule = question.options.classDenominator
            return share(
                keys.dropFirst().first,
                pupils(results) { keys.first == "success" ? $0.isSuccess : $0.isGood },
                pupils(results) { $0.isIn(rule) })
        default: return nil
        }
    }

    /// A figure of the report of a class teacher that is of the class.
    func classTeacher(_ keys: [String]) -> Reckoning? {
        let key = keys.dropFirst().first
        switch (keys[0], key) {
        case ("movement", "start"): return .count(.pupils, enrolled(on: interval.lowerBound))
        case ("movement", "end"): return .count(.pupils, enrolled(on: interval.upperBound))
        case ("movement", "arrived"):
            return .count(.entries, roll.movement(in: interval).arrivals.map(evidence))
        case ("movement", "departed"):
            return .count(.entries, roll.movement(in: interval).departures.map(evidence))
        case ("results", "categories"): return categories(keys.dropFirst(2))
        case ("results", "failing_by_subjects"):
            return keys.dropFirst(2).first.flatMap { Int($0) }.map { failing(in: $0) }
        case ("results", "not_attested_excused"): return notAttested(isTruant: false)
        case ("results", "not_attested_truant"): return notAttested(isTruant: true)
        case ("results", .some): return classResult(keys.dropFirst())
        case ("results", nil): return .said([])
        case ("attendance", "mean_missed"):
            return .quotient(
                .count(.entries, rows(\.isMissed)),
                of: .count(.pupils, enrolled(on: interval.upperBound)))
        case ("attendance", _): return tally(keys.dropFirst())
        default: return nil
        }
    }

    /// A figure of the school's summary that is of the class.
    func schoolResult(_ keys: ArraySlice<String>) -> Reckoning? {
        guard let key = keys.first else { return nil }
        let results = results()
        let isMarkless = facts.schoolClass.isMarkless
        let nobody = Reckoning.count(.pupils, [])
        guard !["success", "quality"].contains(key) else {
            let none = share(keys.dropFirst().first, nobody, nobody)
            return isMarkless ? none : classResult(keys)
        }
        guard let count = SchoolSummary.Count(rawValue: key) else { return nil }
        switch count {
        case .endCount: return .count(.pupils, enrolled(on: interval.upperBound))
        case .markless:
            return .count(.pupils, isMarkless ? enrolled(on: interval.upperBound) : [])
        case _ where isMarkless: return nobody
        case .successTotal: return pupils(results) { $0.isSuccess }
        case .goodTotal: return pupils(results) { $0 == .oneFour || $0 == .good }
        case .notAttestedExcused: return notAttested(isTruant: false)
        case .notAttestedTruant: return notAttested(isTruant: true)
        case .failing1: return failing(in: 1)
        case .failing2: return failing(in: 2)
        case .failing3: return failing(in: 3)
        case .excellent, .oneFour, .oneThree, .satisfactory, .notAttested, .failing, .noData:
            return Category(rawValue: key).map { category in pupils(results) { $0 == category } }
        }
    }

    private func categories(_ keys: ArraySlice<String>) -> Reckoning? {
        guard let category = keys.first.flatMap({ Category(rawValue: $0) }) else { return nil }
        switch keys.dropFirst().first {
        case "count": return pupils(results()) { $0 == category }
        case "previous":
            let number = question.span.period?.number ?? 0
            guard let before = facts.periods.first(where: { $0.number + 1 == number }) else {
                return .said([])
            }
            return pupils(results(before), on: before.days.upperBound) { $0 == category }
        default: return nil
        }
    }

    /// Pupils of such a category: where they stand on the roll, and their marks.
    private func pupils(
        _ results: Results, on day: Day? = nil, where claim: (Category) -> Bool
    ) -> Reckoning {
        group(results.pupils.filter { claim(results.category(of: $0)) }, results, on: day)
    }

    private func group(_ pupils: [Int], _ results: Results, on day: Day? = nil) -> Reckoning {
        .count(
            .pupils,
            enrolled(on: day ?? interval.upperBound, where: Set(pupils).contains)
                + pupils.flatMap { finals(of: $0, results) })
    }

    /// Pupils who fail in one, in two, in three subjects or more.
    private func failing(in subjects: Int) -> Reckoning {
        let results = results()
        return group(
            results.pupils.filter {
                min(results.places(of: $0, where: \.isFailing).count, 3) == subjects
            }, results)
    }

    /// Pupils who are not attested, and of their lessons those they missed.
    private func notAttested(isTruant: Bool) -> Reckoning {
        let results = results()
        let truants = results.truants(facts, roll, in: interval)
        let pupils = results.pupils.filter {
            results.category(of: $0) == .notAttested && truants.contains($0) == isTruant
        }
        let ids = Set(pupils.map { facts.pupils[$0].id })
        let missed = rows(\.isMissed).filter { row in row.pupilID.map(ids.contains) ?? false }
        return .count(.pupils, group(pupils, results).entries + missed)
    }

    /// A pupil of the list of those who stay away.
    func unexcused(_ keys: [String]) -> Reckoning? {
        switch keys[0] {
        case "days": .count(.days, daysMissed(\.isUnexcused))
        case "lessons": .count(.entries, rows(\.isUnexcused))
        case "share":
            .share(
                .count(.entries, rows(\.isUnexcused)), of: .count(.entries, lessons { _ in true }))
        default: nil
        }
    }

    /// A pupil of the list of those who come late.
    func lateness(_ keys: [String]) -> Reckoning? {
        switch keys[0] {
        case "count": .count(.entries, rows { $0 == .late })
        case "minutes": .sum(rows { $0 == .late })
        default: nil
        }
    }
}

extension Evidence {
    /// Whether it is a mark that is a number.
    var isNumber: Bool { MarkValue(rawValue: value)?.number != nil }
}

extension Category {
    /// Whether pupils of it are among those of whom the class's success is a share.
    fileprivate func isIn(_ rule: ClassDenominator) -> Bool {
        switch rule {
        case .endCount: true
        case .minusNoData: self != .noData
        case .attested: self != .noData && self != .notAttested
        }
    }
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
