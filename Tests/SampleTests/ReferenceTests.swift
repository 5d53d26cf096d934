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
        #expect(rows.allSatisfy { $0.texts.count == row.columns.count })
    }

    @Test("no key stands twice in a table", arguments: BundleTable.allCases)
    func hasUniqueKeys(table: BundleTable) {
        let rows = journal.bundle[table.rawValue]
        #expect(Set(rows.map { row in table.key.map { row[$0] } }).count == rows.count)
    }

    @Test("every required column is filled", arguments: BundleTable.allCases)
    func isFilled(table: BundleTable) {
        for column in table.columns where column.presence == .required {
            #expect(!journal.bundle[table.rawValue].contains { $0[column.name].isEmpty })
        }
    }

    @Test("every reference resolves", arguments: BundleTable.allCases)
    func resolves(table: BundleTable) {
        for column in table.columns {
            guard let target = column.target else { continue }
            let ids = Set(journal.bundle[target.rawValue].map { $0["id"] })
            let used = Set(journal.bundle[table.rawValue].map { $0[column.name] })
            #expect(used.subtracting([""]).isSubset(of: ids))
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
