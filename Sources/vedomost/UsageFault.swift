/// What is wrong with the options of a command.
enum UsageFault: Error, Hashable, Sendable {
    /// No such language of messages.
    case language(String)
    /// No such report.
    case report(String, canBeAll: Bool)
    /// A report of a class for which no class is named.
    case classWanted(report: String)
    /// A report of the school for which classes are named.
    case noClassWanted(report: String)
    /// A report of a teacher for which none is named.
    case teacherWanted(report: String)
    /// A teacher named for a report that is not of one.
    case noTeacherWanted(report: String)
    /// Both or neither of `--output` and `--out`.
    case place
    /// Both `--period` and `--month`.
    case twoTimes
    /// None of `--period`, `--month` and `--year`.
    case noTime
    /// Both `--class` and `--all`.
    case classAndAll
    /// Both `--draft` and `--final`.
    case draftAndFinal
    /// Several documents into one file.
    case manyDocuments
    /// Several formats, or none, into one file.
    case manyFormats
    /// No such format.
    case format(String, known: [String])
    /// No month.
    case month(String)
    /// No date.
    case date(String)
    /// An option that has only certain values.
    case choice(option: String, found: String, known: [String])
    /// A number of sheets a volume out of range.
    case sheets(Int)
    /// `--set` without a key or a value.
    case setting(String)
    /// A text that the register does not take.
    case text(option: String)
    /// `--of` for an original.
    case originalOf
    /// `--certificate` for a document that is signed by hand.
    case certificateOfPaper
    /// Neither a report nor the original of a copy.
    case reportWanted
    /// A class or a time without a report beside `--of`.
    case originalAlone
    /// `--of` for many documents.
    case manyCopies
    /// A number of copies out of range.
    case copies(Int)
    /// A number of jobs out of range.
    case jobs(Int)
}
