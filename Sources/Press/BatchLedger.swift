import Foundation
import Journal
import Reports

/// What the jobs of a batch have done so far; shared by them.
final class BatchLedger: @unchecked Sendable {
    private let lock = NSLock()
    private let progress: Progress
    private var files: [PrintedFile] = []
    private var skipped: [LeftOut] = []
    private var failed: [LeftOut] = []
    private var classesDone = 0
    private(set) var times = StageTimes()
    /// What is to be bound into a book of the school: place of the class, and its documents.
    private var sections: [(place: Int, section: BookSection)] = []
    /// What ended the batch before its time; nil for nothing.
    private(set) var fatal: Failure?

    init(total: Int, language: Language) {
        progress = Progress(total: total, language: language)
    }

    /// What has been done, in an order that does not depend on the jobs.
    var manifest: Manifest {
        lock.withLock {
            Manifest(
                files: files.sorted { $0.file < $1.file }, skipped: sorted(skipped),
                failed: sorted(failed))
        }
    }

    /// Whether the batch must end: the disk is full, or the folder takes no file.
    var isOver: Bool { lock.withLock { fatal != nil } }

    /// Keeps documents for a book of the school.
    func keep(_ section: BookSection, at place: Int) {
        lock.withLock { sections.append((place, section)) }
    }

    /// The documents kept, in the order of classes; those of the school last, by report.
    var kept: [BookSection] {
        lock.withLock {
            let ofSchool = sections.filter { $0.section.schoolClass == nil }
                .flatMap(\.section.documents).sorted { $0.heading.report < $1.heading.report }
            let ofClasses = sections.filter { $0.section.schoolClass != nil }
                .sorted { $0.place < $1.place }.map(\.section)
            return ofClasses
                + (ofSchool.isEmpty ? [] : [BookSection(schoolClass: nil, documents: ofSchool)])
        }
    }

    func add(_ file: PrintedFile) { lock.withLock { files.append(file) } }
    func skip(_ document: LeftOut) { lock.withLock { skipped.append(document) } }
    func fail(_ document: LeftOut) { lock.withLock { failed.append(document) } }
    func add(_ times: StageTimes) { lock.withLock { self.times.add(times) } }
    func end(_ failure: Failure) { lock.withLock { fatal = fatal ?? failure } }

    /// Says that a class is done.
    func finish(_ name: String) {
        lock.withLock {
            classesDone += 1
            progress.tell(
                done: classesDone, pages: files.reduce(0) { $0 + $1.pages }, name: name)
        }
    }

    private func sorted(_ documents: [LeftOut]) -> [LeftOut] {
        documents.sorted { ($0.report, $0.classID ?? "") < ($1.report, $1.classID ?? "") }
    }
}
