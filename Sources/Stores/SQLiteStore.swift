import GRDB
public import Journal

/// The journal store in one SQLite file.
public struct SQLiteStore: JournalStore {
    private let database: Database
    private let path: String
    private let shared: SchoolIndex

    /// Reads a store: whatever `work` asks of the journal belongs to one snapshot.
    ///
    /// One read transaction on one read-only connection spans the whole of `work`, so another
    /// process may import meanwhile.
    ///
    /// - Parameters:
    ///   - path: the store's file.
    ///   - work: what is to be done with the journal; runs once.
    /// - Returns: what `work` returns.
    /// - Throws: ``StoreError`` when the file is no readable store; whatever `work` throws.
    public static func read<Result>(
        at path: String, _ work: (SQLiteStore) throws -> Result
    ) throws -> Result {
        let queue = try StoreFile.open(path)
        do {
            return try queue.read { database in
                try work(SQLiteStore(database: database, path: path))
            }
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    private init(database: Database, path: String) throws {
        (self.database, self.path) = (database, path)
        shared = try IndexReading(database: database).index()
    }

    /// The lists a person chooses from; see ``JournalStore/index()``.
    public func index() throws(StoreError) -> SchoolIndex { shared }

    /// All that the journal says of a class; see ``JournalStore/classFacts(_:)``.
    public func classFacts(_ id: String) throws(StoreError) -> ClassFacts {
        guard let schoolClass = shared.classes.first(where: { $0.id == id }),
            let year = shared.years.first(where: { $0.id == schoolClass.yearID })
        else { throw .unknownClass(id: id) }
        return try translated {
            var reading = ClassReading(database: database, schoolClass: schoolClass, year: year)
            return try reading.facts(of: shared)
        }
    }

    /// How many rows each table has; see ``JournalStore/counts()``.
    public func counts() throws(StoreError) -> [(table: String, rows: Int)] {
        try translated {
            try Schema.tables.map { table in
                let sql = "SELECT count(*) FROM \(table)"
                return (table, try Int.fetchOne(database, sql: sql) ?? 0)
            }
        }
    }

    /// SHA-256 of the whole journal; see ``JournalStore/snapshot()``.
    public func snapshot() throws(StoreError) -> String {
        try translated { try WholeSnapshot(database: database).digest() }
    }

    private func translated<Result>(_ work: () throws -> Result) throws(StoreError) -> Result {
        do {
            return try work()
        } catch let error as StoreError {
            throw error
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
