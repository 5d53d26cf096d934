import Bundles
import GRDB
import Journal

extension ImportRun {
    /// Makes the store what the staged rows say; a row that is the same already is left alone.
    mutating func apply(_ header: BundleHeader) throws {
        if scope == .replace {
            for table in BundleTable.allCases.reversed() {
                guard let condition = ImportRun.goes(table) else { continue }
                try remove(table, where: condition)
            }
        }
        for table in BundleTable.allCases { try write(table) }
        try write(header)
        if scope == .replace {
            for table in [BundleTable.pupils, .staff, .subjects] { try removeUnused(table) }
        }
        try database.execute(
            sql: """
                UPDATE main.attendance SET kind = c.kind FROM temp.codes c
                WHERE c.line IS NOT NULL AND c.code = attendance.code AND c.kind <> attendance.kind
                """)
    }

    private mutating func write(_ table: BundleTable) throws {
        let isEmpty = try Row.fetchOne(database, sql: "SELECT 1 FROM main.\(table.sql)") == nil
        let keys = table.key.map { "\"\($0)\"" }
        let others = table.storedColumns.filter { !keys.contains($0) }
        if !isEmpty, !others.isEmpty {
            let now = others.map { "\(table.sql).\($0)" }.joined(separator: ", ")
            let new = others.map { "s.\($0)" }.joined(separator: ", ")
            let changed = try count(
                """
                UPDATE main.\(table.sql)
                SET \(others.map { "\($0) = s.\($0)" }.joined(separator: ", "))
                FROM temp.\(table.sql) s
                WHERE s.line IS NOT NULL AND \(table.sameKey("s", table.sql))
                    AND (\(now)) IS NOT (\(new))
                """)
            note(table) { $0.changed += changed }
        }
        let columns = table.storedColumns.joined(separator: ", ")
        let known = "SELECT 1 FROM main.\(table.sql) m WHERE \(table.sameKey("m", "s"))"
        let added = try count(
            """
            INSERT INTO main.\(table.sql) (\(columns))
            SELECT \(columns) FROM temp.\(table.sql) s
            WHERE s.line IS NOT NULL \(isEmpty ? "" : "AND NOT EXISTS (\(known))")
            ORDER BY \(keys.joined(separator: ", "))
            """)
        note(table) { $0.added += added }
    }

    private func write(_ header: BundleHeader) throws {
        let texts =
            header.school.fields.map(\.value) + [header.exportedAt.description, header.source]
        let names =
            header.school.fields.map(\.name) + ["exported_at", "source"]
        let values = texts.map { $0.isEmpty ? DatabaseValue.null : $0.databaseValue }
        let marks = names.map { _ in "?" }.joined(separator: ", ")
        let columns = names.joined(separator: ", ")
        let known = try Row.fetchOne(database, sql: "SELECT \(columns) FROM main.school")
        if let known, Array(known.databaseValues) == values { return }
        try database.execute(
            sql: "REPLACE INTO main.school (only_row, \(columns)) VALUES (1, \(marks))",
            arguments: StatementArguments(values))
    }

    private mutating func remove(_ table: BundleTable, where condition: String) throws {
        let removed = try count(
            """
            DELETE FROM main.\(table.sql) AS m WHERE \(condition) AND NOT EXISTS (
                SELECT 1 FROM temp.\(table.sql) s
                WHERE s.line IS NOT NULL AND \(table.sameKey("s", "m")))
            """)
        note(table) { $0.removed += removed }
    }

    // Which stored rows belong to the school years that the bundle holds; nil for tables that
    // belong to no year.
    //
    // Source: bundle.md, "within the school years the bundle holds".
    private static func goes(_ table: BundleTable) -> String? {
        let years = "(SELECT id FROM temp.years WHERE line IS NOT NULL)"
        let classes = "(SELECT id FROM main.classes WHERE year_id IN \(years))"
        let courses = "(SELECT id FROM main.courses WHERE class_id IN \(classes))"
        let lessons = "(SELECT id FROM main.lessons WHERE course_id IN \(courses))"
        func dated(_ column: String) -> String {
            """
            EXISTS (SELECT 1 FROM temp.years y
                WHERE y.line IS NOT NULL AND \(column) BETWEEN y.start AND y."end")
            """
        }
        return switch table {
        case .years, .staff, .pupils, .subjects: nil
        case .periods, .classes: "m.year_id IN \(years)"
        case .daysOff:
            "(m.class_id IN \(classes) OR m.class_id IS NULL AND \(dated("m.date")))"
        case .enrolments, .courses, .finalMarks, .decisions, .inspections:
            "m.class_id IN \(classes)"
        case .coursePupils, .plan, .lessons: "m.course_id IN \(courses)"
        case .attendance, .marks: "m.lesson_id IN \(lessons)"
        case .guardians:
            "m.pupil_id IN (SELECT id FROM temp.pupils WHERE line IS NOT NULL)"
        case .codes: "TRUE"
        case .audit: dated("substr(m.at, 1, 10)")
        }
    }

    private mutating func removeUnused(_ table: BundleTable) throws {
        var uses = BundleTable.allCases.filter { $0 != .guardians }.flatMap { user in
            user.columns.filter { $0.target == table }.map { column in
                """
                m.id NOT IN (SELECT "\(column.name)" FROM main.\(user.sql)
                    WHERE "\(column.name)" IS NOT NULL)
                """
            }
        }
        if table == .staff {
            uses.append("m.id NOT IN (SELECT ifnull(director_id, '') FROM school)")
        }
        try remove(table, where: uses.joined(separator: " AND "))
        if table == .pupils {
            try remove(.guardians, where: "m.pupil_id NOT IN (SELECT id FROM main.pupils)")
        }
    }

    private func count(_ sql: String) throws -> Int {
        try database.execute(sql: sql)
        return database.changesCount
    }

    private mutating func note(_ table: BundleTable, _ change: (inout ImportedTable) -> Void) {
        change(&tables[table.order])
    }
}
