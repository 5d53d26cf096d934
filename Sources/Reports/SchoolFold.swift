public import Journal

/// A school report in the making: facts of the classes go in one by one, and only a row of each
/// is kept.
public protocol SchoolFold: Sendable {
    /// Takes the facts of the next class, in the order of classes.
    ///
    /// - Throws: a refusal when the facts of the class do not fit the question.
    mutating func add(_ facts: ClassFacts) throws(Refusal)

    /// The report of the classes taken.
    ///
    /// - Parameter snapshot: SHA-256 of the facts of all of them, 64 hexadecimal digits.
    /// - Returns: the report, its classes in the order they were taken.
    /// - Throws: ``Refusal/noRows(report:)`` when no class has a row, and
    ///   ``Refusal/differences(report:schoolClass:_:)`` when sums differ.
    func statement(snapshot: String) throws(Refusal) -> Statement
}

/// The fold of a school report.
struct Fold<R: SchoolReport>: SchoolFold {
    private let outline: SchoolOutline
    private let question: Question
    private let days: ClosedRange<Day>
    private let asOf: Day
    private var parts: [R.Part] = []
    private var leftOut: [String] = []

    /// A fold that has taken no class yet.
    init(_ outline: SchoolOutline, _ question: Question) throws(Refusal) {
        guard let days = outline.days(of: question.span) else { throw .noRows(report: R.id) }
        asOf = try question.cut(days).upperBound
        (self.outline, self.question, self.days) = (outline, question, days)
    }

    mutating func add(_ facts: ClassFacts) throws(Refusal) {
        if let own = outline.own(question, for: facts), let part = try R.part(of: facts, for: own) {
            parts.append(part)
        } else {
            leftOut.append(Russian.name(of: facts.schoolClass))
        }
    }

    func statement(snapshot: String) throws(Refusal) -> Statement {
        guard !parts.isEmpty else { throw .noRows(report: R.id) }
        var heading = Heading(of: R.self, outline, question, days: days, asOf: asOf)
        heading.snapshot = snapshot
        let counts = parts.map(R.warnings(of:)).reduce(into: [:]) { sum, counts in
            sum.merge(counts, uniquingKeysWith: +)
        }
        heading.warnings = Warning.list(counts, leftOut: leftOut)
        return try Statement(R.self, R.model(of: parts, heading: heading))
    }
}
