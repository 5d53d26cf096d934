public import Journal
import Register
public import Reports

/// Which entries of the journal lie behind a figure of an issued document: from the facts kept with
/// it, also when the journal has moved on.
///
/// Source: cli.md, `explain`; issue 7, 5.
public struct FigureExplanation {
    private let number: String
    private let row: String
    private let column: String
    private let value: JSON
    private let entries: [Evidence]

    /// Explains a figure of the document `number`.
    ///
    /// - Parameters:
    ///   - number: the document's number.
    ///   - row: as `diff` names rows, or `class` for figures of the whole class.
    ///   - column: as `diff` names columns.
    ///   - place: where register and issued documents are.
    ///   - clock: what says when a line is written.
    ///   - language: language of messages.
    /// - Throws: ``Failure``: `usage` when there is no such document or figure, or it is not one
    ///   that is explained; `data` when kept files are missing or altered.
    public init(
        of number: String, row: String, column: String, _ place: RegisterPlace, clock: Clock,
        language: Language
    ) throws(Failure) {
        (self.number, self.row, self.column) = (number, row, column)
        let desk = RegisterDesk(place, clock, language)
        guard let view = try desk.look() else { throw .noDocument(number, language) }
        let (entry, model) = try desk.model(of: number, in: view)
        let wanted = row == "class" ? nil : row
        let leaf = model.body.leaves.first { $0.row == wanted && $0.column == column }
        guard let leaf else { throw .noFigure(row, column, language) }
        value = leaf.value
        guard !entry.classID.isEmpty, let snapshot = model.snapshots.first else {
            throw .notExplained(column, language)
        }
        guard let facts = desk.folder.facts(of: snapshot),
            let question = model.question(facts.periods)
        else { throw .noModel(number, language) }
        let found: [Evidence]?
        do throws(Refusal) {
            found = try evidence(
                of: entry.report, facts, question, row: wanted, column: column)
        } catch {
            throw Failure(.data, error.message(in: language))
        }
        guard let found else { throw .notExplained(column, language) }
        entries = found
    }

    /// The answer for programs.
    public var json: JSON {
        [
            "format": "vedomost-explain", "version": .count(1), "number": .text(number),
            "row": .text(row), "column": .text(column), "value": value,
            "entries": .array(
                entries.map { entry in
                    [
                        "kind": .text(entry.kind.rawValue), "pupil_id": .text(entry.pupilID),
                        "subject_id": .text(entry.subjectID),
                        "lesson_id": entry.lessonID.map { .text($0) } ?? .null,
                        "date": entry.date.map { .text("\($0)") } ?? .null,
                        "value": .text(entry.value),
                    ]
                }),
        ]
    }

    /// The answer for people, an entry a line; pupils are named by ids.
    public var text: String {
        let head = "\(number), \(row), \(column): \(value.text ?? value.compact)\n"
        return head
            + entries.map { entry in
                let date = entry.date.map { Russian.date($0) } ?? "итоговая"
                return "  \(date)  \(entry.subjectID)  \(entry.pupilID)  \(entry.value)\n"
            }.joined()
    }
}

extension Failure {
    fileprivate static func noFigure(
        _ row: String, _ column: String, _ language: Language
    ) -> Failure {
        Failure(
            .usage,
            language == .russian
                ? "в документе нет строки «\(row)» со столбцом «\(column)»; строки и столбцы "
                    + "называются так, как их называет diff; по классу – class"
                : "the document has no row “\(row)” with a column “\(column)”; they are named as "
                    + "diff names them; figures of the class are in the row class")
    }

    fileprivate static func notExplained(_ column: String, _ language: Language) -> Failure {
        Failure(
            .usage,
            language == .russian
                ? "столбец «\(column)» не объясняется: объясняются пропуски, опоздания, отметки и "
                    + "их число в отчётах класса, а доли, средние и числа обучающихся – нет"
                : "the column “\(column)” is not explained: absence, lateness, marks and counts of "
                    + "them in reports of a class are, shares, means and counts of pupils are not")
    }
}
