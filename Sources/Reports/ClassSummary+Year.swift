import Fields
import Journal

extension ClassSummary {
    /// A row of a pupil in the report of a year.
    struct Line {
        var kind: String
        var caption: String
        /// Whether the mark is set at all; one a subject, none for all.
        var isMarked: [Bool] = []
        var mark: (YearMarks) -> MarkValue?

        func cell(_ row: PupilRow, _ subject: Int) -> Cell {
            if let mark = mark(row.yearMarks[subject]) { return .mark(mark) }
            if row.isNotStudied(subject) { return .notStudied }
            return isMarked.isEmpty || isMarked[subject] ? .empty : .notApplicable
        }
    }

    /// The rows of a pupil, who is the one at `number` in the list.
    static func yearRows(
        _ number: Int, _ row: PupilRow, _ lines: [Line], _ names: NameStyle
    ) -> [Row] {
        let (head, tail) = (head(number, row, names), tail(row) + [words(of: row.decision)])
        guard row.departed == nil else {
            return [
                Row(
                    "departed", group: row.pupil.id,
                    cells: head + [.notApplicable] + marks(of: row) + tail)
            ]
        }
        return lines.enumerated().map { place, line in
            let marks = row.yearMarks.indices.map { line.cell(row, $0) }
            // What the rows of a pupil share is said once.
            let isFirst = place == 0
            return Row(
                line.kind, group: row.pupil.id,
                cells: (isFirst ? head : head.map { _ in .empty }) + [.words(line.caption)]
                    + marks + (isFirst ? tail : tail.map { _ in .empty }))
        }
    }

    // Source: forms.md 7.1, "переведён(а) в 8 класс, пр. № 9 от 28.05.2026".
    private static func words(of decision: Decision?) -> Cell {
        guard let decision, !decision.text.isEmpty else { return .empty }
        var text = decision.text
        if !decision.protocolNumber.isEmpty {
            text += ", пр.\(Russian.space)№\(Russian.space)\(decision.protocolNumber)"
        }
        if let date = decision.protocolDate { text += " от\(Russian.space)\(Russian.date(date))" }
        return Cell(.text(decision.text), text: text)
    }
}

extension ClassSummary.Model {
    /// The rows of a pupil in a year's report: periods, the year, and the exam and the final mark
    /// where the class has any.
    ///
    /// Source: forms.md 1.3, "Г, Э, И".
    var lines: [ClassSummary.Line] {
        let marks = rows.flatMap(\.yearMarks)
        var lines = periods.indices.map { place in
            ClassSummary.Line(
                kind: "period", caption: LedgerColumns.short(periods[place]),
                isMarked: isMarked[place]
            ) { $0.periods[place] }
        }
        lines.append(ClassSummary.Line(kind: "year", caption: "Г", mark: \.year))
        if marks.contains(where: { $0.exam != nil }) {
            lines.append(ClassSummary.Line(kind: "exam", caption: "Э", mark: \.exam))
        }
        if marks.contains(where: { $0.final != nil }) {
            lines.append(ClassSummary.Line(kind: "final", caption: "И", mark: \.final))
        }
        return lines
    }
}
