import Bundles
import Journal
import Testing

struct ReferenceTests {
    let journal: Journalled

    init() throws { journal = try invented.get() }

    @Test("a table has only the columns that the bundle knows", arguments: BundleTable.allCases)
    func knowsColumns(table: BundleTable) throws {
        let rows = journal.bundle[table.rawValue]
        guard table != .codes else {
            #expect(rows.isEmpty)
            return
        }
        let row = try #require(rows.first)
        #expect(Set(row.columns.keys).isSubset(of: table.columns.map(\.name)))
        for row in rows { #expect(row.texts.count == row.columns.count) }
    }

    @Test("no key stands twice in a table", arguments: BundleTable.allCases)
    func hasUniqueKeys(table: BundleTable) {
        var seen: Set<[String]> = []
        for row in journal.bundle[table.rawValue] {
            #expect(seen.insert(table.key.map { row[$0] }).inserted)
        }
    }

    @Test("every reference resolves and every required column is filled")
    func resolves() {
        let ids = journal.bundle.tables.mapValues { Set($0.map { $0["id"] }) }
        for table in BundleTable.allCases {
            for column in table.columns {
                for row in journal.bundle[table.rawValue] {
                    let text = row[column.name]
                    if column.presence == .required { #expect(!text.isEmpty) }
                    guard let target = column.target, !text.isEmpty else { continue }
                    #expect(ids[target.rawValue]?.contains(text) == true)
                }
            }
        }
    }

    @Test("all dates lie in the school year")
    func staysInTheYear() throws {
        let year = try #require(journal.bundle["years"].first)
        let columns = [
            ("periods", ["start", "end"]), ("days_off", ["date"]), ("lessons", ["date"]),
            ("enrolments", ["start", "end"]), ("plan", ["planned_date"]),
            ("inspections", ["date", "deadline", "resolved_on"]),
        ]
        for (table, names) in columns {
            for row in journal.bundle[table] {
                for text in names.map({ row[$0] }) where !text.isEmpty {
                    #expect(Day(iso: text) != nil)
                    #expect(year["start"] <= text && text <= year["end"])
                }
            }
        }
    }
}
