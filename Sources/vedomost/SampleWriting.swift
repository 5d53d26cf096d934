import Bundles
import Journal
import Press
import Sample

/// Makes the folder of a bundle.
func madeFolder(_ path: String, _ language: Language) throws(Failure) {
    do throws(FileError) {
        try WholeFile.makeFolder(path)
    } catch {
        throw Failure(error, language)
    }
}

/// Writes the invented school, its errors turned into failures of the run.
func writtenSample(
    _ options: SampleOptions, to folder: String, _ language: Language
) throws(Failure) {
    do throws(BundleError) {
        try writeSample(options, to: folder)
    } catch {
        throw Failure(ExitStatus(rawValue: error.exitCode) ?? .io, error.message(in: language))
    }
}
