public import Journal
import Settings
public import Stores

/// Reads a store in one snapshot, its errors turned into failures of the run.
func reading<Value>(
    _ path: String, _ language: Language,
    _ work: (any JournalStore) throws(Failure) -> Value
) throws(Failure) -> Value {
    try SQLiteStore.read(at: path, failing: { Failure($0, language) }, work)
}

extension JournalStore {
    /// The lists of the journal, the school named as its settings do.
    ///
    /// `stamp` stands in place of the journal's own moment.
    func index(named school: SchoolNames, _ stamp: Moment?) throws(StoreError) -> SchoolIndex {
        var index = try index()
        if let stamp { index.exportedAt = stamp }
        index.school = school.over(index.school)
        return index
    }

    /// All that the journal says of a class, the school named as its settings do.
    ///
    /// `stamp` stands in place of the journal's own moment; the snapshot stays the journal's.
    func classFacts(
        _ id: String, named school: SchoolNames, _ stamp: Moment?
    ) throws(StoreError) -> ClassFacts {
        var facts = try classFacts(id)
        if let stamp { facts.exportedAt = stamp }
        facts.school = school.over(facts.school)
        return facts
    }
}

extension Failure {
    /// A fault of the store.
    public init(_ error: StoreError, _ language: Language) {
        self.init(ExitStatus(rawValue: error.exitCode) ?? .io, error.message(in: language))
    }
}
