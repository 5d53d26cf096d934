public import Journal

/// A report over classes in the making: facts of the classes go in one by one, and only rows of
/// each are kept.
public protocol SchoolFold: Sendable {
    /// Takes the facts of the next class, in the order of classes.
    ///
    /// - Throws: a refusal when the facts of the class do not fit the question.
    mutating func add(_ facts: ClassFacts) throws(Refusal)

    /// The documents of the classes taken: one of the school, or one a teacher.
    ///
    /// - Parameter snapshot: SHA-256 of the facts of all of them, 64 hexadecimal digits.
    /// - Returns: each document, its classes in the order they were taken, or why it is not made:
    ///   ``Refusal/noRows(report:)`` or ``Refusal/noCourses(teacherID:)`` when no class has a row,
    ///   ``Refusal/differences(report:schoolClass:_:)`` when sums differ. Teachers stand by id.
    func statements(snapshot: String) -> [Result<Statement, Refusal>]
}

/// The fold of a report of the school.
struct Fold<R: SchoolReport>: SchoolFold {
    private let frame: FoldFrame<R>
    private var gathered = Gathered<R>()

    /// A fold that has taken no class yet.
    init(_ outline: SchoolOutline, _ question: Question) throws(Refusal) {
        frame = try FoldFrame(outline, question)
    }

    mutating func add(_ facts: ClassFacts) throws(Refusal) {
        if let own = frame.own(for: facts), let part = try R.part(of: facts, for: own) {
            gathered.parts.append(part)
        } else {
            gathered.leftOut.append(Russian.name(of: facts.schoolClass))
        }
    }

    func statements(snapshot: String) -> [Result<Statement, Refusal>] {
        guard !gathered.parts.isEmpty else { return [.failure(.noRows(report: R.id))] }
        return [gathered.statement(frame.heading(snapshot))]
    }
}

/// What a fold knows before any class is taken.
struct FoldFrame<R: FoldedReport>: Sendable {
    let question: Question
    private let outline: SchoolOutline
    private let days: ClosedRange<Day>
    private let asOf: Day

    init(_ outline: SchoolOutline, _ question: Question) throws(Refusal) {
        guard let days = outline.days(of: question.span) else { throw .noRows(report: R.id) }
        asOf = try question.cut(days).upperBound
        (self.outline, self.question, self.days) = (outline, question, days)
    }

    /// What is asked of a class; nil for one that has no period of its own by then.
    func own(for facts: ClassFacts) -> Question? { outline.own(question, for: facts) }

    func heading(_ snapshot: String) -> Heading {
        var heading = Heading(of: R.self, outline, question, days: days, asOf: asOf)
        heading.snapshot = snapshot
        return heading
    }
}

/// What is kept of the classes of one document.
struct Gathered<R: FoldedReport>: Sendable {
    /// One a class that has rows, in the order of classes.
    var parts: [R.Part] = []
    /// Names of the classes that have none.
    var leftOut: [String] = []

    /// The document, at least one part of which is there.
    func statement(_ heading: Heading) -> Result<Statement, Refusal> {
        var heading = heading
        let counts = parts.map(R.warnings(of:)).reduce(into: [:]) { sum, counts in
            sum.merge(counts, uniquingKeysWith: +)
        }
        heading.warnings = Warning.list(counts, leftOut: leftOut)
        return Result { () throws(Refusal) in
            try Statement(R.self, R.model(of: parts, heading: heading))
        }
    }
}
