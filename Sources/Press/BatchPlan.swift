import Journal
import Reports
import Settings

/// What a batch has to print: which reports, of which classes, over which time.
struct BatchPlan {
    /// Reports of a class, in the order of the catalog.
    var ofClass: [AnyReport] = []
    /// Reports over all classes, of the school and of teachers, in the order of the catalog.
    var ofSchool: [AnyReport] = []
    /// Classes, in the order of the journal.
    var classes: [SchoolClass] = []
    /// The time asked for.
    var span: Span
    /// The year it lies in.
    var year: SchoolYear
    /// What is asked, over the time asked for.
    var question: Question
    private let periods: [Period]

    /// The plan of an order.
    ///
    /// - Throws: ``Failure`` with code `usage` for names that nothing has.
    init(_ order: PrintOrder, _ index: SchoolIndex, _ language: Language) throws(Failure) {
        let naming = Naming(index, language: language)
        (span, year) = try order.time(naming, index)
        question = order.question(span, index)
        if let teacher = order.teacher { question.teacherID = try naming.teacher(teacher).id }
        let ofYear = year.id
        periods = index.periods.filter { $0.yearID == ofYear }
        if order.classes.isEmpty {
            classes = index.classes.filter { $0.yearID == ofYear }
        } else {
            for name in order.classes {
                let found = try naming.schoolClass(name, year: year)
                if !classes.contains(found) { classes.append(found) }
            }
        }
        for report in try order.chosenReports(language) where fits(report) {
            switch report.owner {
            case .schoolClass: ofClass.append(report)
            case .school, .teacher: ofSchool.append(report)
            case .pupil: break
            }
        }
        // A report over all classes is over all of them or it is another report.
        if !order.classes.isEmpty { ofSchool = [] }
    }

    /// What is asked of a class; nil for one that has no period of its own by then.
    func question(of schoolClass: SchoolClass) -> Question? {
        guard case .period(let asked) = span else { return question }
        guard let own = ownPeriod(for: asked, scheme: schoolClass.scheme, among: periods) else {
            return nil
        }
        var question = question
        question.span = .period(own)
        return question
    }

    private func fits(_ report: AnyReport) -> Bool { report.spans.contains(span.kind) }
}

extension PrintOrder {
    /// The time asked for and its year.
    ///
    /// - Throws: ``Failure`` with code `usage` for names that nothing has, or no time at all.
    func time(_ naming: Naming, _ index: SchoolIndex) throws(Failure) -> (Span, SchoolYear) {
        let asked: SchoolYear? = if let year { try naming.year(year) } else { nil }
        if let period {
            let found = try naming.period(period, year: asked)
            return (.period(found), try naming.year(found.yearID))
        }
        if let month {
            let holding = index.years.last {
                $0.days.overlaps(month.days) && (asked == nil || $0.id == asked?.id)
            }
            if let holding { return (.month(month), holding) }
            return (.month(month), try asked.orNewest(naming))
        }
        return (.year, try asked.orNewest(naming))
    }

    /// The question over a span, of the journal with this index.
    func question(_ span: Span, _ index: SchoolIndex) -> Question {
        Question(
            span, asOf: asOf, options: settings.rules, names: names,
            signers: Signers(of: index, settings.signers, on: index.exportedAt.day),
            words: SchoolWords(settings))
    }

    /// Reports of the catalog that are asked for.
    ///
    /// - Throws: ``Failure`` with code `usage` for an id that no report has.
    func chosenReports(_ language: Language) throws(Failure) -> [AnyReport] {
        for id in reports where knownReport(id) == nil {
            throw .unknownReport(id, language)
        }
        return reports.isEmpty
            ? catalog : (catalog + pupilCatalog).filter { reports.contains($0.id) }
    }
}

extension SchoolYear? {
    fileprivate func orNewest(_ naming: Naming) throws(Failure) -> SchoolYear {
        if let self { return self }
        return try naming.year(nil)
    }
}
