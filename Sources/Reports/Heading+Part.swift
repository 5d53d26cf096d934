public import Journal

extension Heading {
    /// The heading of a page of a class that belongs to no report, such as those of a volume.
    ///
    /// - Parameters:
    ///   - id: id of its template.
    ///   - title: what it is called.
    ///   - facts: the facts of the class.
    ///   - question: over what time it is asked, by whose signers, under what rules.
    ///   - snapshot: digest of all that was read for it, 64 hexadecimal digits.
    /// - Throws: ``Refusal`` when the class has no period in the time.
    public init(
        page id: String, title: String, of facts: ClassFacts, _ question: Question,
        snapshot: String
    ) throws(Refusal) {
        (report, self.title) = (id, question.words.spelled(title))
        (school, year, schoolClass) = (facts.school, facts.year, facts.schoolClass)
        (classTeacher, teacher) = (facts.staff[facts.classTeacher].name, nil)
        (span, days) = (question.span, try question.whole(of: facts))
        asOf = try question.interval(of: facts).upperBound
        (exportedAt, self.snapshot, warnings) = (facts.exportedAt, snapshot, [])
        (options, names, signers) = (question.options, question.names, question.signers)
        words = question.words
    }
}

extension Russian {
    /// A period in short, such as `Т1`.
    ///
    /// Source: forms.md 1.3, "for trimesters use Т1 Т2 Т3".
    public static func short(_ period: Period) -> String { LedgerColumns.short(period) }
}
