/// Words of certification, legal references and marks on paper.
///
/// Source: forms.md 8 and 10: none of them is compiled in.
public struct Wording: Hashable, Sendable {
    /// The standard of requisites, such as `ГОСТ Р 7.0.97-2025`.
    public var standard = ""
    /// Legal acts that a paper may refer to, in order.
    public var legalReferences: [String] = []
    /// First word of a certification, `Верно`.
    public var certified = ""
    /// Mark at the head of a certified copy, `Копия верна`.
    public var certifiedCopy = ""
    /// Where the original is kept, on a copy for another organisation; may name `school`, `case`
    /// and `year`.
    public var originalKept = Pattern()
    /// The same of an electronic original; may name `school`, `number` and `sha256`.
    public var electronicOriginal = Pattern()
    /// Foot of every paper that names pupils, `Содержит персональные данные`.
    public var personalData = ""
    /// Across the pages of a draft, `ПРОЕКТ`.
    public var draft = ""
    /// Where the seal goes, `М. П.`.
    public var seal = ""

    /// No words.
    public init() {}
}
