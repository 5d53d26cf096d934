import GRDB
public import Journal

/// The journal store in one SQLite file, while it is being read.
public struct SQLiteStore: JournalStore {
    private let database: Database
    private let path: String
    private let lists: SchoolIndex

    /// Reads a store: whatever `work` asks of the journal belongs to one state of it.
    ///
    /// One read transaction on one read-only connection spans the whole of `work`, so another
    /// process may import meanwhile. The journal is of no use after `work`, nor on another thread.
    ///
    /// - Parameters:
    ///   - path: the store's file.
    ///   - patience: seconds to wait while another process locks the file.
    ///   - failing: makes the caller's error of the store's; see ``StoreError`` for what each of
    ///     them is thrown for. Where a file that is read as it stands changed meanwhile, this is
    ///     ``StoreError/busy(path:)``, whatever `work` returned.
    ///   - work: what is to be done with the journal; runs once, on the thread of the caller.
    /// - Returns: what `work` returns.
    /// - Throws: what `work` throws, or what `failing` makes.
    public static func read<Value, Failure: Error>(
        at path: String, patience: Double = 2, failing: (StoreError) -> Failure,
        _ work: (any JournalStore) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        var outcome: Result<Value, Failure>?
        do throws(StoreError) {
            try StoreFile(reading: path, patience: patience).read { database in
                let store = try SQLiteStore(database, path: path)
                outcome = Result { () throws(Failure) in try work(store) }
            }
        } catch {
            throw failing(error)
        }
        guard let outcome else { preconditionFailure("a read without an error has run its work") }
        return try outcome.get()
    }

    /// Reads a store; see ``read(at:patience:failing:_:)``.
    ///
    /// - Parameters:
    ///   - path: the store's file.
    ///   - work: what is to be done with the journal; runs once, on the thread of the caller.
    /// - Returns: what `work` returns.
    /// - Throws: ``StoreError`` when the store cannot be read, or what `work` throws.
    public static func read<Value>(
        at path: String, _ work: (any JournalStore) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        try read(at: path, failing: { $0 }, work)
    }

    init(_ database: Database, path: String) throws {
        (self.database, self.path) = (database, path)
        lists = try IndexReading(database: database).index()
    }

    /// The lists a person chooses from.
    public func index() throws(StoreError) -> SchoolIndex { lists }

    /// All that the journal says of a class; see ``JournalStore/classFacts(_:)``.
    public func classFacts(_ id: String) throws(StoreError) -> ClassFacts {
        guard let schoolClass = lists.classes.first(where: { $0.id == id }) else {
            throw .unknownClass(id: id)
        }
        return try orStoreError {
            guard let year = lists.years.first(where: { $0.id == schoolClass.yearID }) else {
                throw FaultyCell(column: "classes.year_id")
            }
            var reading = ClassReading(database: database, schoolClass: schoolClass, year: year)
            var facts = try reading.facts(of: lists)
            facts.snapshot = sha256(facts.canonical)
            return facts
        }
    }

    /// What the bound volume of a class prints beside its facts; see
    /// ``JournalStore/classAnnex(_:)``.
    public func classAnnex(_ id: String) throws(StoreError) -> ClassAnnex {
        try orStoreError { try AnnexReading(database: database, classID: id).annex() }
    }

    /// How many rows each table has; see ``JournalStore/counts()``.
    public func counts() throws(StoreError) -> [(table: String, rows: Int)] {
        try orStoreError {
            try Schema.tables.map { table in
                let sql = "SELECT count(*) FROM \"\(table.name)\""
                return (table.name, try Int.fetchOne(database, sql: sql) ?? 0)
            }
        }
    }

    /// SHA-256 of the whole journal; see ``JournalStore/snapshot()``.
    public func snapshot() throws(StoreError) -> String {
        try orStoreError { try WholeSnapshot(database: database).digest() }
    }

    private func orStoreError<Value>(_ work: () throws -> Value) throws(StoreError) -> Value {
        do {
            return try work()
        } catch {
            throw StoreError(error, reading: path)
        }
    }
}
