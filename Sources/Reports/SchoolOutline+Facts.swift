public import Journal

extension SchoolOutline {
    /// What the facts of the classes of a year say of the school; nil for none.
    public init?(of classes: [ClassFacts]) {
        guard let first = classes.first else { return nil }
        var periods: [Period] = []
        for facts in classes {
            periods += facts.periods.filter { period in !periods.contains { $0.id == period.id } }
        }
        self.init(
            of: SchoolIndex(
                school: first.school, exportedAt: first.exportedAt, years: [first.year],
                periods: periods, classes: classes.map(\.schoolClass), signers: []),
            yearID: first.year.id)
    }
}

/// What a report states of classes, such as those whose facts were kept.
///
/// - Parameters:
///   - report: which report.
///   - classes: in the order of classes; one for a report of a class.
///   - question: what is asked.
///   - outline: the school; nil for what the classes say of it.
///   - snapshot: SHA-256 of the facts of all of them, 64 hexadecimal digits.
/// - Returns: nil for none, and for a teacher who is not among them.
/// - Throws: ``Refusal`` when it states nothing or is asked wrongly.
public func statement(
    _ report: AnyReport, of classes: [ClassFacts], _ question: Question,
    in outline: SchoolOutline? = nil, snapshot: String
) throws(Refusal) -> Statement? {
    switch report.making {
    case .ofClass(let make):
        return try classes.first.map { facts throws(Refusal) in try make(facts, question) }
    case .ofSchool(let make):
        guard let outline = outline ?? SchoolOutline(of: classes) else { return nil }
        var fold = try make(outline, question)
        for facts in classes { try fold.add(facts) }
        return try fold.statements(snapshot: snapshot).first?.get()
    }
}
