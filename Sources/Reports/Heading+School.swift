public import Journal

extension Heading {
    /// The heading of a paper of the school that is no report of its journal, such as the register
    /// of issued documents; nil where the journal has no year.
    ///
    /// - Parameters:
    ///   - id: id of the paper's template.
    ///   - title: title of the form.
    ///   - index: the lists of the journal, which have at least one year.
    ///   - date: the day the paper is about.
    ///   - signers: who signs for the school.
    ///   - words: words of the school.
    public init?(
        of id: String, _ title: String, _ index: SchoolIndex, date: Day, signers: Signers,
        words: SchoolWords = SchoolWords()
    ) {
        guard let year = index.years.last(where: { $0.days.lowerBound <= date }) ?? index.years.last
        else { return nil }
        (report, self.title, school, self.year) = (id, title, index.school, year)
        (schoolClass, classTeacher, teacher) = (nil, nil, nil)
        (span, days, asOf, exportedAt) = (.year, year.days, date, index.exportedAt)
        (options, names, self.signers) = (Options(), .full, signers)
        (snapshot, warnings, self.words) = ("", [], words)
    }
}
