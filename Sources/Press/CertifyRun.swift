import Checks
public import Ink
public import Journal
import Register
import Reports
import Settings
import Stores

/// Issues documents: one, or all of a period in one run.
///
/// One class is held at a time. Each document is whole before the next is begun, so a stop at any
/// moment leaves every number that was told with its files.
public final class CertifyRun {
    private let order: CertifyOrder
    private let store: String
    private let desk: RegisterDesk
    private let press: Press
    private let shelf: Shelf
    private let language: Language
    private let told: (String) throws(Failure) -> Void
    private var outcome = CertifyOutcome()

    /// A run of `order`; `told` hears the number of each document when it is issued.
    ///
    /// - Throws: ``Failure`` with code `unavailable` when the fonts cannot be used.
    public init(
        _ order: CertifyOrder, store: String, place: RegisterPlace, clock: Clock, shelf: Shelf,
        fonts: FontSet, language: Language, told: @escaping (String) throws(Failure) -> Void
    ) throws(Failure) {
        (self.order, self.store, self.shelf, self.language) = (order, store, shelf, language)
        desk = RegisterDesk(place, clock, language)
        press = try Press(
            shelf: shelf, fonts: fonts, language: language,
            isDuplex: order.settings.paper.isDuplex)
        self.told = told
    }

    /// Issues.
    ///
    /// - Returns: what was issued, skipped and failed.
    /// - Throws: ``Failure``: `usage` for names that nothing has and an unknown login, `data` when
    ///   the register was altered, and what the store, the register and the folder throw.
    public func run() throws(Failure) -> CertifyOutcome {
        try reading(store, language) { journal throws(Failure) in
            do {
                try issueAll(of: journal)
            } catch let error as StoreError {
                throw Failure(error, language)
            } catch let error as RegisterError {
                throw Failure(error, language)
            } catch let failure as Failure {
                throw failure
            } catch {
                throw Failure(.io, "\(error)")
            }
        }
        return outcome
    }

    private func issueAll(of journal: any JournalStore) throws {
        let index = try journal.index(named: order.settings.school, nil)
        guard index.logins[order.by] != nil else { throw Failure.noLogin(order.by, language) }
        let plan = try BatchPlan(order.print, index, language)
        let register = try desk.open()
        let altered = try register.audit()
        guard altered.isEmpty else { throw RegisterError.broken(path: register.path, altered) }
        let issuing = try Issuing(
            order, plan, desk, register, press, shelf, language,
            facts: { id throws(Failure) in
                do throws(StoreError) {
                    return try journal.classFacts(id)
                } catch {
                    throw Failure(error, self.language)
                }
            })
        let progress = Progress(total: plan.classes.count, language: language)
        var folds = try folds(plan, index)
        var taken: [KeptFacts] = []
        var faults: [Finding] = []
        let inspector = Inspecting(try shelf.signerRoles(language), order.print)
            .inspector(plan.question)
        for (place, schoolClass) in plan.classes.enumerated() {
            let facts = try journal.classFacts(
                schoolClass.id, named: order.settings.school, nil)
            taken.append(KeptFacts(classID: schoolClass.id, snapshot: facts.snapshot))
            let errors = plan.question(of: schoolClass).map {
                inspector.findings(in: facts, of: $0.span).filter { $0.severity == .error }
            }
            faults += errors ?? []
            for at in folds.indices { folds[at].add(facts) }
            try issueClass(facts, plan, issuing, errors ?? [])
            progress.tell(done: place + 1, pages: outcome.pages, name: schoolClass.name)
        }
        let whole = snapshot(ofClasses: taken.map(\.snapshot))
        let made = folds.flatMap { fold in fold.statements(whole).map { (fold.report, $0) } }
        let (rest, before) = (Progress(total: made.count, language: language), outcome.pages)
        for (place, (report, statement)) in made.enumerated() {
            try issue(statement, report, nil, plan.question, taken, issuing, faults)
            rest.tell(done: place + 1, pages: outcome.pages - before, name: report)
        }
    }

    private func folds(_ plan: BatchPlan, _ index: SchoolIndex) throws(Failure) -> [OpenFold] {
        guard let outline = SchoolOutline(of: index, yearID: plan.year.id) else { return [] }
        return plan.ofSchool.compactMap { report in
            guard case .ofSchool(let make) = report.making else { return nil }
            return OpenFold(
                report: report.id,
                made: Result { () throws(Refusal) in
                    try make(outline, plan.question)
                })
        }
    }

    private func issueClass(
        _ facts: ClassFacts, _ plan: BatchPlan, _ issuing: Issuing, _ errors: [Finding]
    ) throws(Failure) {
        let id = facts.schoolClass.id
        guard let question = plan.question(of: facts.schoolClass) else {
            for report in plan.ofClass {
                outcome.skipped.append(
                    LeftOut(
                        report: report.id, classID: id,
                        reason: Failure.noOwnPeriod(language).message, code: .data))
            }
            return
        }
        let kept = [KeptFacts(classID: id, snapshot: facts.snapshot)]
        for report in plan.ofClass {
            guard case .ofClass(let make) = report.making else { continue }
            let made = Result { () throws(Refusal) in try press.state(make, facts, question) }
            try issue(made, report.id, id, question, kept, issuing, errors)
        }
    }

    private func issue(
        _ made: Result<Statement, Refusal>, _ report: String, _ classID: String?,
        _ question: Question, _ kept: [KeptFacts], _ issuing: Issuing, _ errors: [Finding]
    ) throws(Failure) {
        switch made {
        case .failure(let refusal):
            let document = LeftOut(
                report: report, classID: classID, reason: refusal.message(in: language),
                code: ExitStatus(rawValue: refusal.exitCode) ?? .data)
            if refusal.statesNothing {
                outcome.skipped.append(document)
            } else {
                outcome.failed.append(document)
            }
        case .success(let statement):
            do throws(Failure) {
                guard errors.isEmpty else { throw .notReady(errors, language) }
                let entry = try issuing.issue(statement, question, kept)
                outcome.numbers.append(entry.number)
                outcome.pages += entry.pages
            } catch {
                // What concerns the run and not this document ends it.
                guard error.code == .data || error.code == .usage else { throw error }
                outcome.failed.append(
                    LeftOut(
                        report: report, classID: classID, reason: error.message,
                        code: error.code))
                return
            }
            if let number = outcome.numbers.last { try told(number) }
        }
    }
}

/// What a run has issued.
public struct CertifyOutcome: Sendable {
    /// Numbers, in the order of issue.
    public internal(set) var numbers: [String] = []
    /// Pages of all of them.
    public internal(set) var pages = 0
    /// Documents that would state nothing.
    public internal(set) var skipped: [LeftOut] = []
    /// Documents that failed.
    public internal(set) var failed: [LeftOut] = []
}

/// A report over classes in the making, or why it is not made.
private struct OpenFold {
    let report: String
    var made: Result<any SchoolFold, Refusal>

    mutating func add(_ facts: ClassFacts) {
        guard case .success(var fold) = made else { return }
        // Taken out while it grows: a fold held twice would copy all its rows for each class.
        made = .failure(.noRows(report: report))
        made = Result { () throws(Refusal) in
            try fold.add(facts)
            return fold
        }
    }

    func statements(_ snapshot: String) -> [Result<Statement, Refusal>] {
        switch made {
        case .success(let fold): fold.statements(snapshot: snapshot)
        case .failure(let refusal): [.failure(refusal)]
        }
    }
}

extension Failure {
    fileprivate static func noLogin(_ login: String, _ language: Language) -> Failure {
        Failure(
            .usage,
            language == .russian
                ? "работника с учётной записью «\(login)» в журнале нет; укажите, кто выдаёт: --by"
                : "nobody of the staff has the login “\(login)”; say who issues: --by")
    }
}
