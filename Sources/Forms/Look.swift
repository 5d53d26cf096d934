public import Paper

/// Fonts and rules of a template; what a template leaves out has the house's look.
///
/// Source: looks/README.md: 12–13 pt title, 9–10 text, 8 table, 7 captions and notes; outer rules
/// 0.75 pt black, inner rules 0.25 pt grey, a week's border in between.
public struct Look: Hashable, Sendable {
    /// Family of all text.
    public var family = "PT Serif"
    /// Size of the title.
    public var title = Length.pt(13)
    /// Size of headings of sections.
    public var heading = Length.pt(10)
    /// Size of plain text.
    public var text = Length.pt(9)
    /// Size of a table's body.
    public var table = Length.pt(8)
    /// Size of a table's head.
    public var head = Length.pt(8)
    /// Size of notes, legends and bands.
    public var note = Length.pt(7)
    /// The outer rule of tables.
    public var outer = Rule(weight: .pt(0.75))
    /// The rule between, such as a week's border.
    public var middle = Rule(weight: .pt(0.5), grey: Grey(percent: 80))
    /// The inner rule of tables.
    public var inner = Rule(weight: .pt(0.25), grey: Grey(percent: 55))

    /// The house's look.
    public init() {}

    /// A font of the family.
    public func font(_ size: Length, isBold: Bool = false) -> Font {
        Font(family: family, size: size, isBold: isBold)
    }
}
