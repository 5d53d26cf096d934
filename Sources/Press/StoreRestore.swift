import Glibc
public import Journal
import Packages

/// Brings a backup back.
///
/// Source: cli.md, `restore`.
public struct StoreRestore {
    private let folder: String
    private let language: Language

    /// The backup in a folder, or the newest on a medium.
    ///
    /// - Throws: ``Failure`` with code `noInput` when there is none that was finished.
    public init(_ path: String, language: Language) throws(Failure) {
        self.language = language
        let inside = BackupList.folders(on: path).reversed().map { "\(path)/\($0)" }
        guard let folder = ([path] + inside).first(where: { BackupList(in: $0) != nil }) else {
            throw .noBackup(path, language)
        }
        self.folder = folder
    }

    /// Copies the backup into an empty place and compares; nothing is left there when that fails.
    ///
    /// - Returns: how many files.
    /// - Throws: ``Failure``: `cannotCreate` for a place that holds something, `mismatch` for a
    ///   backup that is not as it was written, else what reading and writing throw.
    public func run(into target: String) throws(Failure) -> Int {
        guard FileTree.isEmpty(target) else { throw .notEmpty(target, language) }
        guard let list = BackupList(in: folder) else { throw .noBackup(folder, language) }
        try check(list, in: folder)
        let wasThere = access(target, F_OK) == 0
        do throws(Failure) {
            try orFailure(language) { () throws(FileError) in
                for file in list.files {
                    let path = "\(target)/\(file.path)"
                    try WholeFile.makeFolder(WholeFile.folder(of: path))
                    try WholeFile.write(try WholeFile.read("\(folder)/\(file.path)"), to: path)
                }
                WholeFile.sync(folder: target)
            }
            try check(list, in: target)
        } catch {
            FileTree.remove(target)
            if wasThere { mkdir(target, 0o700) }
            throw error
        }
        return list.files.count
    }

    private func check(_ list: BackupList, in folder: String) throws(Failure) {
        let faults = try orFailure(language) { () throws(FileError) in try list.faults(in: folder) }
        guard faults.isEmpty else {
            throw Failure(
                .mismatch, faults.map { $0.message(in: language) }.joined(separator: "\n"))
        }
    }
}

extension Failure {
    fileprivate static func noBackup(_ path: String, _ language: Language) -> Failure {
        Failure(
            .noInput,
            language == .russian
                ? "в папке \(path) нет законченной резервной копии (файла backup.json)"
                : "the folder \(path) has no finished backup (no backup.json)")
    }
}
