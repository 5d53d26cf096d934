import Fields
import Forms
public import Reports

/// The author's reference of a report: every name its template may use, with a note.
public func reference(of report: AnyReport) -> String {
    var lines = ["Отчёт \(report.id): \(report.title)", ""]
    add(report.fields + Template.pageFields, to: &lines, indent: "")
    return lines.joined(separator: "\n") + "\n"
}

private func add(_ fields: [FieldNote], to lines: inout [String], indent: String) {
    for field in fields {
        switch field.kind {
        case .text: lines.append("\(indent){\(field.name)} – \(field.note)")
        case .table(let columns):
            lines.append("\(indent)таблица \(field.name) – \(field.note)")
            add(columns, to: &lines, indent: indent + "    ")
        case .sections(let fields):
            lines.append("\(indent)части \(field.name) – \(field.note)")
            add(fields, to: &lines, indent: indent + "    ")
        }
    }
}

private func add(_ columns: [ColumnNote], to lines: inout [String], indent: String) {
    for column in columns {
        let path = column.path.isEmpty ? "" : " [\(column.path)]"
        guard let heads = column.heads else {
            lines.append("\(indent)столбец \(column.key) – \(column.note)\(path)")
            continue
        }
        let names = heads.map { "{\($0)}" }.joined(separator: ", ")
        lines.append("\(indent)столбцы each: \(column.key) – \(column.note)\(path); \(names)")
        add(column.parts, to: &lines, indent: indent + "    ")
    }
}
