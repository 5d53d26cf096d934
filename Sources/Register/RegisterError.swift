/// Why a register cannot be read or written.
public enum RegisterError: Error, Hashable, Sendable {
    /// Another run holds it.
    case busy(path: String)
    /// It, or the folder of issued documents, cannot be created or written; the system's number.
    case cannotCreate(path: String, errno: Int32)
    /// It may not be read.
    case unreadable(path: String)
    /// The file is no register of this program.
    case foreign(path: String)
    /// The file is a register of a version that this program does not know.
    case unknownVersion(path: String, found: Int)
    /// The file is damaged; the engine's own words.
    case damaged(path: String, why: String)
    /// Reading or writing failed; the engine's own words.
    case io(path: String, why: String)
    /// The register is not the chain it was written as; what is wrong, at least one fault.
    case broken(path: String, [ChainFault])

    /// How a program ends that meets it.
    ///
    /// Source: cli.md, "Exit codes".
    public var exitCode: Int32 {
        switch self {
        case .foreign, .unknownVersion, .damaged, .broken: 65
        case .unreadable: 66
        case .cannotCreate: 73
        case .io: 74
        case .busy: 75
        }
    }
}
