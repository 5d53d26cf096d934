import Journal
import Packages
import Register
import Stores

/// What `work` answers, its fault turned into a failure of the run.
func orFailure<Value>(
    _ language: Language, _ work: () throws(FileError) -> Value
) throws(Failure) -> Value {
    do throws(FileError) { return try work() } catch { throw Failure(error, language) }
}

/// What `work` answers, its fault turned into a failure of the run.
func orFailure<Value>(
    _ language: Language, _ work: () throws(PackageError) -> Value
) throws(Failure) -> Value {
    do throws(PackageError) { return try work() } catch { throw Failure(error, language) }
}

/// What `work` answers, its fault turned into a failure of the run.
func orFailure<Value>(
    _ language: Language, _ work: () throws(RegisterError) -> Value
) throws(Failure) -> Value {
    do throws(RegisterError) { return try work() } catch { throw Failure(error, language) }
}

/// What `work` answers, its fault turned into a failure of the run.
func orFailure<Value>(
    _ language: Language, _ work: () throws(StoreError) -> Value
) throws(Failure) -> Value {
    do throws(StoreError) { return try work() } catch { throw Failure(error, language) }
}
