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
            SettingsPlace(store: "\(folder)/data/settings/journal.sqlite", named: nil),
            language: language)
        var order = PrintOrder()
        order.use(reading, namesAreGiven: false)
        order.reports = [model.report]
        self.order = order
        index = try ReplayDesk.index(of: "\(folder)/data/journal", order, language)
        try ReplayDesk.putTemplate(model, issued, in: "\(folder)/templates", language)
    }

    private static func index(
        of bundle: String, _ order: PrintOrder, _ language: Language
    ) throws(Failure) -> SchoolIndex {
        let store = "\(bundle).sqlite"
        do throws(ImportError) {
            _ = try importBundle(at: bundle, into: store)
        } catch {
            throw Failure(
                ExitStatus(rawValue: error.exitCode) ?? .io, error.message(in: language))
        }
        return try reading(store, language) { journal throws(Failure) in
            try orFailure(language) { () throws(StoreError) in
                try journal.index(named: order.settings.school, nil)
            }
        }
    }

    private static func putTemplate(
        _ model: IssuedModel, _ issued: IssuedFolder, in folder: String, _ language: Language
    ) throws(Failure) {
        let digest = model.json["issued"]?["template_sha256"]?.text ?? ""
        try orFailure(language) { () throws(FileError) in
            let text = try WholeFile.read("\(issued.path)/templates/\(digest).yaml")
            try WholeFile.makeFolder(folder)
            try WholeFile.write(text, to: "\(folder)/\(model.report).yaml")
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
        switch report.making {
        case .ofClass(let make): return try make(first, question)
        case .ofSchool(let make):
            guard let outline = SchoolOutline(of: index, yearID: first.year.id) else {
                throw .noRows(report: report.id)
            }
            var fold = try make(outline, question)
            for one in facts { try fold.add(one) }
            let whole = snapshot(ofClasses: facts.map(\.snapshot))
            guard let made = fold.statements(snapshot: whole).first else {
                throw .noRows(report: report.id)
            }
            return try made.get()
        }
    }

    /// Whether the document made again has the digest `wanted`, by one of those who may sign it.
    func makes(
        _ wanted: String, _ statement: Statement, _ line: JSON
    ) throws(Failure) -> Bool {
        let press = try Press(
            shelf: shelf, fonts: fonts, language: language,
            isDuplex: order.settings.paper.isDuplex)
        for signer in [nil] + Certifier.allCases.map(Optional.some) {
            guard
                let certification = Certification(
                    statement, line, model, signer, order.settings)
            else { continue }
            let printout = try press.printout(of: statement, as: .certified(certification))
            if Stores.sha256(try press.pdf(of: printout)) == wanted { return true }
        }
        return false
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
