public import Journal

/// How a school wants its papers: names, signers, rules, wording, numbers.
///
/// A plain value, made by ``readSettings(_:isTimeZone:)`` from the shipped file and those of the
/// region, the school and the user. Nothing of it is a fact of the journal.
///
/// Source: forms.md 12.2; report-json.md, "Settings that change a rule".
public struct SchoolSettings: Hashable, Sendable {
    /// Names and place of the school; an empty text leaves what the journal says.
    public var school = SchoolNames()
    /// Time zone of the school, such as `Europe/Moscow`: a name of the IANA database.
    public var timeZone = ""
    /// Who signs for the school.
    public var signers = SchoolSigners()
    /// Rules of the reports that a school may choose.
    public var rules = Options()
    /// Limits of the checks of the journal.
    public var checks = CheckLimits()
    /// Letters and wordings of absences and lateness.
    public var absences = AbsenceCaptions()
    /// Words of certification and marks on paper.
    public var wording = Wording()
    /// Numbers of issued documents and of files.
    public var numbering = Numbering()
    /// How papers are printed.
    public var paper = PaperSettings()
    /// How the volumes of a year are bound.
    public var volume = VolumeSettings()
    /// How long documents are kept, in the order of the file.
    public var retention: [RetentionTerm] = []

    /// Settings without words, and the usual rules.
    public init() {}
}
