import Bundles
import Foundation
import GRDB
import Journal
import Stores
import Testing

/// Numbers that follow from a seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

@Suite("A random bundle")
struct ImportRandomTests {
    private static let texts = [
        "А", "два слова", "с, запятой", "«ёлка»", "\"кавычки\"", "в две\nстроки", " с краю ",
        "=1+1", "<b>{{x}}</b>", "'; DROP TABLE marks", "😀", "a\tb", ";",
    ]

    // A value of each kind, the ids of rows 0 to 3 for a reference.
    private static func value(
        _ column: BundleColumn, row: Int, _ numbers: inout SeededNumbers
    ) -> String {
        if column.presence != .required, Bool.random(using: &numbers) { return "" }
        switch column.kind {
        case .id:
            return column.target.map { "\($0.rawValue)-\(Int.random(in: 0...3, using: &numbers))" }
                ?? ""
        case .text: return (texts.randomElement(using: &numbers) ?? "") + "\(row)"
        case .day: return "2025-1\(Int.random(in: 0...1, using: &numbers))-1\(row % 10)"
        case .moment: return "2025-10-1\(row % 10)T10:00:0\(row % 10)"
        case .integer(let limits):
            return "\(Int.random(in: limits.clamped(to: 0...14), using: &numbers))"
        case .flag: return Bool.random(using: &numbers) ? "true" : "false"
        case .word(let words): return words.randomElement(using: &numbers) ?? ""
        case .code: return ["Б", "УП", "Н"].randomElement(using: &numbers) ?? ""
        case .mark: return ["5", "4-", "4/5", ".", "н/а"].randomElement(using: &numbers) ?? ""
        case .finalMark: return ["5", "зач"].randomElement(using: &numbers) ?? ""
        case .periodNumbers: return "1"
        }
    }

    // What checks ask of each row beyond its columns; the rest is random.
    private static func fixed(_ table: BundleTable, _ row: Int) -> [String: String] {
        switch table {
        case .years: ["start": "202\(5 + row)-09-01", "end": "202\(6 + row)-05-31"]
        case .periods:
            [
                "year_id": "years-0", "scheme": "quarter", "number": "\(row + 1)",
                "start": "2025-10-0\(1 + 2 * row)",
                "end": "2025-10-0\(2 + 2 * row)",
            ]
        case .classes: ["year_id": "years-0", "scheme": "quarter"]
        case .daysOff: ["date": "2025-10-2\(row)"]
        case .enrolments:
            ["pupil_id": "pupils-\(row)", "start": "2025-09-0\(row + 1)", "end": ""]
        case .coursePupils: ["course_id": "courses-\(row)", "end": "", "pupil_id": "pupils-1"]
        case .plan: ["number": "\(row + 1)"]
        case .lessons: ["slot": "\(row + 1)"]
        case .attendance: ["pupil_id": "pupils-\(row)"]
        case .finalMarks: ["kind": "year", "period_id": "", "pupil_id": "pupils-\(row)"]
        case .decisions: ["pupil_id": "pupils-\(row)"]
        case .codes: ["code": ["Б", "УП", "Н", "ОП"][row]]
        default: [:]
        }
    }

    // What the store must hold of a written value.
    private static func stored(_ column: BundleColumn, _ text: String) -> DatabaseValue {
        if text.isEmpty {
            switch column.standard {
            case .integer(let number): return number.databaseValue
            case .text(let text): return text.databaseValue
            default: return .null
            }
        }
        switch column.kind {
        case .integer: return (Int(text) ?? 0).databaseValue
        case .flag: return (text == "true" ? 1 : 0).databaseValue
        default: return text.databaseValue
        }
    }

    @Test("what is written, imported and read back is the same", arguments: 1...12)
    func back(_ seed: UInt64) throws {
        var numbers = SeededNumbers(state: seed)
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("random-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let writer = BundleWriter(folder: folder + "/bundle")
        try writer.write(
            BundleHeader(
                exportedAt: Moment(day: Day(number: 20_500), second: 5),
                school: SchoolRecord(id: "s", nameFull: "Ш, \"1\"", nameShort: "Ш")))
        var expected: [BundleTable: Set<[DatabaseValue]>] = [:]
        for table in BundleTable.allCases {
            let columns = table.columns.shuffled(using: &numbers)
            let rows = (0...3).map { row in
                columns.map { column in
                    column.name == "id"
                        ? "\(table.rawValue)-\(row)"
                        : ImportRandomTests.fixed(table, row)[column.name]
                            ?? ImportRandomTests.value(column, row: row, &numbers)
                }
            }
            try writer.write(table, columns: columns.map(\.name), rows: rows)
            let order = table.columns.compactMap { columns.firstIndex(of: $0) }
            expected[table] = Set(
                rows.map { row in
                    order.map { ImportRandomTests.stored(columns[$0], row[$0]) }
                })
        }
        let store = folder + "/journal.sqlite"
        let report = try importBundle(at: folder + "/bundle", into: store)
        #expect(report.problems.errors.map { $0.message(in: .english) } == [])
        try DatabaseQueue(path: store).read { database in
            for table in BundleTable.allCases {
                let names = table.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
                let rows = try Row.fetchAll(
                    database, sql: "SELECT \(names) FROM \"\(table.rawValue)\"")
                #expect(Set(rows.map { Array($0.databaseValues) }) == expected[table])
            }
            #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
        }
    }
}
