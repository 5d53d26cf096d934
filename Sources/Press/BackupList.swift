import Foundation
import Journal
import Packages

/// What `backup.json` of a backup says; it is written last, so a backup without one is unfinished.
struct BackupList: Codable, Hashable {
    /// A file of the backup.
    struct File: Codable, Hashable {
        /// Its path in the folder of the backup.
        var path: String
        var sha256: String
        var size: Int

        init(path: String, sha256: String, size: Int) {
            (self.path, self.sha256, self.size) = (path, sha256, size)
        }

        /// The file at `path` in the folder of a backup, as it is there.
        init(_ path: String, in folder: String, _ language: Language) throws(Failure) {
            let found = try orFailure(language) { () throws(PackageError) in
                try FileDigest(of: "\(folder)/\(path)")
            }
            self.init(path: path, sha256: found.sha256, size: found.size)
        }
    }

    static let name = "backup.json"

    var format = "vedomost-backup"
    var version = 1
    /// Snapshot of the journal.
    var snapshot: String
    /// All files but this one, by path.
    var files: [File]

    var json: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else {
            preconditionFailure("texts and whole numbers can be encoded")
        }
        return Array(data) + [0x0A]
    }

    /// The list of the backup in a folder; nil where there is none.
    init?(in folder: String) {
        guard let bytes = try? WholeFile.read("\(folder)/\(BackupList.name)"),
            let list = try? JSONDecoder().decode(BackupList.self, from: Data(bytes)),
            list.format == "vedomost-backup", list.version == 1
        else { return nil }
        self = list
    }

    /// Names of the backups on a medium, the oldest first.
    static func folders(on medium: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: medium)) ?? []
        return names.filter { $0.wholeMatch(of: /backup-[0-9]{4}/) != nil }.sorted()
    }

    init(snapshot: String, files: [File]) { (self.snapshot, self.files) = (snapshot, files) }

    /// The files of the list that are not in the folder as they were copied, and those beside them.
    func faults(in folder: String) throws(FileError) -> [PackageFault] {
        var rest = Set(try FileTree.paths(in: folder)).subtracting([BackupList.name])
        var faults: [PackageFault] = []
        for file in files {
            guard rest.remove(file.path) != nil else {
                faults.append(.missing(file.path))
                continue
            }
            guard let found = try? FileDigest(of: "\(folder)/\(file.path)", isReadBack: true) else {
                faults.append(.unreadable(file.path))
                continue
            }
            if found.sha256 != file.sha256 || found.size != file.size {
                faults.append(.altered(file.path))
            }
        }
        return faults + rest.sorted().map { .added($0) }
    }
}
