import Journal
import Register
import Reports

/// The kept model of an issued document: the report's JSON, and how it came to be issued.
struct IssuedModel {
    /// All of it.
    let json: JSON
    private let issued: JSON

    /// Nil for JSON that is no model of an issued document.
    init?(_ json: JSON) {
        guard let issued = json["issued"], issued["number"]?.text != nil else { return nil }
        (self.json, self.issued) = (json, issued)
    }

    var report: String { json["report"]?.text ?? "" }
    var body: JSON { json["body"] ?? .null }

    /// What it says of the register.
    var witness: Witness? {
        guard let number = issued["number"]?.text, let line = issued["line"]?.count,
            let previous = issued["previous"]?.text
        else { return nil }
        return Witness(number: number, line: line, previous: previous)
    }

    /// Snapshots of the facts it was made from, by class.
    var snapshots: [String] {
        issued["facts"]?.items.compactMap { $0["snapshot"]?.text } ?? []
    }

    /// What was asked of the report, of a journal with these periods.
    func question(_ periods: [Period]) -> Question? {
        guard let asked = issued["question"],
            let options = Options(changed: json["options"] ?? .null)
        else { return nil }
        let span: Span
        if let id = asked["period_id"]?.text {
            guard let period = periods.first(where: { $0.id == id }) else { return nil }
            span = .period(period)
        } else if let text = asked["month"]?.text {
            guard let month = Month(iso: text) else { return nil }
            span = .month(month)
        } else {
            span = .year
        }
        return Question(
            span, asOf: asked["as_of"]?.text.flatMap { Day(iso: $0) }, options: options,
            names: asked["names"]?.text.flatMap { NameStyle(rawValue: $0) } ?? .full,
            teacherID: asked["teacher_id"]?.text)
    }

    /// The model of a statement that is being issued.
    static func json(
        _ statement: Statement, _ question: Question, _ entry: Entry,
        line: Int, previous: String, facts: [(classID: String, snapshot: String)]
    ) -> JSON {
        guard case .object(let members) = statement.json else {
            preconditionFailure("a report's JSON is an object")
        }
        func text(_ text: String) -> JSON { text.isEmpty ? .null : .text(text) }
        let issued: JSON = [
            "number": .text(entry.number), "line": .count(line), "previous": .text(previous),
            "date": .text("\(entry.at.day)"), "mode": .text(entry.mode.rawValue),
            "of": text(entry.of), "supersedes": text(entry.supersedes),
            "question": [
                "year_id": .text(entry.yearID), "period_id": text(entry.periodID),
                "month": text(entry.month), "as_of": question.asOf.map { .text("\($0)") } ?? .null,
                "teacher_id": text(entry.teacherID), "names": .text(question.names.rawValue),
            ],
            "facts": .array(
                facts.map { ["class_id": .text($0.classID), "snapshot": .text($0.snapshot)] }),
            "template_sha256": .text(entry.templateHash), "program": .text(entry.program),
        ]
        return .object(members + [JSON.Member("issued", issued)])
    }
}

extension JSON {
    /// The words; nil for any other value.
    var text: String? { if case .text(let text) = self { text } else { nil } }
    /// The whole number; nil for any other value.
    var count: Int? { if case .count(let count) = self { count } else { nil } }
    /// The values of an array; none for any other value.
    var items: [JSON] { if case .array(let items) = self { items } else { [] } }
}
