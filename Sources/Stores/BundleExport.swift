import Bundles
import GRDB
import Journal

/// Writes the whole journal of a store as a bundle.
///
/// Importing it into an empty place gives a journal with the same snapshot. Rows stand by key, so
/// equal journals give equal bytes; empty tables that need not be there have no file.
///
/// - Parameters:
///   - store: the store's file.
///   - folder: where the bundle goes; made when it is not there.
/// - Returns: the snapshot of the journal, as ``JournalStore/snapshot()`` gives it.
/// - Throws: ``ImportError`` when the store cannot be read or the folder not written.
/// Source: bundle.md.
public func exportBundle(of store: String, to folder: String) throws(ImportError) -> String {
    var outcome: Result<String, BundleError>?
    do throws(StoreError) {
        try StoreFile(reading: store, patience: 2).read { database in
            let snapshot = try WholeSnapshot(database: database).digest()
            let export = BundleExport(database: database, writer: BundleWriter(folder: folder))
            do {
                try export.run()
                outcome = .success(snapshot)
            } catch let error as BundleError {
                outcome = .failure(error)
            }
        }
    } catch {
        throw .store(error)
    }
    guard let outcome else { preconditionFailure("a read without an error has run its work") }
    do throws(BundleError) {
        return try outcome.get()
    } catch {
        throw .bundle(error)
    }
}

/// A journal on its way into a bundle.
private struct BundleExport {
    let database: Database
    let writer: BundleWriter

    func run() throws {
        try writer.begin()
        for table in BundleTable.allCases {
            let rows = try self.rows(of: table)
            if rows.isEmpty, !table.isRequired { continue }
            try writer.write(table, columns: table.columns.map(\.name), rows: rows)
        }
        try writer.write(try header())
    }

    private func rows(of table: BundleTable) throws -> [[String]] {
        guard let stored = Schema.tables.first(where: { $0.name == table.rawValue }) else {
            preconditionFailure("each table of the bundle is one of the store")
        }
        let columns = table.columns
        let names = columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
        let sql = "SELECT \(names) FROM \(table.sql) ORDER BY \(stored.key.joined(separator: ", "))"
        return try database.all(sql) { row in
            columns.enumerated().map { place, column in
                // The engine writes numbers in decimal when asked for a text.
                let text = (row[place] as String?) ?? ""
                guard case .flag = column.kind, !text.isEmpty else { return text }
                return text == "1" ? "true" : "false"
            }
        }
    }

    private func header() throws -> BundleHeader {
        let names = BundleExport.school.map(\.0) + ["exported_at", "source"]
        let sql = "SELECT \(names.joined(separator: ", ")) FROM school"
        let found = try database.all(sql) { row in
            guard let exportedAt = try row.optionalMoment(BundleExport.school.count) else {
                throw row.fault(BundleExport.school.count)
            }
            var school = SchoolRecord(id: "", nameFull: "", nameShort: "")
            for (place, field) in BundleExport.school.enumerated() {
                school[keyPath: field.1] = row.text(place)
            }
            return BundleHeader(
                exportedAt: exportedAt, source: row.text(names.count - 1), school: school)
        }
        guard let header = found.first else { throw FaultyCell(column: "school") }
        return header
    }

    private static let school: [(String, any WritableKeyPath<SchoolRecord, String> & Sendable)] = [
        ("id", \.id), ("name_full", \.nameFull), ("name_short", \.nameShort),
        ("address", \.address), ("phone", \.phone), ("email", \.email), ("inn", \.inn),
        ("ogrn", \.ogrn), ("locality", \.locality), ("founder", \.founder),
        ("director_id", \.directorID),
    ]
}
