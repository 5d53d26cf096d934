import Checks
import Journal
import Reports
import Stores

/// Goes through the store once, class by class: facts to the jobs, rows of each to the folds of
/// the reports over all classes.
struct BatchReader {
    let plan: BatchPlan
    let index: SchoolIndex
    let queue: BoundedQueue<BatchTask>
    let ledger: BatchLedger
    let language: Language
    let stamp: Moment?
    let inspecting: Inspecting?

    /// Reads everything; answers what stopped it, nil for nothing.
    func read(_ journal: any JournalStore) -> Failure? {
        var folds = self.folds()
        var snapshots: [String] = []
        var findings: [Finding] = []
        let outline = SchoolOutline(of: index, yearID: plan.year.id)
        var times = StageTimes()
        for schoolClass in plan.classes where !ledger.isOver {
            do throws(StoreError) {
                var facts = try times.measure(.read) { () throws(StoreError) in
                    try journal.classFacts(schoolClass.id)
                }
                snapshots.append(facts.snapshot)
                if let stamp { facts.exportedAt = stamp }
                facts.school = index.school
                if let inspecting, let outline, !plan.ofSchool.isEmpty {
                    findings += inspecting.findings(in: facts, plan.question, outline)
                }
                for id in folds.keys { times.measure(.model) { add(facts, to: &folds, id) } }
                hand(facts)
            } catch {
                return Failure(error, language)
            }
        }
        let whole = snapshot(ofClasses: snapshots)
        for report in plan.ofSchool {
            for made in folds[report.id]?.statements(snapshot: whole) ?? [] {
                switch made {
                case .success(let statement):
                    let teacherID = statement.heading.teacher?.id
                    queue.put(.ofSchool(statement, findings.ofSchool(teacherID: teacherID)))
                case .failure(let refusal): leaveOut(report.id, refusal)
                }
            }
        }
        ledger.add(times)
        return nil
    }

    private func hand(_ facts: ClassFacts) {
        guard let question = plan.question(of: facts.schoolClass) else {
            for report in plan.ofClass {
                ledger.skip(
                    LeftOut(
                        report: report.id, classID: facts.schoolClass.id,
                        reason: Failure.noOwnPeriod(language).message, code: .data))
            }
            ledger.bind(BookSection(schoolClass: facts.schoolClass, documents: []))
            ledger.finish(facts.schoolClass.name)
            return
        }
        queue.put(.ofClass(facts, question, plan.ofClass))
    }

    private func folds() -> [String: any SchoolFold] {
        guard !plan.ofSchool.isEmpty,
            let outline = SchoolOutline(of: index, yearID: plan.year.id)
        else { return [:] }
        var folds: [String: any SchoolFold] = [:]
        for report in plan.ofSchool {
            guard case .ofSchool(let make) = report.making else { continue }
            do throws(Refusal) {
                folds[report.id] = try make(outline, plan.question)
            } catch {
                leaveOut(report.id, error)
            }
        }
        return folds
    }

    private func add(_ facts: ClassFacts, to folds: inout [String: any SchoolFold], _ id: String) {
        // Taken out while it grows: a fold held twice would copy all its rows for each class.
        guard var fold = folds.removeValue(forKey: id) else { return }
        do throws(Refusal) {
            try fold.add(facts)
            folds[id] = fold
        } catch {
            leaveOut(id, error)
        }
    }

    private func leaveOut(_ report: String, _ refusal: Refusal) {
        ledger.leaveOut(report, nil, refusal, language)
    }
}

extension BatchLedger {
    /// Files a refusal: what would state nothing is skipped, anything else has failed.
    func leaveOut(
        _ report: String, _ classID: String?, _ refusal: Refusal, _ language: Language
    ) {
        let document = LeftOut(
            report: report, classID: classID, reason: refusal.message(in: language),
            code: ExitStatus(rawValue: refusal.exitCode) ?? .data)
        if refusal.statesNothing { skip(document) } else { fail(document) }
    }
}
