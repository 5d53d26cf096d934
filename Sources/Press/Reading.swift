public import Journal
public import Stores

/// Reads a store in one snapshot, its errors turned into failures of the run.
func reading<Result>(
    _ path: String, _ language: Language, _ work: (SQLiteStore) throws(Failure) -> Result
) throws(Failure) -> Result {
    do {
        return try SQLiteStore.read(at: path) { journal in try work(journal) }
    } catch let failure as Failure {
        throw failure
    } catch let error as StoreError {
        throw Failure(error, language)
    } catch {
        throw Failure(.io, "\(error)")
    }
}

extension Failure {
    /// A fault of the store.
    public init(_ error: StoreError, _ language: Language) {
        self.init(ExitStatus(rawValue: error.exitCode) ?? .io, error.message(in: language))
    }
}
