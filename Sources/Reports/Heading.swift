public import Journal

/// What every report says of itself: whose it is, over what time, from which data.
public struct Heading: Hashable, Sendable {
    /// Id of the report.
    public var report: String
    /// Title of the form.
    public var title: String
    /// The school.
    public var school: School
    /// The school year.
    public var year: SchoolYear
    /// The class; nil in a report of the school.
    public var schoolClass: SchoolClass?
    /// The class teacher; nil in a report of the school.
    public var classTeacher: Person?
    /// The teacher it is of; nil in a report of a class or the school.
    public var teacher: StaffMember?
    /// Over what time.
    public var span: Span
    /// The days of the span.
    public var days: ClosedRange<Day>
    /// The last day that was looked at.
    public var asOf: Day
    /// The moment the data are true for.
    public var exportedAt: Moment
    /// Rules of the school.
    public var options: Options
    /// How pupils are named on paper.
    public var names: NameStyle
    /// Who signs for the school.
    public var signers: Signers
    /// Words and letters of the school.
    public var words: SchoolWords
    /// SHA-256 of the facts, 64 hexadecimal digits.
    public var snapshot: String
    /// What a reader should know of the data.
    public var warnings: [Warning]

    /// The heading of a report of a class.
    init<R: ClassReport>(
        of report: R.Type, _ facts: ClassFacts, _ question: Question, _ warnings: Warning.Counts
    ) throws(Refusal) {
        (self.report, title) = (R.id, question.words.spelled(R.title))
        (school, year, schoolClass) = (facts.school, facts.year, facts.schoolClass)
        (classTeacher, teacher) = (facts.staff[facts.classTeacher].name, nil)
        (span, days) = (question.span, try question.whole(of: facts))
        asOf = try question.interval(of: facts).upperBound
        (exportedAt, snapshot) = (facts.exportedAt, facts.snapshot)
        (options, names, signers) = (question.options, question.names, question.signers)
        words = question.words
        self.warnings = Warning.list(warnings)
    }

    /// The heading of a report over classes of the school and `days`, up to `asOf`.
    init<R: FoldedReport>(
        of report: R.Type, _ outline: SchoolOutline, _ question: Question,
        days: ClosedRange<Day>, asOf: Day
    ) {
        (self.report, title) = (R.id, question.words.spelled(R.title))
        (school, year) = (outline.school, outline.year)
        (schoolClass, classTeacher, teacher) = (nil, nil, nil)
        (span, self.days, self.asOf) = (question.span, days, asOf)
        (exportedAt, snapshot, warnings) = (outline.exportedAt, "", [])
        (options, names, signers) = (question.options, question.names, question.signers)
        words = question.words
    }

    /// The members of the report's JSON before its body.
    ///
    /// Source: report-json.md, "Envelope".
    public var members: [JSON.Member] {
        var period = JSON.null
        if case .period(let asked) = span {
            period = [
                "id": .text(asked.id), "name": .text(asked.name),
                "start": JSON(asked.days.lowerBound), "end": JSON(asked.days.upperBound),
            ]
        }
        let envelope: JSON = [
            "format": "vedomost-report", "version": .count(1), "report": .text(report),
            "school": ["id": .text(school.id), "name": JSON(school.shortName)],
            "year": ["id": .text(year.id), "name": .text(year.name)],
            "class": schoolClass.map { ["id": .text($0.id), "name": .text($0.name)] } ?? .null,
            "period": period, "as_of": JSON(asOf), "exported_at": JSON(exportedAt),
            "options": options.changed, "snapshot": JSON(snapshot),
            "warnings": .array(warnings.map(\.json)),
        ]
        return envelope.members
    }
}
