import Journal

extension SchoolSummary {
    /// A count of pupils, by its key in the JSON, in the order of the form's columns.
    enum Count: String, Hashable, Sendable, CaseIterable {
        case endCount = "end_count"
        case markless
        case successTotal = "success_total"
        case excellent
        case goodTotal = "good_total"
        case oneFour = "one_four"
        case oneThree = "one_three"
        case satisfactory
        case notAttested = "not_attested"
        case notAttestedExcused = "not_attested_excused"
        case notAttestedTruant = "not_attested_truant"
        case failing
        case failing1 = "failing_1"
        case failing2 = "failing_2"
        case failing3 = "failing_3"
        case noData = "no_data"
    }

    /// The counts of a class, a level or the school.
    ///
    /// Each is counted for itself, so that those that must agree can be held against each other.
    struct Line: Hashable, Sendable {
        /// A class without marks has ``Count/endCount`` and ``Count/markless`` and no other.
        var counts: [Count: Int]

        /// A class without marks, with so many pupils at the end.
        init(markless pupils: Int) { counts = [.endCount: pupils, .markless: pupils] }

        /// A class with marks; `truants` are among its pupils.
        init(_ results: Results, truants: Set<Int>) {
            counts = Dictionary(uniqueKeysWithValues: Count.allCases.map { ($0, 0) })
            func count(_ count: Count, where claim: (Category) -> Bool) {
                counts[count] = results.pupils.count { claim(results.category(of: $0)) }
            }
            counts[.endCount] = results.pupils.count
            count(.successTotal) { $0.isSuccess }
            count(.excellent) { $0 == .excellent }
            count(.goodTotal) { $0 == .oneFour || $0 == .good }
            count(.oneFour) { $0 == .oneFour }
            count(.oneThree) { $0 == .oneThree }
            count(.satisfactory) { $0 == .satisfactory }
            count(.notAttested) { $0 == .notAttested }
            count(.failing) { $0 == .failing }
            count(.noData) { $0 == .noData }
            let notAttested = results.pupils.filter { results.category(of: $0) == .notAttested }
            counts[.notAttestedExcused] = notAttested.count { !truants.contains($0) }
            counts[.notAttestedTruant] = truants.count
            for (count, failing) in zip(
                [Count.failing1, .failing2, .failing3], results.failingBySubjects)
            {
                counts[count] = failing
            }
        }

        private init(_ counts: [Count: Int]) { self.counts = counts }

        /// The sum of lines; a count that none of them has is 0.
        static func sum(_ lines: some Sequence<Line>) -> Line {
            var sum = Dictionary(uniqueKeysWithValues: Count.allCases.map { ($0, 0) })
            for line in lines { sum.merge(line.counts, uniquingKeysWith: +) }
            return Line(sum)
        }

        /// The count; 0 where there is none.
        subscript(count: Count) -> Int { counts[count] ?? 0 }

        /// Success and quality; nil for a class without marks.
        func rates(_ rule: ClassDenominator) -> (success: Rate, quality: Rate)? {
            guard counts[.noData] != nil else { return nil }
            let of = rule.denominator(
                all: self[.endCount] - self[.markless], noData: self[.noData],
                notAttested: self[.notAttested])
            return (
                Rate(count: self[.successTotal], of: of),
                Rate(count: self[.excellent] + self[.goodTotal], of: of)
            )
        }

        func members(_ rule: ClassDenominator) -> [JSON.Member] {
            let rates = rates(rule)
            return Count.allCases.map { JSON.Member($0.rawValue, JSON(counts[$0])) } + [
                JSON.Member("success", rates?.success.json ?? .null),
                JSON.Member("quality", rates?.quality.json ?? .null),
            ]
        }

        /// Holds the columns of the form against each other.
        ///
        /// Source: forms.md 3.2, "Invariants"; report-json.md, "Everywhere end_count − markless".
        func reconcile(at place: String, _ sums: inout Reconciliation) {
            func expect(_ sum: String, _ parts: [Count], _ whole: Int) {
                sums.expect(sum, parts.reduce(0) { $0 + self[$1] }, whole, at: place)
            }
            expect(
                "успевают = 4 + 5 + 7 + 8", [.excellent, .goodTotal, .oneThree, .satisfactory],
                self[.successTotal])
            expect(
                "с одной «4» – из хорошистов", [.oneFour], min(self[.oneFour], self[.goodTotal]))
            expect(
                "не аттестованы = 10 + 11", [.notAttestedExcused, .notAttestedTruant],
                self[.notAttested])
            expect(
                "не успевают = 13 + 14 + 15", [.failing1, .failing2, .failing3], self[.failing])
            expect(
                "состав = 3 + 9 + 12 + 16", [.successTotal, .notAttested, .failing, .noData],
                self[.endCount] - self[.markless])
        }
    }
}

extension Reconciliation {
    /// Holds lines of a school's summary against each other.
    mutating func expect(
        _ sum: String, _ left: SchoolSummary.Line, _ right: SchoolSummary.Line,
        at place: @autoclosure () -> String
    ) {
        for count in SchoolSummary.Count.allCases {
            expect(sum, left[count], right[count], at: "\(place()), \(count.rawValue)")
        }
    }
}
