/// How absences and lateness are marked in tables, and what their letters mean in legends.
///
/// Source: forms.md 1.1 and 4.1, "Legend line".
public struct AbsenceCaptions: Hashable, Sendable {
    /// Through illness (по болезни).
    public var ill = AbsenceCaption()
    /// For a valid reason (по уважительной причине).
    public var excused = AbsenceCaption()
    /// Without a valid reason (по неуважительной причине).
    public var unexcused = AbsenceCaption()
    /// For a reason not given (причина не указана).
    public var unspecified = AbsenceCaption()
    /// Lateness (опоздание).
    public var late = AbsenceCaption()

    /// No letters.
    public init() {}
}

/// A letter in a table and what it means.
public struct AbsenceCaption: Hashable, Sendable {
    /// The letter or letters, such as `УП`.
    public var letter = ""
    /// What a legend says of it, such as `по уважительной причине`.
    public var meaning = ""

    /// No letter.
    public init() {}
}
