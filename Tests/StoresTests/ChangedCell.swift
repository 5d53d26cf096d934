import GRDB

@testable import Stores

/// A column of the small school, one row of which gets another value that the schema allows.
struct ChangedCell: CustomStringConvertible {
    private let table: String
    private let column: String
    private let isNumber: Bool
    private let target: String?
    private let referring: [(table: String, column: String)]

    var description: String { "\(table).\(column)" }

    /// Columns that no report of a class reads.
    static let unread: Set = [
        "days_off.date", "days_off.kind", "days_off.name", "days_off.class_id", "staff.login",
        "pupils.sex", "pupils.status", "guardians.pupil_id", "guardians.name",
        "guardians.relation", "guardians.phone", "guardians.email", "enrolments.end_reason",
        "subjects.area", "lessons.plan_number", "attendance.code", "attendance.comment",
        "attendance.recorded_at", "attendance.recorded_by", "marks.id", "marks.work",
        "marks.recorded_at", "marks.recorded_by", "final_marks.recorded_at",
        "final_marks.recorded_by", "decisions.order_no", "decisions.order_date",
        "inspections.course_id", "inspections.subject", "inspections.response", "codes.code",
        "codes.name", "codes.kind", "audit.at", "audit.user", "audit.action", "audit.entity",
        "audit.entity_id", "audit.details", "school.phone", "school.email", "school.inn",
        "school.ogrn", "school.source",
    ]

    // The row of each table that belongs to a class and whose change meets no other row's key.
    private static let rows = [
        "years": "id = 'y25'", "periods": "id = 'a1'", "staff": "id = 'w1'",
        "classes": "id = 'c7'", "pupils": "id = 'p1'", "enrolments": "start = '2026-01-12'",
        "subjects": "id = 'alg'", "courses": "id = 'k1'", "course_pupils": "start = '2025-09-01'",
        "plan": "number = 2", "lessons": "id = 'l1'", "marks": "id = 'm1'",
        "attendance": "kind = 'late'", "final_marks": "value = '5'", "inspections": "id = 'i2'",
    ]

    private static let words = [
        "periods.scheme": "quarter", "days_off.kind": "remote", "staff.role": "archive",
        "classes.scheme": "quarter", "pupils.sex": "ж", "lessons.status": "cancelled",
        "codes.kind": "late", "attendance.kind": "ill", "final_marks.kind": "final",
        "final_marks.value": "3", "inspections.subject": "plan", "courses.marked_in": "1",
    ]

    static func all(of database: Database) throws -> [ChangedCell] {
        let tables = Schema.tables.map(\.name) + ["school"]
        var targets: [String: String] = [:]
        for table in tables {
            for key in try database.foreignKeys(on: table) {
                for column in key.originColumns {
                    targets["\(table).\(column)"] = key.destinationTable
                }
            }
        }
        return try tables.flatMap { table in
            try database.columns(in: table).filter { $0.name != "only_row" }.map { column in
                let referring = targets.filter { $0.value == table && column.name == "id" }
                return ChangedCell(
                    table: table, column: column.name, isNumber: column.type == "INTEGER",
                    target: targets["\(table).\(column.name)"],
                    referring: referring.keys.map { name in
                        let parts = name.split(separator: ".").map(String.init)
                        return (parts[0], parts[1])
                    })
            }
        }
    }

    /// Changes the row, and with an id whatever refers to it.
    func change(in database: Database) throws {
        let row = ChangedCell.rows[table] ?? "TRUE"
        for (other, name) in referring {
            try database.execute(
                sql: """
                    UPDATE "\(other)" SET "\(name)" = "\(name)" || 'x'
                    WHERE "\(name)" = (SELECT id FROM "\(table)" WHERE \(row))
                    """)
        }
        let period = description == "final_marks.kind" ? ", period_id = NULL" : ""
        try database.execute(
            sql: "UPDATE \"\(table)\" SET \"\(column)\" = \(value)\(period) WHERE \(row)")
        guard database.changesCount == 1 else { throw Fault.rows(description) }
    }

    private enum Fault: Error { case rows(String) }

    private var value: String {
        if let target {
            return "(SELECT min(id) FROM \"\(target)\" WHERE id IS NOT \"\(column)\")"
        }
        if let word = ChangedCell.words[description] { return "'\(word)'" }
        return switch column {
        case "at", "recorded_at", "exported_at": "'2026-01-01T00:00:00'"
        case "start": "'2025-08-01'"
        case "end", "date", "birth_date", "planned_date", "protocol_date", "order_date",
            "deadline", "resolved_on":
            "'2026-05-20'"
        case "markless", "attendance_taken", "extracurricular":
            "1 - ifnull(\"\(column)\", 0)"
        default:
            isNumber
                ? "ifnull(\"\(column)\", 0) + 1" : "ifnull(\"\(column)\", '') || 'x'"
        }
    }
}
