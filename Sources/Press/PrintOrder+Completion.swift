import Journal
import Reports

extension PrintOrder {
    /// The order with a class and a time where it names none, so that an author sees a page at once.
    ///
    /// The class is the first of its year that has marks; the time the last period of the class
    /// that had ended when the journal was exported, or the year where the report has no periods.
    ///
    /// - Throws: ``Failure`` with code `usage` for names that nothing has.
    /// Source: ours.
    func completed(by index: SchoolIndex, _ language: Language) throws(Failure) -> PrintOrder {
        guard let report = try chosenReports(language).first else { return self }
        let naming = Naming(index, language: language)
        let asked = try year.map { name throws(Failure) in try naming.year(name) }
        let shown: SchoolClass?
        if let name = classes.first {
            shown = try naming.schoolClass(name, year: asked)
        } else {
            let yearID = try naming.year(asked?.id).id
            let ofYear = index.classes.filter { $0.yearID == yearID }
            shown = ofYear.first { !$0.isMarkless } ?? ofYear.first
        }
        var order = self
        if report.owner == .schoolClass, let shown { order.classes = [shown.id] }
        guard period == nil, month == nil, year == nil else { return order }
        let periods = index.periods.filter {
            $0.yearID == shown?.yearID && $0.scheme == shown?.scheme
        }
        let ended = periods.last { $0.days.upperBound <= index.exportedAt.day }
        if report.spans.contains(.period), let period = ended ?? periods.first {
            order.period = period.id
        } else {
            order.year = shown?.yearID
        }
        return order
    }
}
