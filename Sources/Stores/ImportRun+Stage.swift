import Bundles
import GRDB
import GRDBSQLite

extension ImportRun {
    // The staged table has the store's columns without its constraints: faulty rows are staged,
    // too, so that whatever else is wrong with them or about them is found in the same run.
    mutating func stage(_ table: BundleTable) throws {
        let names = table.storedColumns.joined(separator: ", ")
        try database.execute(sql: "CREATE TEMP TABLE \(table.sql) (line INTEGER, \(names))")
        var reader = try TableReader(source, table, reporting: &problems)
        let separator = reader.separator
        let marks = [String](repeating: "?", count: table.columns.count + 1)
        let columns = table.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
        let statement = try database.makeStatement(
            sql: """
                INSERT INTO temp.\(table.sql) (line, \(columns))
                VALUES (\(marks.joined(separator: ", ")))
                """)
        var rows = 0
        while try reader.next(reporting: &problems) {
            try insert(reader.line, reader.values, statement.sqliteStatement)
            rows += 1
        }
        if !reader.isWhole { torn.insert(table) }
        if !reader.isSound { unsound.insert(table) }
        tables.append(
            ImportedTable(
                table: table, encoding: reader.encoding, separator: separator, rows: rows))
        let key = table.key.map { "\"\($0)\"" }.joined(separator: ", ")
        try database.execute(
            sql: "CREATE INDEX temp.\"staged_\(table.rawValue)\" ON \(table.sql) (\(key))")
    }

    // Half a million rows: the engine's own calls take a quarter of the time of GRDB's arguments.
    private func insert(
        _ line: Int, _ values: [BundleValue], _ statement: OpaquePointer
    ) throws {
        sqlite3_reset(statement)
        sqlite3_bind_int64(statement, 1, Int64(line))
        for (index, value) in values.enumerated() {
            let place = Int32(index + 2)
            switch value {
            case .none: sqlite3_bind_null(statement, place)
            case .integer(let number): sqlite3_bind_int64(statement, place, Int64(number))
            case .text(var text):
                text.withUTF8 { bytes in
                    bytes.withMemoryRebound(to: CChar.self) {
                        // -1 is SQLITE_TRANSIENT: the engine copies the text.
                        _ = sqlite3_bind_text(
                            statement, place, $0.baseAddress, Int32($0.count),
                            unsafeBitCast(-1, to: sqlite3_destructor_type.self))
                    }
                }
            }
        }
        let code = sqlite3_step(statement)
        guard code == SQLITE_DONE else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
    }

    // What the store holds beside the bundle's rows, so that checks see the journal as it will be.
    // A bundle that replaces its years has nothing to do with other ones, but that a pupil is in
    // one class on one day.
    mutating func keepStored() throws {
        switch scope {
        case .merge:
            for table in ImportRun.referred { try keep(table, where: "TRUE") }
        case .replace:
            let held = "(SELECT id FROM temp.years WHERE line IS NOT NULL)"
            try keep(.years, where: "TRUE")
            try keep(.classes, where: "m.year_id NOT IN \(held)")
            try keep(
                .enrolments,
                where: """
                    m.class_id IN (
                        SELECT k.id FROM main.classes k WHERE k.year_id NOT IN \(held))
                    """)
        }
        try addStandardCodes()
        try database.execute(
            sql: """
                UPDATE temp.attendance SET kind = (
                    SELECT c.kind FROM temp.codes c WHERE c.code = attendance.code)
                """)
    }

    private static let referred: [BundleTable] = [
        .years, .periods, .staff, .classes, .pupils, .enrolments, .subjects, .courses,
        .coursePupils, .lessons, .codes,
    ]

    private func keep(_ table: BundleTable, where condition: String) throws {
        let columns = table.storedColumns.joined(separator: ", ")
        let stored = table.storedColumns.map { "m.\($0)" }.joined(separator: ", ")
        try database.execute(
            sql: """
                INSERT INTO temp.\(table.sql) (line, \(columns))
                SELECT NULL, \(stored) FROM main.\(table.sql) m
                WHERE \(condition) AND NOT EXISTS (
                    SELECT 1 FROM temp.\(table.sql) s WHERE \(table.sameKey("s", "m")))
                """)
    }

    // Source: bundle.md, codes.csv, "replaces the default".
    private mutating func addStandardCodes() throws {
        guard !torn.contains(.codes),
            try Int.fetchOne(database, sql: "SELECT count(*) FROM temp.codes") == 0
        else { return }
        let standard = [
            ("Б", "ill"), ("УП", "excused"), ("П", "excused"), ("НП", "unexcused"),
            ("Н", "unspecified"), ("ОП", "late"), ("О", "late"), ("ОСВ", "present"),
        ]
        for (code, kind) in standard {
            try database.execute(
                sql: "INSERT INTO temp.codes (code, name, kind) VALUES (?, ?, ?)",
                arguments: [code, code, kind])
        }
    }
}

extension BundleTable {
    /// The condition that rows `left` and `right` have the same key.
    func sameKey(_ left: String, _ right: String) -> String {
        let required = Set(columns.filter { $0.presence == .required }.map(\.name))
        return key.map { name in
            required.contains(name)
                ? "\(left).\"\(name)\" = \(right).\"\(name)\""
                : "ifnull(\(left).\"\(name)\", '') = ifnull(\(right).\"\(name)\", '')"
        }.joined(separator: " AND ")
    }
}
