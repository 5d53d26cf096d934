public import Journal
import Reports
public import Settings

/// What is to be printed, in the words of the command line.
public struct PrintOrder: Hashable, Sendable {
    /// Ids of reports; empty for every one.
    public var reports: [String] = []
    /// Names or ids of classes; empty for every one.
    public var classes: [String] = []
    /// Id of the teacher whose report it is; nil for those of all, and for other reports.
    public var teacher: String?
    /// Id of the pupil whose report it is; nil for other reports.
    public var pupil: String?
    /// Name or id of a period.
    public var period: String?
    /// A month.
    public var month: Month?
    /// Name or id of a school year.
    public var year: String?
    /// The last day to be looked at.
    public var asOf: Day?
    /// How pupils are named on paper.
    public var names = NameStyle.full
    /// How the school wants its papers.
    public var settings = SchoolSettings()
    /// Formats, at least one.
    public var formats: [OutputFormat] = [.pdf]
    /// Whether texts of CSV stay as they are, also those that a sheet program takes for a formula.
    public var isRaw = false
    /// How many documents are made at the same time, 1 or more.
    public var jobs = 1
    /// What else is bound into one file.
    public var book: Book?
    /// Whether both sides of sheets are printed, so that backs swap their left and right margins.
    public var isDuplex = false
    /// For what it is printed.
    public var purpose = Purpose.working
    /// Whether the time of each stage is told.
    public var isProfiled = false

    /// An order of every report of every class.
    public init() {}

    /// Goes by these settings: names of pupils, unless the order itself says how, and both sides.
    public mutating func use(_ reading: SettingsReading, namesAreGiven: Bool) {
        settings = reading.settings
        if !namesAreGiven { names = settings.paper.names }
        isDuplex = isDuplex || settings.paper.isDuplex
    }

    /// Whether captions are spelled with ё.
    public var spellsYo: Bool { settings.paper.spellsYo }

    /// Time zone of the school.
    public var timeZone: String { settings.timeZone }
}

/// A format of a printed report.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
    /// Pages.
    case pdf
    /// The figures.
    case json
    /// The tables, a file each.
    case csv
    /// The tables in a workbook, a sheet each.
    case xlsx
    /// The tables on a web page.
    case html
    /// Each page as a picture of lines.
    case svg
    /// Each page as a picture of points.
    case png
}

/// What a batch binds into one PDF beside its documents.
public enum Book: String, Hashable, Sendable, CaseIterable {
    /// The documents of a class.
    case ofClass = "class"
    /// The documents of the school.
    case ofSchool = "school"
}
