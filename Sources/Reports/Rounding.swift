/// Rounds `part / whole` half up and writes it with a decimal point, such as `75.0`.
///
/// - Parameters:
///   - part: 0 or more.
///   - whole: 0 or more.
///   - digits: digits after the point, 1 or 2.
/// - Returns: nil when `whole` is 0.
///
/// Source: report-json.md, "exact decimal or rational arithmetic and rounded half up".
func rounded(_ part: Int, of whole: Int, digits: Int) -> String? {
    precondition(part >= 0 && whole >= 0, "figures of a report are counts")
    guard whole > 0 else { return nil }
    let scale = digits == 1 ? 10 : 100
    let scaled = (2 * part * scale + whole) / (2 * whole)
    let fraction = String(scaled % scale)
    let zeros = String(repeating: "0", count: digits - fraction.utf8.count)
    return "\(scaled / scale).\(zeros)\(fraction)"
}

/// A share with what it is a share of.
struct Rate: Hashable, Sendable {
    var count: Int
    var of: Int

    /// The share in percent with one digit, such as `75.0`; nil when it is a share of nothing.
    var percent: String? { rounded(100 * count, of: of, digits: 1) }

    var json: JSON { ["percent": JSON(percent), "count": .count(count), "of": .count(of)] }

    /// Such as `75,0 % (6 из 8)`; `–` when it is a share of nothing.
    ///
    /// Source: forms.md 2.4, "Print the denominator next to the percent".
    var printed: String {
        percent.map {
            "\(Russian.percent($0)) (\(Russian.number(count)) из \(Russian.number(of)))"
        } ?? "–"
    }
}
