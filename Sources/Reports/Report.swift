import Fields
import Journal

/// A report: how it is computed from facts, and how its model is said in JSON and on paper.
protocol Report: Sendable {
    associatedtype Model: Headed

    /// Id, the same in commands, files and templates, such as `attendance`.
    static var id: String { get }
    /// Title of the form, in words of the regulation.
    static var title: String { get }
    /// Over what it can be asked.
    static var spans: [SpanKind] { get }
    /// Names its template may use beside those of ``Heading``; tables in the order of sheets.
    static var fields: [Field<Model>] { get }
    /// What the report states, as report-json.md has it.
    static func body(of model: Model) -> JSON
    /// Holds the sums of the model against each other.
    static func reconcile(_ model: Model, _ sums: inout Reconciliation)
}

/// A model with its heading.
protocol Headed: Hashable, Sendable {
    var heading: Heading { get set }
}

/// A report of one class.
protocol ClassReport: Report {
    static func model(of facts: ClassFacts, for question: Question) throws(Refusal) -> Model
}

/// A report of one pupil of a class, whom the question names: no other pupil occurs in it.
protocol PupilReport: ClassReport {}

/// A report over several classes, folded class by class: only a small part of each is kept.
protocol FoldedReport: Report {
    associatedtype Part: Sendable

    /// How often each warning is met in a class.
    static func warnings(of part: Part) -> Warning.Counts
    /// The report of the parts, one a class, at least one; in the order of classes.
    static func model(of parts: [Part], heading: Heading) -> Model
}

/// A report of the whole school: one document.
protocol SchoolReport: FoldedReport {
    /// What is kept of a class; nil for a class that has no row. The question's span is the
    /// class's own period.
    static func part(of facts: ClassFacts, for question: Question) throws(Refusal) -> Part?
}

/// A report of a teacher over the classes they teach: a document a teacher.
protocol TeacherReport: FoldedReport {
    /// What is kept of a class, by the teacher's place in its staff: a part for everyone who has a
    /// course in it; nil for a class that has no row. The question's span is the class's own
    /// period.
    static func parts(of facts: ClassFacts, for question: Question) throws(Refusal) -> [Int: Part]?
}
