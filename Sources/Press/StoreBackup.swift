import Glibc
public import Journal
import Packages
import Register
import Stores

/// Copies of the store, the register and the issued documents on several media.
///
/// A copy is a folder `backup-0001` and so on of the medium; it is read back from the medium and
/// compared, and `backup.json` in it is written last.
///
/// Source: cli.md, `backup`; issue on the year's archive, 5.1.7 and 6.1: several media.
public struct StoreBackup {
    private let store: String
    private let place: RegisterPlace
    private let language: Language

    /// Backups of `store`, and of the register and the folder at `place`.
    public init(store: String, _ place: RegisterPlace, language: Language) {
        (self.store, self.place, self.language) = (store, place, language)
    }

    /// What became of the copy on one medium.
    public struct Outcome: Hashable, Sendable {
        /// The medium.
        public var medium: String
        /// The folder of the copy; nil where there is none.
        public var folder: String?
        /// How many files it holds.
        public var files = 0
        /// Their bytes.
        public var size = 0
        /// Why there is none.
        public var failure: Failure?
        /// SHA-256 of the list of its files; nil where there is none.
        var digest: String?
    }

    /// Copies to each medium; one that fails leaves the others alone.
    ///
    /// - Parameter media: folders that are there, such as mounted disks.
    /// - Returns: an outcome a medium, in their order.
    public func run(to media: [String]) -> [Outcome] {
        media.map { medium in
            do throws(Failure) {
                return try copy(to: medium)
            } catch {
                return Outcome(medium: medium, failure: error)
            }
        }
    }

    private func copy(to medium: String) throws(Failure) -> Outcome {
        let part = "\(medium)/.vedomost-backup.part"
        guard access(medium, W_OK) == 0 else {
            throw Failure(FileError.cannotCreate(path: medium, errno: errno), language)
        }
        FileTree.remove(part)
        do throws(Failure) {
            try orFailure(language) { () throws(FileError) in try WholeFile.makeFolder(part) }
            let list = try fill(part)
            let folder = try named(part, in: medium)
            return Outcome(
                medium: medium, folder: folder, files: list.files.count,
                size: list.files.reduce(0) { $0 + $1.size }, digest: Stores.sha256(list.json))
        } catch {
            FileTree.remove(part)
            throw error
        }
    }

    /// Copies everything, reads it back from the medium, and says what is there.
    private func fill(_ folder: String) throws(Failure) -> BackupList {
        let (copy, snapshot) = ("\(folder)/\(lastPart(store))", try self.snapshot(of: store))
        let language = language
        try orFailure(language) { () throws(StoreError) in
            try copyDatabase(from: store, to: copy)
        }
        let copied = try BackupList.File(lastPart(store), in: folder, language)
        guard try self.snapshot(of: copy) == snapshot else {
            throw Failure(StoreError.busy(path: store), language)
        }
        let list = BackupList(
            snapshot: snapshot,
            files: ([copied] + (try issued(folder))).sorted { $0.path < $1.path })
        try orFailure(language) { () throws(FileError) in
            let faults = try list.faults(in: folder)
            guard faults.isEmpty else { throw .writing(path: folder, errno: EIO) }
            try WholeFile.write(list.json, to: "\(folder)/\(BackupList.name)")
            WholeFile.sync(folder: folder)
        }
        return list
    }

    /// The register and the folder of issued documents, while no document is being issued.
    private func issued(_ folder: String) throws(Failure) -> [BackupList.File] {
        let opened = try orFailure(language) { () throws(RegisterError) in
            try RegisterFile(reading: place.register, folder: place.issued)
        }
        guard let opened else { return try documents(folder) }
        return try opened.locked(failing: { Failure($0, language) }) { () throws(Failure) in
            let name = lastPart(place.register)
            try orFailure(language) { () throws(StoreError) in
                try copyDatabase(from: place.register, to: "\(folder)/\(name)")
            }
            return [try BackupList.File(name, in: folder, language)] + (try documents(folder))
        }
    }

    /// The digests are of what was read from the source, not of what was written.
    private func documents(_ folder: String) throws(Failure) -> [BackupList.File] {
        guard !FileTree.isEmpty(place.issued) else { return [] }
        let name = lastPart(place.issued)
        return try orFailure(language) { () throws(FileError) in
            try FileTree.paths(in: place.issued).map { path throws(FileError) in
                let bytes = try WholeFile.read("\(place.issued)/\(path)")
                let target = "\(folder)/\(name)/\(path)"
                try WholeFile.makeFolder(WholeFile.folder(of: target))
                try WholeFile.write(bytes, to: target)
                return BackupList.File(
                    path: "\(name)/\(path)", sha256: Stores.sha256(bytes), size: bytes.count)
            }
        }
    }

    private func snapshot(of store: String) throws(Failure) -> String {
        try reading(store, language) { journal throws(Failure) in
            try orFailure(language) { () throws(StoreError) in try journal.snapshot() }
        }
    }

    /// Gives a finished copy its name: one more than the last on the medium.
    private func named(_ part: String, in medium: String) throws(Failure) -> String {
        let last = BackupList.folders(on: medium).last.flatMap { Int($0.suffix(4)) } ?? 0
        let folder = "\(medium)/backup-\(String(10_001 + last).dropFirst())"
        guard rename(part, folder) == 0 else {
            throw Failure(FileError.cannotCreate(path: folder, errno: errno), language)
        }
        WholeFile.sync(folder: medium)
        return folder
    }

    private func lastPart(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// Adds a line a medium to the print log, where there is a register.
    ///
    /// - Throws: ``Failure`` when the log cannot be written.
    public func log(_ outcomes: [Outcome], by user: String, clock: Clock) throws(Failure) {
        var status = stat()
        guard stat(place.register, &status) == 0 else { return }
        let entries = outcomes.compactMap { outcome in
            outcome.digest.map {
                PrintEntry(
                    at: clock.now, by: user, report: "backup", classID: "",
                    periodID: "", month: "", format: "backup", hash: $0)
            }
        }
        let register = try RegisterDesk(place, clock, language).open()
        try register.locked(failing: { Failure($0, language) }) { () throws(Failure) in
            try orFailure(language) { () throws(RegisterError) in try register.append(entries) }
        }
    }
}
