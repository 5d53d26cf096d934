import Foundation
public import Ink
public import Journal
import Reports
import Settings
import Stores
import Volume

/// Binds the volumes of a year: one reader, several jobs, a class at a time each.
///
/// A class whose volumes stand in the folder, made of the same and unchanged, is kept; so a run that
/// was stopped and run again leaves the same bytes as one that was not.
public final class VolumeRun {
    private let order: VolumeOrder
    private let store: String
    private let folder: String
    private let shelf: Shelf
    private let fonts: FontSet
    private let language: Language
    private let stamp: Moment?
    private let log: VolumeLog

    /// Notes the volumes of a class that were printed.
    public typealias VolumeLog = @Sendable ([VolumeFile]) throws(Failure) -> Void

    /// A run of `order`, from the store at `store` into `folder`; `stamp` is the moment to print in
    /// place of the store's own, `log` notes what was printed, one class after the other.
    public init(
        _ order: VolumeOrder, store: String, folder: String, shelf: Shelf, fonts: FontSet,
        language: Language, stamp: Moment?, log: @escaping VolumeLog
    ) {
        (self.order, self.store, self.folder) = (order, store, folder)
        (self.shelf, self.fonts, self.language, self.stamp) = (shelf, fonts, language, stamp)
        self.log = log
    }

    /// Binds, and writes `manifest.json` beside the volumes.
    ///
    /// - Returns: what stands in the folder now, and what could not be made.
    /// - Throws: ``Failure`` when the store, the order or the folder is at fault.
    public func run() throws(Failure) -> VolumeManifest {
        try orFailure(language) { () throws(FileError) in try WholeFile.makeFolder(folder) }
        return try reading(store, language) { journal throws(Failure) in
            let index = try orFailure(language) { () throws(StoreError) in
                try journal.index(named: order.settings.school, stamp)
            }
            return try bind(index, journal)
        }
    }

    private func bind(
        _ index: SchoolIndex, _ journal: any JournalStore
    ) throws(Failure) -> VolumeManifest {
        let naming = Naming(index, language: language)
        let year = try naming.year(order.year)
        let ofYear = index.classes.filter { $0.yearID == year.id }
        var classes: [SchoolClass] = []
        for name in order.classes {
            let found = try naming.schoolClass(name, year: year)
            guard found.yearID == year.id else {
                throw .unknown(.schoolClass, name, nil, language)
            }
            if !classes.contains(found) { classes.append(found) }
        }
        if order.classes.isEmpty { classes = ofYear }
        let ledger = VolumeLedger(
            folder: folder, total: classes.count, language: language, log: log)
        let queue = BoundedQueue<VolumeTask>(capacity: 1)
        let printing = try kept(try templates())
        let basis = VolumeBasis(
            order: order, index: index, question: order.question(index),
            inspector: try order.inspector(index, shelf, language),
            proof: proof(of: index, printing), printing: printing,
            names: FileNames(ofYear), folder: folder)
        let jobs = try (0..<order.jobs).map { _ throws(Failure) in
            VolumeJob(
                press: try press(), basis: basis, ledger: ledger, language: language)
        }
        let fault = work(jobs, on: queue) { read(classes, journal, queue, ledger) }
        if let fault = fault ?? ledger.fault { throw fault }
        ledger.close()
        if let fault = ledger.fault { throw fault }
        return ledger.outcome
    }

    private func press() throws(Failure) -> Press {
        try Press(shelf: shelf, fonts: fonts, language: language, isDuplex: order.isDuplex)
    }

    private func read(
        _ classes: [SchoolClass], _ journal: any JournalStore, _ queue: BoundedQueue<VolumeTask>,
        _ ledger: VolumeLedger
    ) -> Failure? {
        for schoolClass in classes where !ledger.isOver {
            do throws(StoreError) {
                let facts = try journal.classFacts(
                    schoolClass.id, named: order.settings.school, stamp)
                let annex = try journal.classAnnex(schoolClass.id)
                queue.put(VolumeTask(facts: facts, annex: annex))
            } catch {
                return Failure(error, language)
            }
        }
        return nil
    }

    /// The templates of a volume.
    private func templates() throws(Failure) -> [(id: String, text: String)] {
        var templates: [(String, String)] = []
        for id in volumeForms.map(\.template) + PartKind.allCases.compactMap(\.report) {
            templates.append((id, try shelf.templateText(id, language)))
        }
        return templates
    }

    /// Keeps templates and settings beside the volumes, so that these can be made again.
    ///
    /// - Returns: what the models say of how they were printed.
    private func kept(_ templates: [(id: String, text: String)]) throws(Failure) -> JSON {
        let settings = settingsFile(of: order.settings)
        let kept = KeptFiles(path: folder)
        try orFailure(language) { () throws(FileError) in
            for template in templates { try kept.keep(template: template.text) }
            try kept.keep(settings: settings)
        }
        return VolumeModel.printing(
            order, try Imprint(shelf, mark: nil, settings: settings, language),
            templates: templates)
    }

    /// Digest of what the bytes of all volumes depend on beside the facts of their class: what they
    /// are printed with, the moment, the school and its staff.
    private func proof(of index: SchoolIndex, _ printing: JSON) -> String {
        var lines = [printing.compact, "\(index.exportedAt)", "\(index.school)"]
        lines += index.staff.map { "\($0.id) \($0.name.fullName) \($0.position) \($0.role)" }
        return sha256(Array(lines.joined(separator: "\u{1E}").utf8))
    }
}
