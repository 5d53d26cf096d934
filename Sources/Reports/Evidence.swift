public import Journal

/// An entry of the journal that lies behind a figure.
public struct Evidence: Hashable, Sendable {
    /// What kind of entry it is.
    public enum Kind: String, Hashable, Sendable {
        /// A row of attendance.
        case attendance
        /// A mark of a lesson.
        case mark
        /// A final mark.
        case final
    }

    /// What kind of entry it is.
    public var kind: Kind
    /// Id of the pupil.
    public var pupilID: String
    /// Id of the lesson; nil for a final mark.
    public var lessonID: String?
    /// Id of the subject.
    public var subjectID: String
    /// Date of the lesson; nil for a final mark.
    public var date: Day?
    /// What it says, such as `ill` or `5`.
    public var value: String
}

/// The entries of the journal that lie behind a figure of a report of a class.
///
/// Explained are lessons missed and days missed, by reason, and lateness, of a pupil, of a month, a
/// period, a day or of the class; marks of a pupil in a subject, of all subjects of a pupil, of a
/// subject; counts of marks; counts of categories.
///
/// - Parameters:
///   - report: id of the report.
///   - facts: the facts it was made from.
///   - question: what was asked.
///   - row: the row; see ``JSON/Leaf/row``; nil for figures of the class.
///   - column: the column; see ``JSON/Leaf/column``.
/// - Returns: entries by date, lesson, pupil; nil for a figure that is not explained, such as a
///   percentage, a mean or a count of pupils.
/// - Throws: a refusal when the question does not fit the facts.
public func evidence(
    of report: String, _ facts: ClassFacts, _ question: Question, row: String?, column: String
) throws(Refusal) -> [Evidence]? {
    var search = EvidenceSearch(
        facts: facts, roll: Roll(facts), question: question, days: [])
    search.days =
        report == ClassLedger.id
        ? try question.listed(of: facts).map(\.days) : [try question.interval(of: facts)]
    for id in (row ?? "").split(separator: "/").map(String.init) where id != "class" {
        guard try search.narrow(toRow: id) else { return nil }
    }
    let keys = column.split(separator: ".").map(String.init)
    if let found = try search.marks(report, keys) { return found }
    return try search.attendance(report, keys)
}
