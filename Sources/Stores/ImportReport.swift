public import Bundles

/// What an import found in a bundle and did to the store.
public struct ImportReport: Hashable, Sendable {
    /// What became of the bundle.
    public enum Outcome: Hashable, Sendable {
        /// It is in the store.
        case stored
        /// It could be stored; a dry run leaves the store as it was.
        case acceptable
        /// It has errors; the store is as it was.
        case refused
    }

    /// What became of the bundle.
    public var outcome: Outcome
    /// Header of the bundle; nil when it is at fault.
    public var header: BundleHeader?
    /// The bundle's errors and warnings, by file, line and column.
    public var problems: ProblemList
    /// One per table, in the order of ``BundleTable``.
    public var tables: [ImportedTable]
}

/// How a table of the bundle was written, and what became of its rows.
public struct ImportedTable: Hashable, Sendable {
    /// The table.
    public var table: BundleTable
    /// How the characters of its file are written; nil when the bundle has none of the table.
    public var encoding: TextEncoding?
    /// The byte between its fields: comma, semicolon or tab.
    public var separator: UInt8
    /// Rows that the file holds.
    public var rows: Int
    /// Rows that the store did not have.
    public var added = 0
    /// Rows that the store had otherwise.
    public var changed = 0
    /// Rows of the store that the bundle does not hold and that went.
    public var removed = 0
}
