import Journal
import Register
import Reports
import Settings
import Signatures
import Stores

/// A class whose facts a document was made from.
struct KeptFacts: Hashable, Sendable {
    let classID: String
    let snapshot: String
}

/// A document that is about to be issued.
private struct Draft {
    var statement: Statement
    var question: Question
    var sources: [KeptFacts]
    var entry: Entry
    /// The digest of the file of the electronic original that it is a copy of; nil for none.
    var electronicOriginal: String?
    /// The stamp of its signature, or of that of the original; nil for none.
    var stamp: SignatureStamp?

    /// Makes it a copy of an original with a stamp, or without.
    mutating func copies(_ original: Entry, _ stamp: SignatureStamp?) {
        entry.of = original.number
        electronicOriginal = original.mode == .electronic ? original.fileHash : nil
        self.stamp = stamp
    }
}

/// Issues documents one by one.
///
/// Source: issue 7, the order of issuing: line `reserved`, files, line `issued`.
final class Issuing {
    private let order: CertifyOrder
    private let plan: BatchPlan
    private let desk: RegisterDesk
    private let register: RegisterFile
    private let press: Press
    private let shelf: Shelf
    private let language: Language
    private let facts: (String) throws(Failure) -> ClassFacts
    /// Texts that every document of the run is printed by, and what all of them were printed with.
    private let mark: String
    private let settings: String
    private let imprint: Imprint
    private var lines: [RegisterLine] = []
    /// Snapshots of facts that this run knows to be kept.
    private var kept: Set<String> = []

    /// Issues by `order` what is handed to it.
    ///
    /// - Throws: ``Failure`` when the template of the mark or the list of fonts cannot be read, `data`
    ///   when nobody can sign by the certificate now.
    init(
        _ order: CertifyOrder, _ plan: BatchPlan, _ desk: RegisterDesk, _ register: RegisterFile,
        _ press: Press, _ shelf: Shelf, _ language: Language,
        facts: @escaping (String) throws(Failure) -> ClassFacts
    ) throws(Failure) {
        (self.order, self.plan, self.desk, self.register) = (order, plan, desk, register)
        (self.press, self.shelf, self.language, self.facts) = (press, shelf, language, facts)
        mark = try shelf.templateText(CertificationFields.id, language)
        settings = settingsFile(of: order.settings)
        imprint = try Imprint(shelf, mark: mark, settings: settings, language)
        try checkCertificate(at: desk.clock.now)
    }

    private func checkCertificate(at moment: Moment) throws(Failure) {
        guard let certificate = order.certificate else { return }
        try orFailure("--certificate", language) { () throws(CertificateError) in
            try certificate.check(at: moment)
        }
    }

    /// Issues a document.
    ///
    /// - Returns: what its last line says.
    /// - Throws: ``Failure``: `data` when it has no signer or cannot be laid out, `usage` when it
    ///   is no copy of the original named, else what the register and the folder throw.
    func issue(
        _ statement: Statement, _ question: Question, _ sources: [KeptFacts]
    ) throws(Failure) -> Entry {
        try register.locked(failing: { Failure($0, language) }) { () throws(Failure) in
            do {
                return try issueHeld(statement, question, sources)
            } catch let failure as Failure {
                throw failure
            } catch let error as RegisterError {
                throw Failure(error, language)
            } catch let error as FileError {
                throw Failure(error, language)
            } catch {
                throw Failure(.io, "\(error)")
            }
        }
    }

    private func issueHeld(
        _ statement: Statement, _ question: Question, _ sources: [KeptFacts]
    ) throws -> Entry {
        try readLines()
        let documents = documents(of: lines)
        let template = try shelf.templateText(statement.heading.report, language)
        let first = entry(statement, question, documents, Register.sha256(Array(template.utf8)))
        var draft = Draft(
            statement: statement, question: question, sources: sources, entry: first)
        try checkCertificate(at: first.at)
        draft.stamp = order.certificate.map { SignatureStamp($0, statement.heading) }
        try copy(&draft, documents)
        return try issue(draft, template)
    }

    private func issue(_ draft: Draft, _ template: String) throws -> Entry {
        var entry = draft.entry
        let end = try register.end()
        let witness = Witness(number: entry.number, line: end.count + 1, previous: end.hash)
        let model = IssuedModel.json(
            draft.statement, draft.question, entry, witness,
            electronicOriginal: draft.electronicOriginal, stamp: draft.stamp,
            facts: draft.sources.map { ($0.classID, $0.snapshot) }, imprint: imprint)
        let json = Array(model.pretty.utf8)
        entry.modelHash = Register.sha256(json)
        let printout = try press.printout(
            of: draft.statement,
            as: .certified(
                try certification(draft, entry, previous: witness.lineBefore)))
        let pdf = try press.pdf(of: printout)
        (entry.pages, entry.fileHash) = (printout.pages.count, Register.sha256(pdf))
        entry.sheets = printout.sheets(isDuplex: order.settings.paper.isDuplex)
        _ = try register.append(entry)
        do {
            try keep(draft.sources, template)
            try desk.folder.put(entry.number, pdf: pdf, json: json)
        } catch {
            try? desk.makeVoid(entry, register, by: order.by, reason: "не удалось записать файлы")
            throw error
        }
        return try register.append(
            entry.turned(.issued, at: desk.clock.now, by: order.by)
        ).content
    }

    /// Reads what was added since, and ends what another run has left open.
    private func readLines() throws(RegisterError) {
        lines += try register.lines(after: lines.last?.line ?? 0)
        guard lines.last?.content.state == .reserved else { return }
        try desk.settle(register)
        lines += try register.lines(after: lines.last?.line ?? 0)
    }

    private func entry(
        _ statement: Statement, _ question: Question, _ documents: [IssuedDocument],
        _ templateHash: String
    ) -> Entry {
        let heading = statement.heading
        let now = desk.clock.now
        let numbering = order.settings.numbering
        let number = nextNumber(taken: documents.map(\.number)) { place in
            numbering.number.filled([
                "year": String(heading.year.days.lowerBound.civil.year),
                "form": numbering.form(of: heading.report),
                "class": heading.schoolClass.map { "\($0.grade)\($0.letter)" } ?? "",
                "n": String(place),
            ])
        }
        var entry = Entry(
            reserving: number, at: now, by: order.by, report: heading.report,
            yearID: heading.year.id, mode: order.mode, pages: 0, fileHash: "", modelHash: "",
            templateHash: templateHash, snapshot: heading.snapshot,
            program: "vedomost \(programVersion)")
        entry.classID = heading.schoolClass?.id ?? ""
        entry.teacherID = heading.teacher?.id ?? ""
        if case .period(let period) = question.span { entry.periodID = period.id }
        if case .month(let month) = question.span { entry.month = month.description }
        (entry.copies, entry.purpose, entry.recipient) =
            (order.copies, order.purpose, order.recipient)
        if order.mode.isOriginal {
            entry.supersedes = original(like: entry, in: documents)?.number ?? ""
        }
        return entry
    }

    /// Makes of an issue that of a copy: it states what its original does, from the facts kept with
    /// that where the journal has moved on.
    private func copy(_ draft: inout Draft, _ documents: [IssuedDocument]) throws(Failure) {
        guard order.isOfCopies else { return }
        let known = original(like: draft.entry, in: documents)
        guard let number = order.of else {
            guard let known, let model = desk.folder.model(of: known.entry),
                model.body == draft.statement.body
            else { return }
            return draft.copies(known.entry, try signedStamp(model, known.entry))
        }
        guard let named = documents.first(where: { $0.number == number }), named.isValid,
            named.entry.mode.isOriginal, named.entry.concernsSame(as: draft.entry)
        else { throw .noOriginal(number, language) }
        guard let model = desk.folder.model(of: named.entry) else {
            throw .noModel(number, language)
        }
        draft.copies(named.entry, try signedStamp(model, named.entry))
        if model.body == draft.statement.body { return }
        try restate(&draft, model, named.entry)
        guard model.body == draft.statement.body else {
            throw .originalDiffers(number, language)
        }
    }

    /// The stamp of an original, which a copy repeats: it must have its signature.
    private func signedStamp(
        _ model: IssuedModel, _ original: Entry
    ) throws(Failure) -> SignatureStamp? {
        guard let stamp = model.stamp else { return nil }
        if let fault = desk.folder.signature(stamp, original, logged: nil).fault {
            throw Failure(.data, fault.message(in: language))
        }
        return stamp
    }

    private func restate(
        _ draft: inout Draft, _ model: IssuedModel, _ entry: Entry
    ) throws(Failure) {
        guard let report = catalog.first(where: { $0.id == entry.report }) else { return }
        let snapshots = model.snapshots
        var classes = snapshots.compactMap { desk.folder.facts(of: $0) }
        guard !classes.isEmpty, classes.count == snapshots.count,
            var question = model.question(classes.flatMap(\.periods))
        else { return }
        for place in classes.indices { classes[place].school = draft.statement.heading.school }
        (question.names, question.words) = (draft.question.names, draft.question.words)
        question.signers = draft.question.signers
        do throws(Refusal) {
            let whole = snapshot(ofClasses: snapshots)
            guard let made = try statement(report, of: classes, question, snapshot: whole)
            else { return }
            draft.statement = made
        } catch {
            throw Failure(.data, error.message(in: language))
        }
        (draft.question, draft.entry.snapshot) = (question, draft.statement.heading.snapshot)
        draft.sources = zip(classes, snapshots).map {
            KeptFacts(classID: $0.schoolClass.id, snapshot: $1)
        }
    }

    private func certification(
        _ draft: Draft, _ entry: Entry, previous: String
    ) throws(Failure) -> Certification {
        let heading = draft.statement.heading
        guard let signer = heading.certifier(order.signer) else {
            throw .noSigner(order.signer, language)
        }
        return Certification(
            Certification.Mode(entry.mode), number: entry.number, date: entry.at.day,
            original: entry.of.isEmpty ? nil : entry.of, signer: signer,
            originalPlace: heading.placeOfOriginal(
                entry.of, file: draft.electronicOriginal, order.settings),
            isOfElectronic: draft.electronicOriginal != nil, stamp: draft.stamp, issuer: order.by,
            isDuplex: order.settings.paper.isDuplex, modelDigest: entry.modelHash,
            previous: previous)
    }

    private func keep(_ sources: [KeptFacts], _ template: String) throws {
        for source in sources where !kept.contains(source.snapshot) {
            if !desk.folder.keeps(source.snapshot) {
                try desk.folder.keep(try facts(source.classID))
            }
            kept.insert(source.snapshot)
        }
        try desk.folder.keep(template: template)
        try desk.folder.keep(template: mark)
        try desk.folder.keep(settings: settings)
        if let certificate = order.certificate {
            try desk.folder.keep(certificate: certificate.bytes)
        }
    }
}
