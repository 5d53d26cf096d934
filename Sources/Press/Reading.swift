public import Journal
public import Stores

/// Reads a store in one snapshot, its errors turned into failures of the run.
func reading<Value>(
    _ path: String, _ language: Language,
    _ work: (any JournalStore) throws(Failure) -> Value
) throws(Failure) -> Value {
    try SQLiteStore.read(at: path, failing: { Failure($0, language) }, work)
}

extension Failure {
    /// A fault of the store.
    public init(_ error: StoreError, _ language: Language) {
        self.init(ExitStatus(rawValue: error.exitCode) ?? .io, error.message(in: language))
    }
}
