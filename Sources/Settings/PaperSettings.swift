public import Journal

/// How papers are printed; the part of the settings that a user may set for one computer.
public struct PaperSettings: Hashable, Sendable {
    /// Whether sheets are printed on both sides.
    public var isDuplex = false
    /// How pupils are named.
    public var names = NameStyle.full
    /// Whether captions are spelled with ё.
    public var spellsYo = true

    /// One side, full names, ё.
    public init() {}
}
