import Journal
import Packages
import Register
import Signatures
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

/// What `work` answers of the file at a path, its fault turned into a failure of the run.
func orFailure<Value>(
    _ path: String, _ language: Language, _ work: () throws(CertificateError) -> Value
) throws(Failure) -> Value {
    do throws(CertificateError) {
        return try work()
    } catch {
        throw Failure(.data, "\(path): \(error.message(in: language))")
    }
}

/// All bytes of a file that a command names.
///
/// - Throws: ``Failure`` with code `noInput`.
func readFile(_ path: String, _ language: Language) throws(Failure) -> [UInt8] {
    try orFailure(language) { () throws(FileError) in try WholeFile.read(path) }
}
