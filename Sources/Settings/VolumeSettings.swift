/// How the volumes of a year are bound, and what they say of families.
public struct VolumeSettings: Hashable, Sendable {
    /// How many sheets a volume has at most.
    ///
    /// Source: issue 8, point 2.
    public var sheets = 250
    /// Whether the names of guardians are printed.
    ///
    /// Source: forms.md 7.1, "OFF by default, 152-ФЗ".
    public var showsGuardians = false
    /// Whether their telephones are.
    public var showsPhones = false

    /// 250 sheets, neither guardians nor telephones.
    public init() {}
}
