/// Why a package cannot be made or read at all.
public enum PackageError: Error, Hashable, Sendable {
    /// A file that goes into it, or the package, cannot be read; the system's error number.
    case reading(path: String, errno: Int32)
    /// A file that goes into it changed while the package was made.
    case changed(path: String)
    /// Two files would have the same path in the package, letters' case aside.
    case repeated(path: String)
    /// A path that leaves the package, or that some system cannot hold.
    case badPath(String)
    /// The package could not be put where it was asked for; the caller knows why.
    case stopped
    /// A file is no package: it has no directory of files, or no `manifest.json`.
    case notPackage(path: String)
    /// The package has no such file.
    case noFile(String)
}
