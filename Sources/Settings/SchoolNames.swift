/// Names and place of the school as papers state them; an empty text leaves what the journal says.
public struct SchoolNames: Hashable, Sendable {
    /// Full name of the organisation.
    public var full = ""
    /// Short name of the organisation.
    public var short = ""
    /// Postal address in one line.
    public var address = ""
    /// Town, as a dateline names it, such as `г. Видное`.
    public var locality = ""
    /// The founder (учредитель).
    public var founder = ""

    /// Nothing but what the journal says.
    public init() {}
}
