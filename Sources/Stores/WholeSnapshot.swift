import GRDB

/// The digest of a whole journal: every table, every column, rows by key.
///
/// SHA-256 of a line for each table by name: the name, a space, SHA-256 of its canonical bytes.
/// These are the names of its columns, each ended by 0x1F, and 0x1E; then its rows by key as bytes,
/// each row its values, each ended by 0x1F, and 0x1E. Columns stand in the order of their names,
/// numbers in decimal, what is not known is empty.
///
/// Source: ours; report-json.md, "snapshot", asks for a documented form.
struct WholeSnapshot {
    let database: Database

    func digest() throws -> String {
        let tables = Schema.tables + [Schema.Table(name: "school", key: ["id"])]
        let lines = try tables.sorted { $0.name < $1.name }.map { table in
            "\(table.name) \(sha256(try bytes(of: table)))\n"
        }
        return sha256(Array(lines.joined().utf8))
    }

    private func bytes(of table: Schema.Table) throws -> [UInt8] {
        let columns = try database.columns(in: table.name).map(\.name).sorted()
        let cursor = try Row.fetchCursor(
            database,
            sql: """
                SELECT \(columns.map { "\"\($0)\"" }.joined(separator: ", "))
                FROM "\(table.name)" ORDER BY \(table.key.joined(separator: ", "))
                """)
        var bytes = Array(columns.joined(separator: "\u{1F}").utf8) + [0x1F, 0x1E]
        while let row = try cursor.next() {
            for place in columns.indices {
                // The engine writes numbers in decimal when asked for a text.
                if let text = row[place] as String? { bytes.append(contentsOf: text.utf8) }
                bytes.append(0x1F)
            }
            bytes.append(0x1E)
        }
        return bytes
    }
}
