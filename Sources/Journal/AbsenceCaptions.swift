/// How absences and lateness are marked in tables, and what their letters mean in legends.
///
/// Source: forms.md 1.1 and 4.1, "Legend line".
public struct AbsenceCaptions: Hashable, Sendable {
    /// Through illness.
    public var ill = AbsenceCaption("Б", "по болезни")
    /// For a valid reason.
    public var excused = AbsenceCaption("УП", "по уважительной причине")
    /// Without a valid reason.
    public var unexcused = AbsenceCaption("НП", "по неуважительной причине")
    /// For a reason not given.
    public var unspecified = AbsenceCaption("Н", "причина не указана")
    /// Lateness.
    public var late = AbsenceCaption("о", "опоздание")

    /// The usual letters.
    public init() {}

    /// The captions, in the order of legends.
    public var all: [AbsenceCaption] { [ill, excused, unexcused, unspecified, late] }
}

/// A letter in a table and what it means.
public struct AbsenceCaption: Hashable, Sendable {
    /// The letter or letters, such as `УП`.
    public var letter: String
    /// What a legend says of it, such as `по уважительной причине`.
    public var meaning: String

    /// A letter and its meaning.
    public init(_ letter: String, _ meaning: String) {
        (self.letter, self.meaning) = (letter, meaning)
    }
}
