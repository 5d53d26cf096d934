/// Of whom success and quality of a class are a share.
///
/// Source: report-json.md, "Settings that change a rule", `class_denominator`.
public enum ClassDenominator: String, Hashable, Sendable, CaseIterable {
    /// All at the end but those without data.
    case minusNoData = "minus_no_data"
    /// All at the end.
    case endCount = "end_count"
    /// All at the end but those without data and those not attested.
    case attested
}
