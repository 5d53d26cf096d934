public import Journal

/// How a figure of a report follows from the entries of the journal.
///
/// - Parameters:
///   - report: id of the report.
///   - classes: the facts it was made from, in the order of classes; one for a report of a class.
///   - question: what was asked.
///   - leaf: the figure, of ``JSON/leaves`` of the report's body.
/// - Returns: nil for what is no figure, such as a name, a date of a list or an order.
/// - Throws: a refusal when the question does not fit the facts.
///
/// Source: issue 7, 5: which journal entries lie behind a figure.
public func reckoning(
    of report: String, _ classes: [ClassFacts], _ question: Question, _ leaf: JSON.Leaf
) throws(Refusal) -> Reckoning? {
    let isOfSchool = [SchoolSummary.id, SchoolLedger.id, TeacherFigures.id].contains(report)
    guard isOfSchool else {
        guard let facts = classes.first else { return nil }
        return try EvidenceSearch(report, facts, question).reckoning(leaf)
    }
    guard let outline = SchoolOutline(of: classes) else { return nil }
    var found: [Reckoning] = []
    for facts in classes where isWanted(facts, leaf) {
        guard let own = outline.own(question, for: facts) else { continue }
        let search = try EvidenceSearch(report, facts, own)
        if let part = try search.reckoning(leaf) { found.append(part) }
    }
    return Reckoning.together(found)
}

/// Whether the figure of a report of the school, or of a teacher, is of this class too.
private func isWanted(_ facts: ClassFacts, _ leaf: JSON.Leaf) -> Bool {
    switch leaf.list {
    case nil: true
    case "subtotals": SchoolSummary.Level(of: facts.schoolClass).rawValue == leaf.row
    default:
        facts.schoolClass.id == leaf.row || facts.courses.contains { $0.id == leaf.row }
    }
}
