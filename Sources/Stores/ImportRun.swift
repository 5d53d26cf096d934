import Bundles
import GRDB
import Journal

/// One import, from the first row to the report, inside a transaction.
struct ImportRun {
    let database: Database
    let source: BundleSource
    let header: BundleHeader?
    let path: String
    var problems: ProblemList
    var tables: [ImportedTable] = []
    // Tables that lost a row or key, and those that have any faulty value.
    var torn: Set<BundleTable> = []
    var unsound: Set<BundleTable> = []

    var scope: BundleScope { header?.scope ?? .merge }

    init(
        database: Database, source: BundleSource, header: BundleHeader?, path: String,
        problems: ProblemList
    ) {
        (self.database, self.source, self.header) = (database, source, header)
        (self.path, self.problems) = (path, problems)
    }

    mutating func report(dryRun: Bool) throws -> ImportReport {
        try refuseOtherSchool()
        for table in BundleTable.allCases { try stage(table) }
        try keepStored()
        try check()
        problems.sort()
        guard problems.errorCount == 0, let header else { return report(.refused) }
        try apply(header)
        return report(dryRun ? .acceptable : .stored)
    }

    private func report(_ outcome: ImportReport.Outcome) -> ImportReport {
        ImportReport(outcome: outcome, header: header, problems: problems, tables: tables)
    }

    private mutating func refuseOtherSchool() throws {
        guard let header,
            let row = try Row.fetchOne(database, sql: "SELECT id, exported_at FROM main.school")
        else { return }
        let (stored, moment): (String, String) = (row[0], row[1])
        guard stored == header.school.id else {
            throw StoreError.otherSchool(stored: stored, found: header.school.id)
        }
        guard let moment = Moment(iso: moment), header.exportedAt < moment else { return }
        try add(.older(stored: moment), atKey: "exported_at")
    }

    mutating func add(_ fault: BundleFault, atKey key: String) throws {
        let (line, column) = try source.headerPlace(of: key)
        problems.add(.init(file: "bundle.json", line: line, column: column, fault: fault))
    }
}

extension BundleTable {
    /// Its name as SQL wants it.
    var sql: String { "\"\(rawValue)\"" }

    /// Its columns in the store, as SQL wants them.
    var storedColumns: [String] {
        columns.map { "\"\($0.name)\"" } + (self == .attendance ? ["kind"] : [])
    }
}
