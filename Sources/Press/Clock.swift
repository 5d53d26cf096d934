import Glibc
public import Journal

/// What time it is at the school: the one clock of the program, read where documents are issued,
/// the register written and prints logged, and nowhere else.
///
/// Source: cli.md, "Time".
public struct Clock: Sendable {
    private let read: @Sendable () -> Moment

    /// A clock that shows what `read` says.
    public init(_ read: @escaping @Sendable () -> Moment) { self.read = read }

    /// The clock of the machine, as a time zone shows it; a name of the IANA database.
    public init(zone: String) {
        self.init { Moment(epoch: time(nil), zone: zone) }
    }

    /// The moment it shows.
    public var now: Moment { read() }
}
