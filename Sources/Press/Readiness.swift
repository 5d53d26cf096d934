public import Checks
public import Journal
public import Reports
import Settings
import Stores

/// Whether the journal is ready to be printed for a period: what `check` answers.
///
/// Source: cli.md, `check` and "JSON answers".
public struct Readiness: Sendable {
    /// The period asked for.
    public let period: Period
    /// Findings of the classes, in the order of classes.
    public let findings: [Finding]
    /// The school's year it lies in.
    let year: SchoolYear
    let index: SchoolIndex
    let question: Question
    /// Classes that were looked at, each with its own period and its teacher.
    let classes: [InspectedClass]

    /// Looks at the classes of a store.
    ///
    /// - Parameters:
    ///   - store: path of the store.
    ///   - order: `period`, `year`, `classes` and `settings` of it; no class for all of them.
    ///   - shelf: the templates, which say who signs.
    ///   - language: language of messages.
    ///   - stamp: the moment to take in place of the store's own.
    /// - Throws: ``Failure``: `usage` for names that nothing has, `data` for a template at fault,
    ///   and what the store throws.
    public init(
        store: String, order: PrintOrder, shelf: Shelf, language: Language, stamp: Moment?
    ) throws(Failure) {
        let roles = try shelf.signerRoles(language)
        self = try reading(store, language) { journal throws(Failure) in
            var index: SchoolIndex
            do throws(StoreError) {
                index = try journal.index()
            } catch {
                throw Failure(error, language)
            }
            if let stamp { index.exportedAt = stamp }
            return try Readiness(journal, index, order, roles, language)
        }
    }

    private init(
        _ journal: any JournalStore, _ index: SchoolIndex, _ order: PrintOrder,
        _ roles: Set<SignerRole>, _ language: Language
    ) throws(Failure) {
        let plan = try BatchPlan(order, index, language)
        guard let asked = plan.span.period else { throw Failure.noPeriod(language) }
        let inspector = Inspector(
            signers: plan.question.signers, roles: roles, limits: order.settings.checks)
        var classes: [InspectedClass] = []
        var findings: [Finding] = []
        var twins = SchoolTwins()
        for schoolClass in plan.classes {
            guard let own = plan.question(of: schoolClass)?.span.period else { continue }
            let facts: ClassFacts
            do throws(StoreError) {
                var read = try journal.classFacts(schoolClass.id)
                read.exportedAt = index.exportedAt
                facts = read
            } catch {
                throw Failure(error, language)
            }
            findings += twins.added(
                to: inspector.findings(in: facts, of: .period(own)), in: facts, of: own)
            classes.append(
                InspectedClass(
                    schoolClass: schoolClass, teacher: facts.staff[facts.classTeacher].name,
                    period: own))
        }
        (period, year, self.index, question) = (asked, plan.year, index, plan.question)
        (self.classes, self.findings) = (classes, findings)
    }

    /// The answer for programs.
    public var json: JSON {
        [
            "format": "vedomost-check", "version": .count(1), "period": .text(period.id),
            "errors": .count(findings.errorCount),
            "warnings": .count(findings.count - findings.errorCount),
            "findings": .array(findings.map(\.json)),
        ]
    }

    /// The answer for people: by class, kind, place.
    public var text: String {
        let (errors, all) = (findings.errorCount, findings.count)
        var lines = ["Проверка журнала: \(period.name) \(year.name) учебного года"]
        lines.append(
            all == 0 ? "Замечаний нет." : "Ошибок: \(errors), предупреждений: \(all - errors).")
        var known: SchoolClass?
        for group in findings.grouped {
            if group.schoolClass != known { lines += ["", "Класс \(group.schoolClass.name)"] }
            known = group.schoolClass
            lines.append(
                "  \(group.code.title) – \(group.code.severity.title): "
                    + "\(group.findings.count)")
            for finding in group.findings {
                let place = finding.place.isEmpty ? "" : "\(finding.place): "
                lines.append("    \(place)\(finding.text)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// How the command ends; nil when the journal has no error.
    public func failure(_ language: Language) -> Failure? {
        let errors = findings.errorCount
        guard errors > 0 else { return nil }
        return Failure(
            .mismatch,
            language == .russian
                ? "журнал не готов к печати: ошибок \(errors)"
                : "the journal is not ready to be printed: \(errors) errors")
    }
}

/// A class that was looked at.
struct InspectedClass: Hashable, Sendable {
    var schoolClass: SchoolClass
    var teacher: Person
    var period: Period
}

extension Finding {
    /// Source: cli.md, "JSON answers", `check`.
    fileprivate var json: JSON {
        let ids: [(String, String?)] = [
            ("class_id", schoolClass.id), ("subject_id", subject?.id), ("course_id", course?.id),
            ("teacher_id", teacher?.id), ("pupil_id", pupilID), ("lesson_id", lessonID),
            ("date", date?.description),
        ]
        return .object(
            [
                JSON.Member("code", .text(code.rawValue)),
                JSON.Member("severity", .text(severity.rawValue)),
            ] + ids.map { JSON.Member($0.0, $0.1.map { .text($0) } ?? .null) } + [
                JSON.Member("count", .count(count)), JSON.Member("text", .text(text)),
            ])
    }
}
