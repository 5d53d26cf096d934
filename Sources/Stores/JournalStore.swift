public import Journal

/// A journal that is being read: one unchanging state of it, whatever others write meanwhile.
///
/// Narrow on purpose: another engine has to answer these five questions and no more.
public protocol JournalStore {
    /// The lists a person chooses from.
    ///
    /// - Throws: ``StoreError/damaged(path:why:)`` when a stored value is impossible.
    func index() throws(StoreError) -> SchoolIndex

    /// All that the journal says of a class, with the snapshot of it.
    ///
    /// - Parameter id: id of a class of ``index()``.
    /// - Returns: the facts, lists in the order their properties say.
    /// - Throws: ``StoreError/unknownClass(id:)`` when the journal has no such class,
    ///   ``StoreError/damaged(path:why:)`` when a stored value is impossible.
    func classFacts(_ id: String) throws(StoreError) -> ClassFacts

    /// What the bound volume of a class prints beside its facts, with a snapshot of its own.
    ///
    /// - Parameter id: id of a class of ``index()``.
    /// - Returns: the annex, lists in the order their properties say; empty for an unknown class.
    /// - Throws: ``StoreError/damaged(path:why:)`` when a stored value is impossible.
    func classAnnex(_ id: String) throws(StoreError) -> ClassAnnex

    /// How many rows each table has, in the order of bundle.md's tables.
    ///
    /// - Throws: ``StoreError/damaged(path:why:)`` when the file cannot be followed.
    func counts() throws(StoreError) -> [(table: String, rows: Int)]

    /// SHA-256 of the canonical form of the whole journal, 64 hexadecimal digits.
    ///
    /// - Throws: ``StoreError/damaged(path:why:)`` when the file cannot be followed.
    func snapshot() throws(StoreError) -> String
}
