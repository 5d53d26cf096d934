/// Limits of the checks of the journal.
///
/// Source: report-json.md, "What `check` finds".
public struct CheckLimits: Hashable, Sendable {
    /// Days after a lesson within which its entry is in time, 0 or more.
    public var lateEntryDays = 1
    /// Marks of lessons that a mark of a period needs behind it, 0 or more.
    public var marksNeeded = 3
    /// From which means on a mark is 3, 4 and 5: three growing numbers in hundredths, 1.00 to 5.00.
    public var thresholds = [250, 350, 450]

    /// The usual limits.
    public init() {}
}
