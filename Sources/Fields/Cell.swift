/// What a cell of a table states, as a value that a sheet program can count with.
public enum Datum: Hashable, Sendable {
    /// Nothing.
    case none
    /// A count.
    case count(Int)
    /// A rounded figure with a decimal point, such as `75.0`: one digit for percents, two for means.
    case decimal(String)
    /// A date as ISO 8601 writes it.
    case date(String)
    /// Words.
    case text(String)
}

/// A cell of a table: what it states, and how that is printed.
public struct Cell: Hashable, Sendable {
    /// What it states.
    public var datum: Datum
    /// What is printed; `\n` parts lines, and an empty text prints nothing.
    public var text: String
    /// Whether it is printed bold: weight carries meaning, such as a whole day missed.
    public var isStrong: Bool

    /// A cell that states `datum` and prints `text`.
    public init(_ datum: Datum, text: String, isStrong: Bool = false) {
        (self.datum, self.text, self.isStrong) = (datum, text, isStrong)
    }

    /// A cell that states and prints nothing.
    public static let empty = Cell(.none, text: "")

    /// A cell in which nothing applies, printed `–`.
    ///
    /// Source: forms.md 2.6, "not applicable".
    public static let notApplicable = Cell(.none, text: "–")
}
