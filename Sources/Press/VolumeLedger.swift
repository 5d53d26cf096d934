import Foundation
import Glibc
import Journal
import Reports
import Stores

/// What the jobs of a run of volumes have done so far; shared by them.
///
/// After each class the manifest in the folder says so: what it names is whole, and a run that was
/// stopped goes on from there.
final class VolumeLedger: @unchecked Sendable {
    private let lock = NSLock()
    private let folder: String
    private let language: Language
    private let progress: Progress
    private let log: VolumeRun.VolumeLog
    private var manifest: VolumeManifest
    private var done = 0
    private var pages = 0
    private var fatal: Failure?

    /// A ledger of a run over `total` classes, which knows the volumes that are in the folder.
    init(
        folder: String, total: Int, language: Language, log: @escaping VolumeRun.VolumeLog
    ) {
        (self.folder, self.language, self.log) = (folder, language, log)
        progress = Progress(total: total, language: language)
        manifest = VolumeManifest(
            files: VolumeManifest.files(in: folder), skipped: [], failed: [])
    }

    /// What has been done.
    var outcome: VolumeManifest { lock.withLock { manifest } }

    /// What ended the run before its time; nil for nothing.
    var fault: Failure? { lock.withLock { fatal } }

    var isOver: Bool { fault != nil }

    /// Whether the volumes of a class are in the folder, made of the same, unchanged.
    func has(_ classID: String, proof: String) -> Bool {
        let own = outcome.files.filter { $0.schoolClass == classID }
        guard let count = own.first?.volumes, own.count == count else { return false }
        return own.allSatisfy { volume in
            volume.proof == proof
                && volume.digests.allSatisfy { file, digest in
                    (try? WholeFile.read("\(folder)/\(file)")).map(sha256) == digest
                }
        }
    }

    /// Says that the volumes of a class are there; nil for those that were.
    func finish(_ schoolClass: SchoolClass, _ made: [VolumeFile]?) {
        lock.withLock {
            if let made {
                let old = manifest.files.filter { $0.schoolClass == schoolClass.id }
                manifest.files.removeAll { $0.schoolClass == schoolClass.id }
                manifest.files += made
                // First the log: a volume that a stopped run has not noted is printed again.
                do throws(Failure) { try log(made) } catch { fatal = fatal ?? error }
                save()
                // Volumes of an earlier run that nothing names any more.
                for volume in old where !made.contains(where: { $0.file == volume.file }) {
                    for (file, _) in volume.digests { unlink("\(folder)/\(file)") }
                }
                pages += made.reduce(0) { $0 + $1.pages }
            }
            count(schoolClass)
        }
    }

    /// Says why a class has no volume.
    func leaveOut(_ schoolClass: SchoolClass, _ failure: Failure, isEmpty: Bool) {
        let left = LeftOut(
            report: "year", classID: schoolClass.id, reason: failure.message, code: failure.code)
        lock.withLock {
            if isEmpty { manifest.skipped.append(left) } else { manifest.failed.append(left) }
            count(schoolClass)
        }
    }

    /// Ends the run: the folder takes no file, or the like.
    func end(_ failure: Failure) { lock.withLock { fatal = fatal ?? failure } }

    /// Writes the manifest as it stands.
    func close() {
        lock.withLock {
            save()
            WholeFile.sync(folder: folder)
        }
    }

    private func count(_ schoolClass: SchoolClass) {
        done += 1
        progress.tell(done: done, pages: pages, name: schoolClass.name)
    }

    private func save() {
        do throws(FileError) {
            try WholeFile.write(
                Array(manifest.json.pretty.utf8), to: "\(folder)/manifest.json")
        } catch {
            fatal = fatal ?? Failure(error, language)
        }
    }
}
