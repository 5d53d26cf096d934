import Ink
import Journal
import Register
import Reports
import Settings
import Stores

/// All that a document is made again from.
struct ReplayDesk {
    private let folder: String
    private let issued: IssuedFolder
    private let model: IssuedModel
    private let shelf: Shelf
    private let fonts: FontSet
    private let language: Language
    private let index: SchoolIndex
    private let order: PrintOrder

    /// The desk for a document of the package unpacked in `folder`.
    init(
        _ folder: String, _ issued: IssuedFolder, _ model: IssuedModel, shelf: Shelf,
        fonts: FontSet, language: Language
    ) throws(Failure) {
        (self.folder, self.issued, self.model) = (folder, issued, model)
        (self.fonts, self.language) = (fonts, language)
        var shelf = shelf
        shelf.overlay = "\(folder)/templates"
        self.shelf = shelf
        let reading = try shelf.settings(
            SettingsPlace(
                store: "\(folder)/data/settings/journal.sqlite",
                named: model.imprint.map { issued.settings($0.settings) }), language: language)
        var order = PrintOrder()
        order.use(reading, namesAreGiven: false)
        order.reports = [model.report]
        self.order = order
        index = try ReplayDesk.index(of: "\(folder)/data/journal", order, language)
        try ReplayDesk.putTemplates(model, issued, in: "\(folder)/templates", language)
    }

    private static func index(
        of bundle: String, _ order: PrintOrder, _ language: Language
    ) throws(Failure) -> SchoolIndex {
        let store = try importedJournal(bundle, language)
        return try reading(store, language) { journal throws(Failure) in
            try orFailure(language) { () throws(StoreError) in
                try journal.index(named: order.settings.school, nil)
            }
        }
    }

    /// Puts the templates that the document was printed by where the press looks first.
    private static func putTemplates(
        _ model: IssuedModel, _ issued: IssuedFolder, in folder: String, _ language: Language
    ) throws(Failure) {
        var digests = [model.report: model.template]
        digests[CertificationFields.id] = model.imprint?.certification
        try orFailure(language) { () throws(FileError) in
            try KeptFiles(path: issued.path).putTemplates(digests, in: folder)
        }
    }

    /// What the document states, from the kept facts.
    func statement() throws(Failure) -> Statement {
        guard let report = catalog.first(where: { $0.id == model.report }) else {
            throw .unknownReport(model.report, language)
        }
        var facts: [ClassFacts] = []
        for snapshot in model.snapshots {
            guard var kept = issued.facts(of: snapshot) else {
                throw .noFacts(snapshot, language)
            }
            kept.school = order.settings.school.over(kept.school)
            facts.append(kept)
        }
        do throws(Refusal) {
            return try state(report, facts)
        } catch {
            throw Failure(
                ExitStatus(rawValue: error.exitCode) ?? .data, error.message(in: language))
        }
    }

    private func state(
        _ report: AnyReport, _ facts: [ClassFacts]
    ) throws(Refusal) -> Statement {
        var index = index
        if let moment = facts.first?.exportedAt { index.exportedAt = moment }
        guard let asked = model.question(index.periods), let first = facts.first else {
            throw .noRows(report: report.id)
        }
        var question = order.question(asked.span, index)
        (question.asOf, question.options) = (asked.asOf, asked.options)
        (question.names, question.teacherID) = (asked.names, asked.teacherID)
        if let signers = model.signers { question.signers = signers }
        let made = try Reports.statement(
            report, of: facts, question, in: SchoolOutline(of: index, yearID: first.year.id),
            snapshot: snapshot(ofClasses: facts.map(\.snapshot)))
        guard let made else { throw .noRows(report: report.id) }
        return made
    }

    /// What the document made again proves beside the file `pdf`, as one of those has signed it who
    /// may.
    func compare(
        _ pdf: [UInt8], _ statement: Statement, _ line: JSON
    ) throws(Failure) -> DocumentReplay.Outcome {
        let press = try Press(
            shelf: shelf, fonts: fonts, language: language,
            isDuplex: order.settings.paper.isDuplex)
        let wanted = pageTexts(ofFile: pdf)
        var hasText = false
        for signer in [nil] + Certifier.allCases.map(Optional.some) {
            guard
                let certification = Certification(
                    statement, line, model, signer, order.settings)
            else { continue }
            let printout = try press.printout(of: statement, as: .certified(certification))
            let made = try press.pdf(of: printout)
            if made == pdf { return .bytes }
            hasText = hasText || (wanted != nil && pageTexts(ofFile: made) == wanted)
        }
        let imprint = try Imprint(
            shelf, mark: try shelf.templateText(CertificationFields.id, language),
            settings: settingsFile(of: order.settings), language)
        if model.imprint == imprint { return .otherBytes }
        return hasText ? .text : .otherText
    }
}

extension Failure {
    fileprivate static func noFacts(_ snapshot: String, _ language: Language) -> Failure {
        Failure(
            .data,
            language == .russian
                ? "сведений facts/\(snapshot).gz в архиве нет, или они испорчены"
                : "the package has no facts/\(snapshot).gz, or they are damaged")
    }
}
