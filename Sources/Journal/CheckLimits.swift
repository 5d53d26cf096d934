/// From where on something in a journal is a finding.
///
/// Source: report-json.md, "What `check` finds"; forms.md 12.2, `thresholds`.
public struct CheckLimits: Hashable, Sendable {
    /// How many days after a lesson it may be entered, 0 or more.
    public var lateEntryDays = 1
    /// How many marks of lessons a period mark needs behind it, 0 or more.
    public var marksNeeded = 3
    /// From which mean on, in hundredths, a 3, a 4 and a 5 are due: three rising numbers.
    public var thresholds = [250, 350, 450]

    /// The usual limits.
    public init() {}
}
