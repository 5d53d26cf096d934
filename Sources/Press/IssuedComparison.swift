public import Journal
import Register
public import Reports
import Stores

/// What differs between an issued document and another, or today's journal.
///
/// Source: cli.md, `diff`.
public struct IssuedComparison {
    private let from: String
    private let to: String
    private let changes: [Change]
    private let language: Language

    /// Compares the document `from` with the document `to`, or with what the journal of `store`
    /// states now where that is nil.
    ///
    /// - Throws: ``Failure``: `usage` when there is no such document or they are of different
    ///   reports, `data` when a kept file is missing or altered.
    public init(
        _ from: String, _ to: String?, store: String, _ place: RegisterPlace, clock: Clock,
        language: Language
    ) throws(Failure) {
        (self.from, self.to, self.language) = (from, to ?? "now", language)
        let desk = RegisterDesk(place, clock, language)
        guard let view = try desk.look() else { throw .noDocument(from, language) }
        let (entry, model) = try desk.model(of: from, in: view)
        let other: JSON
        if let to {
            let (otherEntry, otherModel) = try desk.model(of: to, in: view)
            guard otherEntry.report == entry.report else {
                throw .otherReport(entry.report, otherEntry.report, language)
            }
            other = otherModel.json
        } else {
            other = try reading(store, language) { journal throws(Failure) in
                try restated(model, entry, journal, language).json
            }
        }
        changes = Reports.changes(from: model.json.compared, to: other.compared)
            .filter { !$0.isNameOfRow }.map(\.asExplained)
    }

    /// The answer for programs.
    public var json: JSON {
        [
            "format": "vedomost-diff", "version": .count(1), "from": .text(from), "to": .text(to),
            "changes": .array(
                changes.map {
                    [
                        "path": .text($0.path), "row": $0.row.map { .text($0) } ?? .null,
                        "column": .text($0.column), "was": $0.was ?? .null,
                        "now": $0.now ?? .null,
                    ]
                }),
        ]
    }

    /// The answer for people, a figure a line; rows are named by ids.
    public var text: String {
        guard !changes.isEmpty else {
            return language == .russian
                ? "Отличий нет: \(from) и \(to == "now" ? "журнал сегодня" : to)\n"
                : "No differences: \(from) and \(to == "now" ? "the journal now" : to)\n"
        }
        return changes.map { change in
            let row = change.row.map { "\($0), " } ?? ""
            return "\(row)\(change.column): \(words(change.was)) → \(words(change.now))\n"
        }.joined()
    }

    private func words(_ value: JSON?) -> String { value?.text ?? value?.compact ?? "нет" }

    /// What the run ends with: nil where nothing differs.
    public var failure: Failure? {
        guard !changes.isEmpty else { return nil }
        return Failure(
            .mismatch,
            language == .russian
                ? "отличий: \(changes.count)" : "differences: \(changes.count)")
    }
}

extension Change {
    /// Whether it only names a pupil whose row came or went: the row's id says it.
    fileprivate var isNameOfRow: Bool {
        row != nil && column == "name" && (was == nil || now == nil)
    }

    /// The same with columns of the figures as `explain` takes them, from the body on.
    fileprivate var asExplained: Change {
        var change = self
        if row == nil, column.hasPrefix("body.") { change.column.removeFirst(5) }
        return change
    }
}

extension RegisterDesk {
    /// A document and its kept model, whole.
    ///
    /// - Throws: ``Failure``: `usage` when there is no such document, `data` when its model is
    ///   missing or altered.
    func model(
        of number: String, in view: RegisterView
    ) throws(Failure) -> (Entry, IssuedModel) {
        guard let document = view.document(number), document.issue != nil else {
            throw .noDocument(number, language)
        }
        guard let model = folder.model(of: document.entry) else {
            throw .noModel(number, language)
        }
        return (document.entry, model)
    }
}

extension JSON {
    /// What of a report's JSON is compared: how it was asked, its warnings, its figures.
    fileprivate var compared: JSON {
        let keys = ["period", "as_of", "options", "warnings", "body"]
        return .object(keys.compactMap { key in self[key].map { Member(key, $0) } })
    }
}

/// What the journal states now where an issued document stated something.
private func restated(
    _ model: IssuedModel, _ entry: Entry, _ journal: any JournalStore, _ language: Language
) throws(Failure) -> Statement {
    do {
        let index = try journal.index()
        guard let report = catalog.first(where: { $0.id == entry.report }),
            let question = model.question(index.periods)
        else { throw Failure.noModel(entry.number, language) }
        switch report.making {
        case .ofClass(let make):
            return try make(try journal.classFacts(entry.classID), question)
        case .ofSchool(let make):
            guard let outline = SchoolOutline(of: index, yearID: entry.yearID) else {
                throw Failure.unknown(.year, entry.yearID, nil, language)
            }
            var fold = try make(outline, question)
            for schoolClass in outline.classes {
                try fold.add(try journal.classFacts(schoolClass.id))
            }
            guard let made = fold.statements(snapshot: "").first else {
                throw Refusal.noRows(report: report.id)
            }
            return try made.get()
        }
    } catch let refusal as Refusal {
        throw Failure(
            ExitStatus(rawValue: refusal.exitCode) ?? .data, refusal.message(in: language))
    } catch let error as StoreError {
        throw Failure(error, language)
    } catch let failure as Failure {
        throw failure
    } catch {
        throw Failure(.io, "\(error)")
    }
}

extension Failure {
    fileprivate static func otherReport(
        _ first: String, _ second: String, _ language: Language
    ) -> Failure {
        Failure(
            .usage,
            language == .russian
                ? "сравниваются документы одного отчёта, а не \(first) и \(second)"
                : "documents of one report are compared, not \(first) and \(second)")
    }

    static func noModel(_ number: String, _ language: Language) -> Failure {
        Failure(
            .data,
            language == .russian
                ? "документ \(number): файлы с данными пропали или изменены; проверьте: "
                    + "vedomost verify \(number)"
                : "document \(number): its kept data are missing or altered; see vedomost verify")
    }
}
