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
    private let reckoning: Reckoning

    /// Explains a figure of the document `number`.
    ///
    /// - Parameters:
    ///   - number: the document's number.
    ///   - row: as `diff` names rows; `class` or `school` for figures of the whole.
    ///   - column: as `diff` names columns.
    ///   - place: where register and issued documents are.
    ///   - clock: what says when a line is written.
    ///   - language: language of messages.
    /// - Throws: ``Failure``: `usage` when there is no such document or figure, or what stands
    ///   there is a name or a date and no figure; `data` when kept files are missing or altered.
    public init(
        of number: String, row: String, column: String, _ place: RegisterPlace, clock: Clock,
        language: Language
    ) throws(Failure) {
        (self.number, self.row, self.column) = (number, row, column)
        let desk = RegisterDesk(place, clock, language)
        guard let view = try desk.look() else { throw .noDocument(number, language) }
        let (entry, model) = try desk.model(of: number, in: view)
        let wanted = ["class", "school"].contains(row) ? nil : row
        let leaf = model.body.leaves.first { $0.row == wanted && $0.column == column }
        guard let leaf else { throw .noFigure(row, column, language) }
        value = leaf.value
        let facts = model.snapshots.compactMap { desk.folder.facts(of: $0) }
        guard facts.count == model.snapshots.count,
            let question = model.question(facts.flatMap(\.periods))
        else { throw .noModel(number, language) }
        let found: Reckoning?
        do throws(Refusal) {
            found = try Reports.reckoning(of: entry.report, facts, question, leaf)
        } catch {
            throw Failure(.data, error.message(in: language))
        }
        guard let found else { throw .notExplained(column, language) }
        reckoning = found
    }

    /// The answer for programs.
    public var json: JSON {
        .object(
            [
                JSON.Member("format", "vedomost-explain"), JSON.Member("version", .count(1)),
                JSON.Member("number", .text(number)), JSON.Member("row", .text(row)),
                JSON.Member("column", .text(column)), JSON.Member("value", value),
            ] + reckoning.members)
    }

    /// The answer for people, an entry a line; pupils are named by ids.
    public var text: String {
        "\(number), \(row), \(column): \(value.text ?? value.compact)\n"
            + reckoning.lines(inset: "  ")
    }
}

extension Reckoning {
    fileprivate var members: [JSON.Member] {
        func of(_ part: Reckoning?) -> JSON { part.map { .object($0.members) } ?? .null }
        return [
            JSON.Member("by", .text(name)), JSON.Member("count", count.map { .count($0) } ?? .null),
            JSON.Member("entries", .array(entries.map(\.json))),
            JSON.Member("numerator", of(parts?.numerator)),
            JSON.Member("denominator", of(parts?.denominator)),
        ]
    }

    fileprivate func lines(inset: String) -> String {
        let head = "\(inset)\(words)\n"
        guard let parts else {
            return head + entries.map { "\(inset)  \($0.line)\n" }.joined()
        }
        return head + parts.numerator.lines(inset: "\(inset)  ")
            + parts.denominator.lines(inset: "\(inset)  ")
    }

    /// How it is reckoned, in a few words.
    private var words: String {
        switch self {
        case .said: "записано в журнале:"
        case .count(.entries, _): "число записей – \(count ?? 0):"
        case .count(.days, _): "дней – \(count ?? 0), записи этих дней:"
        case .count(.pupils, _): "обучающихся – \(count ?? 0), записи о них:"
        case .sum: "сумма – \(count ?? 0):"
        case .mean: "среднее отметок – числа в последнем столбце:"
        case .weighted(_, let weights):
            "среднее весов \(weights.map(String.init).joined(separator: ", ")) за 5, 4, 3, 2, 1, н/а:"
        case .category: "категория по отметкам:"
        case .reason: "причина дня по его урокам:"
        case .behind: "часы по плану без проведённых уроков, по каждому курсу не меньше 0:"
        case .share: "доля в процентах, первое от второго:"
        case .quotient: "первое делится на второе:"
        }
    }
}

extension Evidence {
    fileprivate var json: JSON {
        func id(_ id: String?) -> JSON { id.map { .text($0) } ?? .null }
        return [
            "kind": .text(kind.rawValue), "class_id": .text(classID), "pupil_id": id(pupilID),
            "course_id": id(courseID), "subject_id": id(subjectID), "lesson_id": id(lessonID),
            "date": id(date.map { "\($0)" }), "value": .text(value), "amount": .count(amount),
        ]
    }

    fileprivate var line: String {
        let date = date.map { Russian.date($0) } ?? "итоговая"
        let words = [date, courseID ?? subjectID, pupilID, value, amount == 1 ? nil : "\(amount)"]
        return words.compactMap { $0 }.joined(separator: "  ")
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
                    + "называются так, как их называет diff; по классу – class, по школе – school"
                : "the document has no row “\(row)” with a column “\(column)”; they are named as "
                    + "diff names them; figures of the whole are in the row class or school")
    }

    fileprivate static func notExplained(_ column: String, _ language: Language) -> Failure {
        Failure(
            .usage,
            language == .russian
                ? "«\(column)» – не число, а имя, дата или текст: они стоят в журнале, как напечатаны"
                : "“\(column)” is no figure but a name, a date or a text: the journal has it as printed"
        )
    }
}
