public import Journal

/// A journal that is being read: one consistent snapshot, whatever others write meanwhile.
///
/// Narrow on purpose: another engine has to answer these four questions and no more.
public protocol JournalStore {
    /// The lists a person chooses from.
    func index() throws(StoreError) -> SchoolIndex

    /// All that the journal says of a class.
    ///
    /// - Parameter id: id of a class of ``index()``.
    /// - Throws: ``StoreError/unknownClass(id:)`` when the journal has no such class.
    func classFacts(_ id: String) throws(StoreError) -> ClassFacts

    /// How many rows each table has, by table in the order of bundle.md.
    func counts() throws(StoreError) -> [(table: String, rows: Int)]

    /// SHA-256 of the canonical form of the whole journal, 64 hexadecimal digits.
    func snapshot() throws(StoreError) -> String
}
