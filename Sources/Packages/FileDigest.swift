/// The size and SHA-256 of a file, read in pieces.
public struct FileDigest: Hashable, Sendable {
    /// Its bytes.
    public let size: Int
    /// SHA-256 of them, 64 hexadecimal digits.
    public let sha256: String

    /// Reads a file to its end.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - isReadBack: whether it was just written and is to come from the medium itself, not from
    ///     the machine's memory of it, as far as the system can be told.
    /// - Throws: ``PackageError/reading(path:errno:)``.
    public init(of path: String, isReadBack: Bool = false) throws(PackageError) {
        let file = try FileBytes(path)
        if isReadBack { file.forget() }
        let sums = try file.sums(0..<file.size)
        (size, sha256) = (sums.size, sums.sha256)
    }
}
