import Checks
public import Journal
public import Reports
import Settings
import Stores

/// Reads from a store what one document states.
public struct StatementReading {
    private let order: PrintOrder
    private let store: String
    let language: Language
    let stamp: Moment?

    /// A reading for `order`, which names one report and the class or teacher it is of; `stamp` is
    /// the moment to print in place of the store's own.
    public init(_ order: PrintOrder, store: String, language: Language, stamp: Moment?) {
        (self.order, self.store, self.language, self.stamp) = (order, store, language, stamp)
    }

    /// What the document states; with `fillsGaps` of a class, time and teacher chosen by
    /// ``PrintOrder/completed(by:_:)`` where the order names none.
    ///
    /// - Throws: ``Failure``: `usage` for names and times that do not fit, `data` for a document
    ///   that would state nothing or whose sums differ, and what the store throws.
    public func statement(fillsGaps: Bool = false) throws(Failure) -> Statement {
        try looked(by: nil, fillsGaps: fillsGaps).statement
    }

    /// What the document states, and the findings of its journals where somebody looks at them.
    ///
    /// - Throws: ``Failure``, as ``statement(fillsGaps:)``.
    func looked(
        by inspecting: Inspecting?, fillsGaps: Bool = false
    ) throws(Failure) -> (statement: Statement, findings: [Finding]) {
        try reading(store, language) { journal throws(Failure) in
            do {
                return try state(journal, fillsGaps: fillsGaps, inspecting)
            } catch let refusal as Refusal {
                let code = ExitStatus(rawValue: refusal.exitCode) ?? .data
                throw Failure(code, refusal.message(in: language))
            } catch let error as StoreError {
                throw Failure(error, language)
            } catch let failure as Failure {
                throw failure
            } catch {
                throw Failure(.io, "\(error)")
            }
        }
    }

    private func state(
        _ journal: any JournalStore, fillsGaps: Bool, _ inspecting: Inspecting?
    ) throws -> (Statement, [Finding]) {
        let names = order.settings.school
        let index = try journal.index(named: names, stamp)
        let order = fillsGaps ? try order.completed(by: index, language) : order
        guard let report = try order.chosenReports(language).first else {
            throw Failure.unknownReport("", language)
        }
        guard fillsGaps || (report.owner == .teacher) == (order.teacher != nil) else {
            throw Failure.teacherWanted(report, language)
        }
        let naming = Naming(index, language: language)
        var year = try order.year.map { try naming.year($0) }
        switch report.making {
        case .ofClass(let make) where report.owner == .pupil:
            let (facts, question) = try ofPupil(order, naming, index, journal)
            let found = inspecting?.inspector(question).findings(in: facts, of: question.span)
            return (try make(facts, question), (found ?? []).ofPupil(order.pupil))
        case .ofClass(let make):
            guard let name = order.classes.first else { throw Failure.noClass(report.id, language) }
            let schoolClass = try naming.schoolClass(name, year: year)
            guard year == nil || year?.id == schoolClass.yearID else {
                throw Failure.unknown(.schoolClass, name, nil, language)
            }
            year = try naming.year(schoolClass.yearID)
            let span = try order.span(naming, year)
            let facts = try journal.classFacts(schoolClass.id, named: names, stamp)
            let question = order.question(span, index)
            let findings = inspecting?.inspector(question).findings(in: facts, of: span)
            return (try make(facts, question), findings ?? [])
        case .ofSchool(let make):
            guard order.classes.isEmpty else { throw Failure.noClassWanted(report.id, language) }
            let (span, year) = try order.time(naming, index)
            guard let outline = SchoolOutline(of: index, yearID: year.id) else {
                throw Failure.unknown(.year, year.id, nil, language)
            }
            var question = order.question(span, index)
            question.teacherID = try order.teacher.map { try naming.teacher($0).id }
            var fold = try make(outline, question)
            var snapshots: [String] = []
            var findings: [Finding] = []
            for schoolClass in outline.classes {
                let facts = try journal.classFacts(schoolClass.id, named: names, stamp)
                snapshots.append(facts.snapshot)
                findings += inspecting?.findings(in: facts, question, outline) ?? []
                try fold.add(facts)
            }
            let made = fold.statements(snapshot: snapshot(ofClasses: snapshots))
            guard let statement = made.first else { throw Refusal.noRows(report: report.id) }
            return (try statement.get(), findings.ofSchool(teacherID: question.teacherID))
        }
    }
}

extension PrintOrder {
    /// The time asked for, of a class in `year`.
    func span(_ naming: Naming, _ year: SchoolYear?) throws(Failure) -> Span {
        if let period { return .period(try naming.period(period, year: year)) }
        if let month { return .month(month) }
        return .year
    }
}
