import Journal
import Register
import Reports

/// The kept model of an issued document: the report's JSON, and how it came to be issued.
struct IssuedModel {
    /// All of it.
    let json: JSON
    let number: String
    private let issued: JSON

    /// Nil for JSON that is no model of an issued document.
    init?(_ json: JSON) {
        guard let issued = json["issued"], let number = issued["number"]?.text else { return nil }
        (self.json, self.issued, self.number) = (json, issued, number)
    }

    var report: String { json["report"]?.text ?? "" }
    var body: JSON { json["body"] ?? .null }

    /// What it says of the register.
    var witness: Witness? {
        guard let line = issued["line"]?.count,
            let previous = issued["previous"]?.text
        else { return nil }
        return Witness(number: number, line: line, previous: previous)
    }

    /// SHA-256 of the template of its report; empty for a model that does not say so.
    var template: String { issued["template_sha256"]?.text ?? "" }

    /// With what it was printed; nil for one of a program that did not say so.
    var imprint: Imprint? { Imprint(issued["imprint"]) }

    /// Who signs for the school; nil where the model does not say so.
    var signers: Signers? {
        guard let named = issued["signers"] else { return nil }
        return Signers(deputy: Signer(named["deputy"]), director: Signer(named["director"]))
    }

    /// The digest of the file of the electronic original that it is a copy of; nil for none.
    var electronicOriginal: String? { issued["of_file_sha256"]?.text }

    /// The stamp of a signature on its pages, its own or that of the original it is a copy of; nil
    /// for none.
    var stamp: SignatureStamp? { SignatureStamp(issued["certificate"]) }

    /// Snapshots of the facts it was made from, by class.
    var snapshots: [String] {
        issued["facts"]?.items.compactMap { $0["snapshot"]?.text } ?? []
    }

    /// Files of the folder of issued documents that it shares with other documents, by path.
    var shared: [String] { snapshots.map { "facts/\($0).gz" } + kept.map(\.file) }

    /// Templates, settings and the certificate that it names, with their digests.
    var kept: [(file: String, digest: String)] {
        let texts = [("templates", template)] + (imprint?.kept ?? [])
        return texts.filter { !$1.isEmpty }.map { ("\($0)/\($1).yaml", $1) }
            + [stamp?.digest].compactMap(\.self).map { ("certificates/\($0).cer", $0) }
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
        _ statement: Statement, _ question: Question, _ entry: Entry, _ witness: Witness,
        electronicOriginal: String?, stamp: SignatureStamp?,
        facts: [(classID: String, snapshot: String)], imprint: Imprint
    ) -> JSON {
        guard case .object(let members) = statement.json else {
            preconditionFailure("a report's JSON is an object")
        }
        func text(_ text: String) -> JSON { text.isEmpty ? .null : .text(text) }
        let issued: JSON = [
            "number": .text(entry.number), "line": .count(witness.line),
            "previous": .text(witness.previous),
            "date": .text("\(entry.at.day)"), "mode": .text(entry.mode.rawValue),
            "of": text(entry.of), "of_file_sha256": text(electronicOriginal ?? ""),
            "supersedes": text(entry.supersedes), "certificate": stamp?.json ?? .null,
            "question": [
                "year_id": .text(entry.yearID), "period_id": text(entry.periodID),
                "month": text(entry.month), "as_of": question.asOf.map { .text("\($0)") } ?? .null,
                "teacher_id": text(entry.teacherID), "names": .text(question.names.rawValue),
            ],
            "facts": .array(
                facts.map { ["class_id": .text($0.classID), "snapshot": .text($0.snapshot)] }),
            "signers": [
                "deputy": question.signers.deputy?.json ?? .null,
                "director": question.signers.director?.json ?? .null,
            ],
            "template_sha256": .text(entry.templateHash), "program": .text(entry.program),
            "imprint": imprint.json,
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

extension Signer {
    fileprivate var json: JSON {
        [
            "position": .text(position), "last_name": .text(name.lastName),
            "first_name": .text(name.firstName), "patronymic": .text(name.patronymic),
        ]
    }

    fileprivate init?(_ json: JSON?) {
        guard let json, let position = json["position"]?.text,
            let lastName = json["last_name"]?.text, let firstName = json["first_name"]?.text,
            let patronymic = json["patronymic"]?.text
        else { return nil }
        self.init(
            name: Person(lastName: lastName, firstName: firstName, patronymic: patronymic),
            position: position)
    }
}
