public import Fields
import Journal

/// What a report states, of whichever report it is; its sums agree.
public struct Statement: Hashable, Sendable {
    /// Whose it is, over what time, from which data.
    public let heading: Heading
    /// What it states, as report-json.md has it for the report.
    public let body: JSON
    /// The values for the report's template.
    public let bindings: Bindings
    /// Every table of the report, in the order of sheets; their ids differ.
    public let tables: [Table]
    /// Texts that explain the tables, in the order of the report's fields, then its warnings; none
    /// is empty.
    public let remarks: [String]

    /// States a model of a report.
    ///
    /// - Throws: ``Refusal/differences(report:schoolClass:_:)`` when sums of the model differ.
    init<R: Report>(_ report: R.Type, _ model: R.Model) throws(Refusal) {
        var sums = Reconciliation()
        R.reconcile(model, &sums)
        guard sums.differences.isEmpty else {
            throw .differences(
                report: R.id, schoolClass: model.heading.schoolClass?.name, sums.differences)
        }
        heading = model.heading
        body = R.body(of: model)
        let words = model.heading.words
        let own = R.fields.map { field in
            (field.about.name, field.value(model).spelled(words, as: field.about))
        }
        bindings = heading.bindings(with: own)
        tables = own.flatMap { Statement.tables(in: $0.1) }
        let said = zip(R.fields, own).filter { field, _ in field.about.isRemark }.map(\.1.1)
        remarks = (said + [bindings["warnings"]]).compactMap { value in
            guard case .text(let text) = value, !text.isEmpty else { return nil }
            return text
        }
    }

    /// The report as JSON: the envelope and the body.
    public var json: JSON { .object(heading.members + [JSON.Member("body", body)]) }

    private static func tables(in value: Value) -> [Table] {
        switch value {
        case .text: []
        case .table(let table): [table]
        case .sections(let sections):
            sections.flatMap { section in
                section.values.sorted { $0.key < $1.key }.flatMap { tables(in: $0.value) }
            }
        }
    }
}

extension Value {
    /// A legend as the school spells it; any other value, which may hold names, as it is.
    fileprivate func spelled(_ words: SchoolWords, as note: FieldNote) -> Value {
        guard case .text(let text) = self, note.name.hasSuffix("legend") else { return self }
        return .text(words.spelled(text))
    }
}
