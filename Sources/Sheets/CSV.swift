public import Fields

/// A table as CSV: the captions in one row, then the rows.
///
/// UTF-8 with a mark of the byte order, semicolons, CRLF, quotes where a text needs them; figures
/// with a point, dates as ISO 8601 writes them, nothing for what does not apply.
///
/// - Parameters:
///   - table: the table.
///   - isGuarded: whether a text that a sheet program would take for a formula begins with an
///     apostrophe; figures never do.
/// - Returns: the bytes of the file.
/// Source: RFC 4180; report-json.md, "Tables"; CWE-1236 for the signs that begin a formula.
public func csv(_ table: Table, isGuarded: Bool = true) -> [UInt8] {
    var text = "\u{FEFF}"
    func add(_ fields: [String]) { text += fields.joined(separator: ";") + "\r\n" }
    add(table.columns.map { quoted(isGuarded ? guarded($0.caption) : $0.caption) })
    for row in table.rows {
        add(
            table.data(of: row).map { datum in
                switch datum {
                case .none: ""
                case .count(let count): String(count)
                case .decimal(let figure): figure
                case .date(let day): day
                case .text(let text): quoted(isGuarded ? guarded(text) : text)
                }
            })
    }
    return Array(text.utf8)
}

private func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, formulaSigns.contains(first) else { return text }
    return "'" + text
}

private let formulaSigns: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]

private func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: quotedSigns.contains) else { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
        if scalar == "\"" { result += "\"" }
        result.unicodeScalars.append(scalar)
    }
    return result + "\""
}

private let quotedSigns: Set<Unicode.Scalar> = [";", "\"", "\n", "\r", ",", "\t"]
