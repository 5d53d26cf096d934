import Fields
import Forms
public import Reports

/// The author's reference of a report: every name its template may use, with a note and an example.
///
/// - Parameters:
///   - report: the report.
///   - examples: statements of the report; the first value that says something is the example.
/// - Returns: a name a line, columns and parts below the table or part they belong to.
public func reference(of report: AnyReport, examples: [Statement]) -> String {
    var lines = ["Отчёт \(report.id): \(report.title)", ""]
    add(report.fields, of: examples.map(\.bindings), to: &lines, indent: "")
    for field in Template.pageFields { lines.append("{\(field.name)} – \(field.note)") }
    return lines.joined(separator: "\n") + "\n"
}

private func add(
    _ fields: [FieldNote], of bindings: [Bindings], to lines: inout [String], indent: String
) {
    for field in fields {
        let values = bindings.compactMap { $0[field.name] }
        switch field.kind {
        case .text:
            let found = values.lazy.compactMap(\.text).first { !$0.isEmpty }
            lines.append("\(indent){\(field.name)} – \(field.note)\(example(found))")
        case .table(let columns, let rows):
            let kinds = rows.isEmpty ? "" : "; виды строк: \(rows.joined(separator: ", "))"
            lines.append("\(indent)таблица \(field.name) – \(field.note)\(kinds)")
            add(columns, of: values.compactMap(\.table), to: &lines, indent: indent + "    ")
        case .sections(let fields):
            lines.append("\(indent)части \(field.name) – \(field.note)")
            add(fields, of: values.flatMap(\.sections), to: &lines, indent: indent + "    ")
        }
    }
}

private func add(
    _ columns: [ColumnNote], of tables: [Table], family: String? = nil, to lines: inout [String],
    indent: String
) {
    for column in columns {
        let path = column.path.isEmpty ? "" : " [\(column.path)]"
        let about = "\(column.key) – \(column.note)\(path)"
        guard let heads = column.heads else {
            let found = tables.text {
                $0.family == family && column.key == (family == nil ? $0.key : $0.part)
            }
            lines.append("\(indent)столбец \(about)\(example(found))")
            continue
        }
        let item = tables.lazy.flatMap(\.columns).first { $0.family == column.key }
        let names = heads.map { "{\($0)}\(item?.heads[$0].map { " = \(quoted($0))" } ?? "")" }
        let found = column.parts.isEmpty ? tables.text { $0.family == column.key } : nil
        let list = names.joined(separator: ", ")
        lines.append("\(indent)столбцы each: \(about); \(list)\(example(found))")
        add(column.parts, of: tables, family: column.key, to: &lines, indent: indent + "    ")
    }
}

extension [Table] {
    /// What the first cell says that says something, in the columns that fit.
    fileprivate func text(where fits: (Column) -> Bool) -> String? {
        for table in self {
            let places = table.columns.indices.filter { fits(table.columns[$0]) }
            for row in table.rows {
                // A dash says that nothing is to be said.
                if let place = places.first(where: { !["", "–"].contains(row.cells[$0].text) }) {
                    return row.cells[place].text
                }
            }
        }
        return nil
    }
}

extension Value {
    fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
    fileprivate var table: Table? { if case .table(let table) = self { table } else { nil } }
    fileprivate var sections: [Bindings] { if case .sections(let all) = self { all } else { [] } }
}

private func example(_ text: String?) -> String { text.map { "; например \(quoted($0))" } ?? "" }

// A long text is cut: it is an example, not a product.
private func quoted(_ text: String) -> String {
    let line = text.replacing("\n", with: " ")
    return line.count > 60 ? "«\(line.prefix(59))…»" : "«\(line)»"
}
