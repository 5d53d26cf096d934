/// How a page lies on the sheet that it is printed on.
public enum Turn: Hashable, Sendable, CaseIterable {
    /// As it lies before the reader.
    case none
    /// Turned by a quarter: its head lies at the left side of the sheet.
    case headAtLeft
    /// Turned by a quarter: its head lies at the right side of the sheet.
    case headAtRight
}
