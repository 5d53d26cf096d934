import Glibc

/// A stage on the way from a store to a file.
public enum Stage: String, CaseIterable, Sendable {
    /// Reading facts.
    case read
    /// Computing models.
    case model
    /// Filling templates.
    case bind
    /// Laying out, shaping included.
    case layout
    /// Drawing.
    case draw
    /// Making the drawn file fit for an archive.
    case archive
    /// Making sheets of the tables.
    case sheets
    /// Writing files.
    case write
}

/// CPU time spent by stage, for `--profile`.
public struct StageTimes: Sendable {
    /// Nanoseconds by stage.
    public private(set) var nanoseconds: [Stage: UInt64] = [:]

    /// Pages laid out.
    public internal(set) var pages = 0
    /// Texts placed on them.
    public internal(set) var texts = 0

    /// No time yet.
    public init() {}

    /// Runs `work` and counts its time to `stage`.
    public mutating func measure<Result, Fault: Error>(
        _ stage: Stage, _ work: () throws(Fault) -> Result
    ) throws(Fault) -> Result {
        let start = StageTimes.now()
        defer { nanoseconds[stage, default: 0] += StageTimes.now() - start }
        return try work()
    }

    /// Adds the times of another job.
    public mutating func add(_ other: StageTimes) {
        nanoseconds.merge(other.nanoseconds, uniquingKeysWith: +)
        pages += other.pages
        texts += other.texts
    }

    /// One line a stage, milliseconds.
    public var lines: String {
        Stage.allCases.map { stage in
            "\(stage.rawValue) \((nanoseconds[stage] ?? 0) / 1_000_000) ms\n"
        }.joined() + "pages \(pages)\ntexts \(texts)\n"
    }

    private static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
