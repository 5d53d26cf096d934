/// What is wrong with a package.
public enum PackageFault: Hashable, Sendable {
    /// A file is not the one that was packed.
    case altered(String)
    /// A file that was packed is not there.
    case missing(String)
    /// A file is there that was not packed.
    case added(String)
    /// A file that was packed has another name.
    case renamed(from: String, to: String)
    /// Two files have one name.
    case repeated(String)
    /// Bytes that belong to no file are not those that were written; where the first one is.
    case container(offset: Int)
    /// A file's name leads out of the folder it is unpacked into, or no system can hold it.
    case badPath(String)
    /// A file of the package cannot be read to its end.
    case unreadable(String)
}
