import Bundles
import Journal
import Press
import Sample

/// Writes the invented school, its errors turned into failures of the run.
func writtenSample(
    _ options: SampleOptions, to folder: String, _ language: Language
) throws(Failure) {
    do {
        try writeSample(options, to: folder)
    } catch let error as BundleError {
        throw Failure(ExitStatus(rawValue: error.exitCode) ?? .io, error.message(in: language))
    } catch let error as SampleError {
        throw Failure(.usage, error.message(in: language))
    } catch {
        throw Failure(.io, "\(error)")
    }
}
