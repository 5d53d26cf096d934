public import Journal

/// Words and letters of a school that its papers print as they stand.
///
/// Source: forms.md 1.1, 8.3 and 10; their text comes from the settings of the school.
public struct SchoolWords: Hashable, Sendable {
    /// Letters of absences and lateness.
    public var absences = AbsenceCaptions()
    /// Foot of a paper that names pupils.
    public var personalData = ""
    /// The standard of requisites.
    public var standard = ""
    /// Legal acts that a paper may refer to.
    public var legalReferences: [String] = []
    /// First word of a certification.
    public var certified = ""
    /// Mark at the head of a certified copy.
    public var certifiedCopy = ""
    /// Across the pages of a draft.
    public var draft = ""
    /// Where the seal goes.
    public var seal = ""
    /// Whether captions are spelled with ё.
    public var spellsYo = true

    /// The usual letters, and no words.
    public init() {}

    /// A caption as the school spells it; never a name.
    func spelled(_ caption: String) -> String {
        spellsYo ? caption : Russian.withoutYo(caption)
    }
}

extension Russian {
    /// `text` with е in place of ё.
    ///
    /// Source: forms.md 12.5, "both spellings are equal; choose one in config".
    public static func withoutYo(_ text: String) -> String {
        String(text.map { $0 == "ё" ? "е" : $0 == "Ё" ? "Е" : $0 })
    }
}
