import Foundation
import Journal
import Press
import Sample
import Stores

/// Does `work` with a store of an invented school of four classes, which is gone afterwards.
///
/// - Throws: what `work` throws; ``Failure`` when the folder for temporary files takes none.
func withInventedStore<Value>(
    _ language: Language, pupils: Int = 25, _ work: (String) throws(Failure) -> Value
) throws(Failure) -> Value {
    let folder = "\(NSTemporaryDirectory())/vedomost-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try writtenSample(SampleOptions(classes: 4, pupils: pupils), to: "\(folder)/school", language)
    let store = "\(folder)/journal.sqlite"
    do throws(ImportError) {
        _ = try importBundle(at: "\(folder)/school", into: store)
    } catch {
        throw Failure(ExitStatus(rawValue: error.exitCode) ?? .io, error.message(in: language))
    }
    return try work(store)
}
