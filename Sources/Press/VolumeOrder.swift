/// Which volumes are to be bound, in the words of the command line.
///
/// Source: cli.md, `year`.
public struct VolumeOrder: Hashable, Sendable {
    /// Names or ids of classes; empty for every one of the year.
    public var classes: [String] = []
    /// Name or id of the school year.
    public var year: String
    /// Whether both sides of sheets are printed.
    public var isDuplex = false
    /// Whether a class whose year is not closed is refused; else it is printed as a draft.
    public var isFinal = false
    /// How many classes are bound at the same time, 1 or more.
    public var jobs = 1
    /// How many sheets a volume has at most, 1 or more.
    ///
    /// Source: issue 8, point 2.
    public var sheetsAVolume = 250
    /// Whether the names of guardians are printed.
    public var showsGuardians = false
    /// Whether their telephones are.
    public var showsPhones = false

    /// An order of the volumes of all classes of a year.
    public init(year: String) { self.year = year }
}
