import CCrypto
import GRDB

/// The digest of a whole journal: every table, every column, rows in the order of their bytes.
struct WholeSnapshot {
    let database: Database

    /// SHA-256 over, for each table by name, its name and its rows.
    ///
    /// A row is its values, each `column` 0x1F `value` 0x1F, columns by name, ended by 0x1E; NULL is
    /// an empty value. Rows are sorted as bytes, so no order of storing shows.
    func digest() throws -> String {
        var rowDigests: [String] = []
        for table in Schema.tables.sorted() + ["school"] {
            rowDigests.append(table)
            rowDigests.append(try digest(of: table))
        }
        return sha256(Array(rowDigests.joined(separator: "\n").utf8))
    }

    private func digest(of table: String) throws -> String {
        let columns = try database.columns(in: table).map(\.name).sorted()
        let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        let cursor = try Row.fetchCursor(database, sql: "SELECT \(list) FROM \(table)")
        var rows: [[UInt8]] = []
        while let row = try cursor.next() {
            var bytes: [UInt8] = []
            for (place, column) in columns.enumerated() {
                bytes += Array(column.utf8)
                bytes.append(0x1F)
                switch (row[place] as DatabaseValue).storage {
                case .int64(let number): bytes += Array(String(number).utf8)
                case .string(let text): bytes += Array(text.utf8)
                default: break
                }
                bytes.append(0x1F)
            }
            bytes.append(0x1E)
            rows.append(bytes)
        }
        rows.sort { $0.lexicographicallyPrecedes($1) }
        return sha256(rows.flatMap { $0 })
    }
}
