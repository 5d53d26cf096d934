import GRDB

/// The form of the register's file: two tables of lines that can only grow.
enum Schema {
    /// Marks a SQLite file as a register: the bytes `VdmR`.
    ///
    /// Source: ours; SQLite file format, "Application ID".
    static let applicationID = 0x5664_6D52
    static let version = 1

    /// Makes the tables of an empty file.
    static func build(_ database: Database) throws {
        for sql in [table(Entry.self), table(PrintEntry.self)] + fences.map(\.sql) {
            try database.execute(sql: sql)
        }
        try database.execute(
            sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
    }

    /// Triggers that refuse what is not a line more at the end.
    ///
    /// Whoever can write the file can take them away: they keep off mistakes, the chain finds the
    /// rest.
    static let fences: [(name: String, sql: String)] = [Entry.table, PrintEntry.table].flatMap {
        table in
        [
            ("\(table)_update", "BEFORE UPDATE ON \(table)"),
            ("\(table)_delete", "BEFORE DELETE ON \(table)"),
            (
                "\(table)_insert",
                "BEFORE INSERT ON \(table) "
                    + "WHEN NEW.line != (SELECT ifnull(max(line), 0) + 1 FROM \(table))"
            ),
        ].map { name, when in
            (
                name: name,
                sql: "CREATE TRIGGER \(name) \(when) "
                    + "BEGIN SELECT raise(ABORT, 'the register only grows'); END"
            )
        }
    }

    private static func table<Content: Chained>(_ content: Content.Type) -> String {
        let columns = Content.columns.map { column in
            "\"\(column.name)\" \(column.isCount ? "INTEGER" : "TEXT") NOT NULL"
        }
        return """
            CREATE TABLE \(Content.table) (line INTEGER PRIMARY KEY,
                \(columns.joined(separator: ", ")),
                previous TEXT NOT NULL, hash TEXT NOT NULL) STRICT
            """
    }

    /// Writes a line at the end.
    static func insert<Content: Chained>(
        _ row: RawLine, of content: Content.Type, _ database: Database
    ) throws {
        let names = Content.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
        let places = Content.columns.map { _ in "?" }.joined(separator: ", ")
        let data = (row.data ?? []).map { datum -> DatabaseValue in
            switch datum {
            case .text(let text): text.databaseValue
            case .count(let count): count.databaseValue
            }
        }
        try database.execute(
            sql: "INSERT INTO \(Content.table) (line, \(names), previous, hash) "
                + "VALUES (?, \(places), ?, ?)",
            arguments: StatementArguments(
                [row.line.databaseValue] + data
                    + [row.previous.databaseValue, row.hash.databaseValue]))
    }

    /// Lines after a number, as they stand in the file.
    static func rows<Content: Chained>(
        of content: Content.Type, after line: Int, _ database: Database
    ) throws -> [RawLine] {
        // As bytes: a text is read up to a zero byte, whatever is hidden behind it.
        let names = Content.columns.map {
            $0.isCount ? "\"\($0.name)\"" : "CAST(\"\($0.name)\" AS BLOB)"
        }
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT line, \(names.joined(separator: ", ")), CAST(previous AS BLOB), "
                + "CAST(hash AS BLOB) FROM \(Content.table) WHERE line > ? ORDER BY line",
            arguments: [line])
        return rows.map { row in
            let values = Array(row.databaseValues).map(datum)
            let data = values.dropFirst().dropLast(2).compactMap(\.self)
            let isWhole = data.count == Content.columns.count
            return RawLine(
                line: values.first??.count ?? 0, data: isWhole ? Array(data) : nil,
                previous: values[values.count - 2]?.text ?? "",
                hash: values[values.count - 1]?.text ?? "")
        }
    }

    private static func datum(_ value: DatabaseValue) -> Datum? {
        switch value.storage {
        case .int64(let count): .count(Int(count))
        case .blob(let bytes): String(validating: bytes, as: UTF8.self).map(Datum.text)
        case .null, .double, .string: nil
        }
    }
}
