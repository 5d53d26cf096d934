import Journal

/// How many of each mark there are: in a subject, of a pupil, of a class.
///
/// Source: report-json.md, "By subject" and `by_subject`.
struct MarkTally: Hashable, Sendable {
    var n5 = 0
    var n4 = 0
    var n3 = 0
    var n2 = 0
    var n1 = 0
    var notAttested = 0
    var exempt = 0
    var passed = 0
    var failed = 0
    /// Studied without a mark.
    var none = 0

    /// No mark at all.
    init() {}

    /// These marks.
    init(_ marks: some Sequence<MarkValue>) {
        for mark in marks { count(mark) }
    }

    /// Counts one more.
    mutating func count(_ mark: MarkValue) {
        switch mark {
        case .five: n5 += 1
        case .four: n4 += 1
        case .three: n3 += 1
        case .two: n2 += 1
        case .one: n1 += 1
        case .notAttested: notAttested += 1
        case .exempt: exempt += 1
        case .passed: passed += 1
        case .failed: failed += 1
        }
    }

    static func += (left: inout MarkTally, right: MarkTally) {
        for (key, _) in counts { left[keyPath: key] += right[keyPath: key] }
    }

    /// The sum of tallies.
    static func sum(_ tallies: some Sequence<MarkTally>) -> MarkTally {
        tallies.reduce(into: MarkTally()) { $0 += $1 }
    }

    /// Every count with its key in the JSON, in that order.
    static var counts: [(WritableKeyPath<MarkTally, Int>, key: String)] {
        [
            (\.n5, "n5"), (\.n4, "n4"), (\.n3, "n3"), (\.n2, "n2"), (\.n1, "n1"),
            (\.notAttested, "not_attested"), (\.exempt, "exempt"), (\.passed, "passed"),
            (\.failed, "failed"), (\.none, "none"),
        ]
    }

    /// Marks that are numbers.
    var numbers: Int { n5 + n4 + n3 + n2 + n1 }

    /// Marks that make a pupil fail.
    var failures: Int { n2 + n1 + failed }

    /// N of the formulas: without the exempt, the passed and failed, and those without a mark.
    var base: Int { numbers + notAttested }

    /// Success (успеваемость) in percent; nil when the base is 0.
    var success: String? { rounded(100 * (n5 + n4 + n3), of: base, digits: 1) }

    /// Quality of knowledge (качество знаний) in percent; nil when the base is 0.
    var quality: String? { rounded(100 * (n5 + n4), of: base, digits: 1) }

    /// Mean of the marks that are numbers; nil when there is none.
    var mean: String? {
        rounded(5 * n5 + 4 * n4 + 3 * n3 + 2 * n2 + n1, of: numbers, digits: 2)
    }

    /// Degree of learning (СОУ) in percent by the weights of 5, 4, 3, 2, 1 and н/а; nil when the
    /// base is 0.
    ///
    /// Source: forms.md 2.4; the weights are those of V. P. Simonov's method.
    func sou(_ weights: [Int]) -> String? {
        let sum = zip(weights, [n5, n4, n3, n2, n1, notAttested]).reduce(0) { $0 + $1.0 * $1.1 }
        return rounded(sum, of: base, digits: 1)
    }

    /// The members of `by_subject` but the id.
    func members(_ options: Options) -> [JSON.Member] {
        MarkTally.counts.map { JSON.Member($0.key, .count(self[keyPath: $0.0])) } + [
            JSON.Member("base", .count(base)), JSON.Member("success", JSON(success)),
            JSON.Member("quality", JSON(quality)),
            JSON.Member("sou", JSON(sou(options.souWeights))), JSON.Member("mean", JSON(mean)),
        ]
    }
}
