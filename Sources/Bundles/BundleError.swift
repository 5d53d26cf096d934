import Glibc

/// Why a bundle could not be read or written at all.
public enum BundleError: Error, Hashable, Sendable {
    /// There is neither a folder nor an archive at `path`.
    case notThere(path: String)
    /// The system refused to read `path`; its error number.
    case reading(path: String, errno: Int32)
    /// The system refused to create or write `path`; its error number.
    case writing(path: String, errno: Int32)
    /// The file at `path` is no archive that can be read.
    case archive(path: String, fault: ArchiveFault)

    /// How a program ends that meets it.
    ///
    /// Source: cli.md, "Exit codes".
    public var exitCode: Int32 {
        switch self {
        case .notThere, .reading: 66
        case .writing(_, let number): [ENOSPC, EDQUOT, EIO, EFBIG].contains(number) ? 74 : 73
        case .archive: 65
        }
    }
}

/// What is wrong with a .zip of a bundle.
public enum ArchiveFault: Hashable, Sendable {
    /// It is no .zip, or is cut.
    case notZip
    /// This entry is damaged or cut.
    case damaged(entry: String)
    /// This entry is encrypted.
    case encrypted(entry: String)
    /// Two entries have this name.
    case repeated(entry: String)
    /// This entry would unpack to more than a bundle ever holds.
    case tooLarge(entry: String)
    /// It has too many entries to be a bundle.
    case tooMany(Int)
    /// `bundle.json` is neither at its root nor in one folder, or in several folders.
    case noBundle
}
