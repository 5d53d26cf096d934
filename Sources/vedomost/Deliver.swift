import Journal
import Press

/// Puts one document where it was asked for: into a file, or for `-` to standard output.
func deliver(_ bytes: [UInt8], to output: String, _ language: Language) throws(Failure) {
    guard output != "-" else { return try product(bytes, language) }
    do throws(FileError) {
        try WholeFile.write(bytes, to: output)
    } catch {
        throw Failure(error, language)
    }
}
