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
    /// The book of the school, if one is to be bound.
    private let book: SchoolBook?
    /// What ended the batch before its time; nil for nothing.
    private(set) var fatal: Failure?

    init(total: Int, book: SchoolBook?, language: Language) {
        self.book = book
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

    /// Hands documents to the book of the school, of each class once.
    func bind(_ section: BookSection) {
        guard let book, !isOver else { return }
        do throws(Failure) { try book.take(section) } catch { end(error) }
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
