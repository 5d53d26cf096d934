public import Fields
public import Journal

/// A report of the catalog, of whichever type.
public struct AnyReport: Sendable {
    /// How a report comes from facts.
    public enum Making: Sendable {
        /// From the facts of one class.
        case ofClass(@Sendable (ClassFacts, Question) throws(Refusal) -> Statement)
        /// From the facts of every class of the year, one after the other: a document of the
        /// school, or one of each teacher.
        case ofSchool(@Sendable (SchoolOutline, Question) throws(Refusal) -> any SchoolFold)
    }

    /// Whose a document is.
    public enum Owner: Hashable, Sendable {
        /// A class's.
        case schoolClass
        /// The school's.
        case school
        /// A teacher's.
        case teacher
        /// A pupil's.
        case pupil
    }

    /// Id, the same in commands, files and templates, such as `attendance`.
    public let id: String
    /// Title of the form.
    public let title: String
    /// Whose its documents are.
    public let owner: Owner
    /// Over what it can be asked.
    public let spans: [SpanKind]
    /// Names its template may use; those of every report first.
    public let fields: [FieldNote]
    /// How it comes from facts; refuses as ``Refusal`` says.
    public let making: Making

    /// A report of a class.
    init<R: ClassReport>(_ report: R.Type) {
        self.init(
            report, .schoolClass,
            .ofClass { (facts, question) throws(Refusal) in
                try question.check(R.id, R.spans)
                return try Statement(R.self, R.model(of: facts, for: question))
            })
    }

    /// A report of one pupil.
    init<R: PupilReport>(_ report: R.Type) {
        self.init(
            report, .pupil,
            .ofClass { (facts, question) throws(Refusal) in
                try question.check(R.id, R.spans)
                return try Statement(R.self, R.model(of: facts, for: question))
            })
    }

    /// A report of the school.
    init<R: SchoolReport>(_ report: R.Type) {
        self.init(
            report, .school,
            .ofSchool { (outline, question) throws(Refusal) in
                try question.check(R.id, R.spans)
                return try Fold<R>(outline, question)
            })
    }

    /// A report of each teacher.
    init<R: TeacherReport>(_ report: R.Type) {
        self.init(
            report, .teacher,
            .ofSchool { (outline, question) throws(Refusal) in
                try question.check(R.id, R.spans)
                return try TeacherFold<R>(outline, question)
            })
    }

    private init<R: Report>(_ report: R.Type, _ owner: Owner, _ making: Making) {
        (id, title, spans) = (R.id, R.title, R.spans)
        (self.owner, self.making) = (owner, making)
        fields = (Heading.fields.map(\.about)) + R.fields.map(\.about)
    }
}

extension Question {
    fileprivate func check(_ report: String, _ spans: [SpanKind]) throws(Refusal) {
        guard spans.contains(span.kind) else {
            throw .wrongSpan(report: report, asked: span.kind, allowed: spans)
        }
    }
}
