import Glibc
import Synchronization

/// Files that have a name and are not whole yet: a program that is told to stop removes them.
///
/// Source: cli.md, "stopped by signal n, nothing half-written".
public enum UnfinishedFiles {
    private static let paths = Mutex<Set<String>>([])

    /// Lets `make` create the file at `path`, which is not whole until ``end(_:)``.
    public static func begin(_ path: String, _ make: () -> Int32) -> Int32 {
        paths.withLock {
            $0.insert(path)
            return make()
        }
    }

    /// Says that the file at `path` is gone, or has got the name it was meant for.
    public static func end(_ path: String) {
        paths.withLock { _ = $0.remove(path) }
    }

    /// Removes all of them and ends the program; none can begin meanwhile.
    public static func stop(_ status: Int32) -> Never {
        paths.withLock {
            for path in $0 { unlink(path) }
            _exit(status)
        }
    }
}
