public import Journal

extension Heading {
    /// The heading of a sheet of the school that is no report of the catalog.
    ///
    /// - Parameters:
    ///   - id: id of the sheet, that of its template.
    ///   - title: title of the form.
    ///   - index: the journal it is of.
    ///   - year: the school year it is about.
    ///   - period: the period it is about.
    ///   - signers: who signs for the school.
    ///   - words: words and letters of the school.
    public init(
        ofSheet id: String, title: String, _ index: SchoolIndex, _ year: SchoolYear,
        _ period: Period, signers: Signers, words: SchoolWords = SchoolWords()
    ) {
        (report, self.title) = (id, title)
        (school, self.year) = (index.school, year)
        (schoolClass, classTeacher, teacher) = (nil, nil, nil)
        (span, days, asOf) = (.period(period), period.days, period.days.upperBound)
        (exportedAt, snapshot, warnings) = (index.exportedAt, "", [])
        (options, names, self.signers) = (Options(), .full, signers)
        self.words = words
    }
}
