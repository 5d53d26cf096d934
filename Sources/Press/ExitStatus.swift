/// How the program ends; no other codes but 128 + a signal's number.
///
/// Source: cli.md, "Exit codes"; sysexits.h for the numbers from 64 on.
public enum ExitStatus: Int32, Sendable {
    /// All that was asked for is there.
    case done = 0
    /// A batch finished, some documents failed.
    case partial = 3
    /// What was compared does not match, or is not ready.
    case mismatch = 5
    /// Unknown option, class or period.
    case usage = 64
    /// The data or a template is at fault.
    case data = 65
    /// The store or bundle is not there or not readable.
    case noInput = 66
    /// A font or library is missing.
    case unavailable = 69
    /// The output cannot be created.
    case cannotCreate = 73
    /// Input or output failed.
    case io = 74
    /// The store is busy.
    case busy = 75
    /// Not permitted.
    case notPermitted = 77
    /// Settings are wrong.
    case settings = 78
}

/// Why a command stopped: a code for programs, a sentence for people.
public struct Failure: Error, Hashable, Sendable {
    /// How the program ends.
    public var code: ExitStatus
    /// The rule, where, what was found, what to do; in the language of the run.
    public var message: String

    /// A failure with a sentence that ends without a newline.
    public init(_ code: ExitStatus, _ message: String) {
        (self.code, self.message) = (code, message)
    }
}
