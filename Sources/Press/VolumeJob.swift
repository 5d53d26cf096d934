import Journal
import Reports
import Stores
import Volume

/// What the reader of volumes hands to a job.
struct VolumeTask: Sendable {
    var facts: ClassFacts
    var annex: ClassAnnex
}

/// What all jobs of a run of volumes have in common.
struct VolumeBasis: Sendable {
    var order: VolumeOrder
    var index: SchoolIndex
    var question: Question
    var inspector: Inspector
    /// Digest of what all volumes depend on.
    var proof: String
    /// The same as JSON, for their models.
    var printing: JSON
    var names: FileNames
    var folder: String
}

/// A job of a run of volumes: binds classes.
final class VolumeJob: Job, @unchecked Sendable {
    private let press: Press
    private let basis: VolumeBasis
    private let ledger: VolumeLedger
    private let language: Language

    init(press: Press, basis: VolumeBasis, ledger: VolumeLedger, language: Language) {
        (self.press, self.basis) = (press, basis)
        (self.ledger, self.language) = (ledger, language)
    }

    func perform(_ task: VolumeTask) {
        guard !ledger.isOver else { return }
        let schoolClass = task.facts.schoolClass
        guard task.facts.hasRoster else {
            let nobody = Refusal.nobody(
                schoolClass: schoolClass.name, days: task.facts.year.days)
            return ledger.leaveOut(
                schoolClass, Failure(.data, nobody.message(in: language)), isEmpty: true)
        }
        let gaps = basis.inspector.gaps(ofYear: task.facts)
        if basis.order.isFinal, !gaps.isEmpty {
            return ledger.leaveOut(schoolClass, .notClosed(gaps, language), isEmpty: false)
        }
        let snapshot = VolumeFile.snapshot(task.facts, task.annex)
        let proof = sha256(Array("\(basis.proof)\n\(snapshot)\n".utf8))
        if ledger.has(schoolClass.id, proof: proof) { return ledger.finish(schoolClass, nil) }
        do throws(Failure) {
            ledger.finish(schoolClass, try bind(task, gaps, snapshot, proof))
        } catch {
            switch error.code {
            case .cannotCreate, .io, .unavailable: ledger.end(error)
            default: ledger.leaveOut(schoolClass, error, isEmpty: false)
            }
        }
    }

    private func bind(
        _ task: VolumeTask, _ gaps: [String], _ snapshot: String, _ proof: String
    ) throws(Failure) -> [VolumeFile] {
        let order = basis.order
        let binding = try VolumeBinding(
            task.facts, task.annex, basis.question,
            file: order.file(of: task.facts, basis.index),
            numbering: order.numbering, gaps: gaps, snapshot: snapshot,
            printing: basis.printing, press: press)
        let name = basis.names.name(
            report: "year", schoolClass: task.facts.schoolClass, span: .year,
            year: task.facts.year)
        let volumes = try binding.volumes()
        var made: [VolumeFile] = []
        for (place, parts) in volumes.enumerated() {
            let bound = try binding.bound(parts, number: place + 1, count: volumes.count)
            let bytes = try press.pdf(of: bound.printout)
            let model = Array(bound.model.json.pretty.utf8)
            let file = volumes.count > 1 ? "\(name)_v\(place + 1).pdf" : "\(name).pdf"
            try press.write(model, to: "\(basis.folder)/\(VolumeFile.model(of: file))")
            try press.write(bytes, to: "\(basis.folder)/\(file)")
            made.append(
                VolumeFile(
                    file: file, schoolClass: task.facts.schoolClass.id, volume: place + 1,
                    volumes: volumes.count, pages: bound.printout.pages.count,
                    sheets: bound.volume.sheetCount,
                    inventorySheets: bound.volume.inventorySheets,
                    state: gaps.isEmpty ? "final" : "draft", sha256: sha256(bytes),
                    modelSHA256: sha256(model), snapshot: snapshot, proof: proof))
        }
        return made
    }
}

extension ClassFacts {
    /// Whether anybody was in the class on some day of its year.
    fileprivate var hasRoster: Bool { enrolments.contains { $0.days.overlaps(year.days) } }
}

extension Failure {
    /// A class whose year is not closed, where only final volumes are wanted.
    fileprivate static func notClosed(_ gaps: [String], _ language: Language) -> Failure {
        let shown = gaps.prefix(10).map { "\n  \($0)" }.joined()
        let rest = gaps.count > 10 ? "\n  … + \(gaps.count - 10)" : ""
        return Failure(
            .data,
            (language == .russian
                ? "год не закрыт, без --final печатается проект:"
                : "the year is not closed; without --final a draft is printed:") + shown + rest)
    }
}
