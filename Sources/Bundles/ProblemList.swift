/// The problems of a bundle: the first hundred of each severity, and how many there are.
public struct ProblemList: Hashable, Sendable {
    /// How many problems of a severity are kept.
    ///
    /// Source: bundle.md, "first 100, with a count of the rest".
    public static let most = 100

    /// The first errors as they were found, at most ``most``.
    public private(set) var errors: [BundleProblem] = []
    /// The first warnings as they were found, at most ``most``.
    public private(set) var warnings: [BundleProblem] = []
    /// Number of all errors, kept or not.
    public private(set) var errorCount = 0
    /// Number of all warnings, kept or not.
    public private(set) var warningCount = 0

    /// No problems.
    public init() {}

    /// Takes a problem in.
    public mutating func add(_ problem: BundleProblem) {
        if problem.isWarning {
            warningCount += 1
            if warnings.count < ProblemList.most { warnings.append(problem) }
        } else {
            errorCount += 1
            if errors.count < ProblemList.most { errors.append(problem) }
        }
    }

    /// Counts a problem that is not kept.
    public mutating func addUnplaced(isWarning: Bool) {
        if isWarning { warningCount += 1 } else { errorCount += 1 }
    }

    /// Puts the kept problems into the order of files, lines and columns.
    public mutating func sort() {
        errors.sort(by: ProblemList.precedes)
        warnings.sort(by: ProblemList.precedes)
    }

    private static func precedes(_ left: BundleProblem, _ right: BundleProblem) -> Bool {
        (order(left), left.file, left.line, left.column)
            < (order(right), right.file, right.line, right.column)
    }

    // `bundle.json` and files that nobody reads come before the tables.
    private static func order(_ problem: BundleProblem) -> Int {
        BundleTable(file: problem.file)?.order ?? -1
    }
}
