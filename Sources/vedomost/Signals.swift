import Bundles
import Foundation
import Glibc

/// What a signal does: the program ends with 128 + its number, and nothing half-written stays.
///
/// A thread of its own waits for the signal, so that files are removed in peace and not within a
/// handler.
///
/// Source: cli.md, "128 + n".
enum Signals {
    /// Has to run before any other thread is started: they all inherit what it blocks.
    static func install() {
        signal(SIGPIPE, SIG_IGN)
        // Ignored by who started us, as under nohup, a signal stays ignored.
        let numbers = [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in numbers { sigaddset(&signals, number) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        let awaited = signals
        Thread.detachNewThread {
            var (signals, number) = (awaited, Int32(0))
            guard sigwait(&signals, &number) == 0 else { return }
            UnfinishedFiles.stop(128 + number)
        }
    }

    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    }
}
