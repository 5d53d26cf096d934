/// How a figure of a report follows from entries of the journal.
///
/// The entries are all that is needed: who counts them gets the figure.
public indirect enum Reckoning: Hashable, Sendable {
    /// What the entries are counted by.
    public enum Unit: String, Hashable, Sendable {
        /// One by one.
        case entries
        /// Days, of each pupil by themselves.
        case days
        /// Pupils, of each class by themselves.
        case pupils
    }

    /// What the last of the entries says, as it stands; nothing where there is none.
    case said([Evidence])
    /// How many there are.
    case count(Unit, [Evidence])
    /// The sum of their amounts.
    case sum([Evidence])
    /// The mean of the marks.
    case mean([Evidence])
    /// The mean of the weights of the marks 5, 4, 3, 2, 1, н/а.
    case weighted([Evidence], weights: [Int])
    /// The category of a pupil with these marks.
    case category([Evidence])
    /// The reason of a day with these missed lessons.
    case reason([Evidence])
    /// Hours of plans less lessons held, course by course, never below 0.
    case behind([Evidence])
    /// The one in percent of the other.
    case share(Reckoning, of: Reckoning)
    /// The one divided by the other.
    case quotient(Reckoning, of: Reckoning)

    /// Its name in the answer for programs.
    public var name: String {
        switch self {
        case .said: "said"
        case .count(let unit, _): unit.rawValue
        case .sum: "sum"
        case .mean: "mean"
        case .weighted: "weighted"
        case .category: "category"
        case .reason: "reason"
        case .behind: "behind"
        case .share: "share"
        case .quotient: "quotient"
        }
    }

    /// The entries, by which it is reckoned at once; none for a share or a quotient.
    public var entries: [Evidence] {
        switch self {
        case .said(let entries), .count(_, let entries), .sum(let entries), .mean(let entries),
            .weighted(let entries, _), .category(let entries), .reason(let entries),
            .behind(let entries):
            entries
        case .share, .quotient: []
        }
    }

    /// What is divided and by what; nil for a figure that is no share or quotient.
    public var parts: (numerator: Reckoning, denominator: Reckoning)? {
        switch self {
        case .share(let one, let other), .quotient(let one, let other): (one, other)
        default: nil
        }
    }

    /// The whole number that it comes to, where it is one that is counted.
    public var count: Int? {
        switch self {
        case .count(.entries, let entries): entries.count
        case .count(.days, let entries):
            Set(entries.map { [$0.classID, $0.pupilID ?? "", "\($0.date, default: "")"] }).count
        case .count(.pupils, let entries):
            Set(entries.map { [$0.classID, $0.pupilID ?? ""] }).count
        case .sum(let entries): entries.reduce(0) { $0 + $1.amount }
        default: nil
        }
    }

    /// The same of several classes together.
    ///
    /// - Returns: nil for none, and for figures that are not of one kind.
    static func together(_ reckonings: [Reckoning]) -> Reckoning? {
        reckonings.dropFirst().reduce(reckonings.first) { sum, next in
            sum.flatMap { $0.with(next) }
        }
    }

    private func with(_ other: Reckoning) -> Reckoning? {
        switch (self, other) {
        case (.count(let unit, let left), .count(let same, let right)):
            return unit == same ? .count(unit, left + right) : nil
        case (.sum(let left), .sum(let right)): return .sum(left + right)
        case (.behind(let left), .behind(let right)): return .behind(left + right)
        case (.share(let left, let leftOf), .share(let right, let rightOf)):
            guard let sum = left.with(right), let of = leftOf.with(rightOf) else { return nil }
            return .share(sum, of: of)
        case (.quotient(let left, let leftOf), .quotient(let right, let rightOf)):
            guard let sum = left.with(right), let of = leftOf.with(rightOf) else { return nil }
            return .quotient(sum, of: of)
        default: return nil
        }
    }
}
