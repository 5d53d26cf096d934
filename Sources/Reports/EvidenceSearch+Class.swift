import Journal

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
