import Journal

/// How many pupils of a class are in each category.
struct CategoryCounts: Hashable, Sendable {
    private var counts = [Int](repeating: 0, count: Category.allCases.count)

    /// Nobody.
    init() {}

    /// Pupils of these categories.
    init(_ categories: some Sequence<Category>) {
        for category in categories { self[category] += 1 }
    }

    /// Pupils in `category`.
    subscript(category: Category) -> Int {
        get { counts[CategoryCounts.place(of: category)] }
        set { counts[CategoryCounts.place(of: category)] = newValue }
    }

    /// All pupils.
    var total: Int { counts.reduce(0, +) }

    /// Success of the class: those who succeed, of those whom the rule takes in.
    func success(_ rule: ClassDenominator) -> Rate {
        Rate(count: sum { $0.isSuccess }, of: denominator(rule))
    }

    /// Quality of knowledge of the class, of the same as success.
    func quality(_ rule: ClassDenominator) -> Rate {
        Rate(count: sum { $0.isGood }, of: denominator(rule))
    }

    var json: JSON {
        .object(Category.allCases.map { JSON.Member($0.rawValue, .count(self[$0])) })
    }

    private func denominator(_ rule: ClassDenominator) -> Int {
        rule.denominator(all: total, noData: self[.noData], notAttested: self[.notAttested])
    }

    private func sum(where claim: (Category) -> Bool) -> Int {
        Category.allCases.filter(claim).reduce(0) { $0 + self[$1] }
    }

    private static func place(of category: Category) -> Int {
        switch category {
        case .excellent: 0
        case .oneFour: 1
        case .good: 2
        case .oneThree: 3
        case .satisfactory: 4
        case .failing: 5
        case .notAttested: 6
        case .noData: 7
        }
    }
}

extension ClassDenominator {
    /// Of how many success and quality are a share.
    ///
    /// - Parameters:
    ///   - all: pupils at the end, without those of markless classes.
    ///   - noData: of these, without any mark that is a number.
    ///   - notAttested: of these, not attested.
    /// - Returns: 0 or more.
    ///
    /// Source: report-json.md, `class_denominator`.
    func denominator(all: Int, noData: Int, notAttested: Int) -> Int {
        switch self {
        case .minusNoData: all - noData
        case .endCount: all
        case .attested: all - noData - notAttested
        }
    }
}
