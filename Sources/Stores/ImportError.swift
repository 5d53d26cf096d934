public import Bundles
public import Journal

/// Why an import could not be done at all.
public enum ImportError: Error, Hashable, Sendable {
    /// The bundle cannot be read.
    case bundle(BundleError)
    /// The store cannot be read or written.
    case store(StoreError)

    /// How a program ends that meets it.
    ///
    /// Source: cli.md, "Exit codes".
    public var exitCode: Int32 {
        switch self {
        case .bundle(let error): error.exitCode
        case .store(let error): error.exitCode
        }
    }

    /// The error as a sentence: the rule, where, what was found, what to do.
    public func message(in language: Language) -> String {
        switch self {
        case .bundle(let error): error.message(in: language)
        case .store(let error): error.message(in: language)
        }
    }
}
