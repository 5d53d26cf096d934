/// A column of a table of the bundle: what it may hold.
public struct BundleColumn: Hashable, Sendable {
    /// Name in the header row and in the store.
    public var name: String
    /// What a value must look like.
    public var kind: ColumnKind
    /// Whether the header must name it and each row must hold a value.
    public var presence: Presence
    /// What an empty value means; nil for unknown.
    public var standard: BundleValue?
    /// The table whose `id` a value must be; nil for a column that refers to nothing.
    public var target: BundleTable?
    /// Whether a value may tell something of a person, so no message may show it.
    public var isPersonal: Bool

    /// How far a column must be there.
    public enum Presence: Hashable, Sendable {
        /// In the header, with a value in each row.
        case required
        /// In the header; values may be empty.
        case named
        /// May be absent.
        case optional
    }

    init(
        _ name: String, _ kind: ColumnKind, _ presence: Presence = .optional,
        standard: BundleValue? = nil, target: BundleTable? = nil, isPersonal: Bool = false
    ) {
        (self.name, self.kind, self.presence) = (name, kind, presence)
        (self.standard, self.target, self.isPersonal) = (standard, target, isPersonal)
    }
}

/// What values of a column look like.
public enum ColumnKind: Hashable, Sendable {
    /// An identity, at most 64 characters.
    case id
    /// Any text.
    case text
    /// A date, read as `2025-09-01` or `01.09.2025`.
    case day
    /// A date and time, `2025-09-01T09:30:00`.
    case moment
    /// A whole number within limits.
    case integer(ClosedRange<Int>)
    /// `true` or `false`.
    case flag
    /// One of these words.
    case word([String])
    /// A code of attendance; a comment may follow it after a colon.
    case code
    /// A mark of a lesson.
    case mark
    /// A mark of a period, a year, an examination.
    case finalMark
    /// Numbers of periods, `2;4`.
    case periodNumbers
}

/// A value as it goes into the store.
public enum BundleValue: Hashable, Sendable {
    /// Unknown, open or not there.
    case none
    /// A text in NFC; a day or moment as ISO 8601 writes it.
    case text(String)
    /// A whole number; a flag is 1 or 0.
    case integer(Int)
}
