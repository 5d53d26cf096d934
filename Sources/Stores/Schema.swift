import GRDB

/// The form of the store: its marks in the file and the steps that build it.
///
/// `SCHEMA.md` beside this file explains it.
enum Schema {
    /// Marks a SQLite file as a journal store: the bytes `Vdmt`.
    ///
    /// Source: ours; SQLite file format, "Application ID", bytes 68 to 71 of the file.
    static let applicationID = 0x5664_6D74

    /// Version of the form that this program reads and writes; `user_version` of the file.
    static var version: Int { steps.count }

    /// Scripts that lead from each version to the next; a step once published is never changed.
    private static let steps = [version1]

    /// Brings an empty or older store to the version of this program.
    ///
    /// To be called inside a transaction, so that a store never stands half-way.
    static func upgrade(_ database: Database) throws {
        let stored = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard stored < version else { return }
        for step in steps[stored...] { try database.execute(sql: step) }
        try database.execute(
            sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
    }

    private static let version1 = [
        schoolAndYears, people, teaching, lessons, results, papers,
    ].joined(separator: "\n")
}
