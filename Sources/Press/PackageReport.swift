public import Journal
import Packages

/// What is asked of a package that is there: is it whole, what does it hold, give it out.
///
/// Source: cli.md, `archive check`, `list`, `extract`.
public struct PackageReport {
    private let package: Package
    private let language: Language

    /// Opens the package at `path`.
    ///
    /// - Throws: ``Failure``: `noInput` when it cannot be read, `data` when it is no package.
    public init(_ path: String, language: Language) throws(Failure) {
        self.language = language
        package = try orFailure(language) { () throws(PackageError) in try Package(path: path) }
    }

    /// Every fault, a sentence each; none for a package that is as it was written.
    ///
    /// - Throws: ``Failure`` when the disk fails.
    public func check() throws(Failure) -> [String] {
        try orFailure(language) { () throws(PackageError) in try package.check() }
            .map { $0.message(in: language) }
    }

    /// What the package holds: about what it is, then a file a line.
    ///
    /// - Throws: ``Failure`` when its manifest cannot be read.
    public func list() throws(Failure) -> String {
        let manifest = try self.manifest()
        let about = manifest.about
        let head = "\(about.school), \(about.year), \(about.exportedAt), \(about.program)\n"
        return head
            + manifest.files.map { file in
                let more = [
                    file.about.number.map { "№ \($0)" },
                    file.about.pages > 0 ? "страниц \(file.about.pages)" : nil, file.about.term,
                ]
                return ([file.path, "\(file.size)"] + more.compactMap(\.self))
                    .joined(separator: "\t") + "\n"
            }.joined()
    }

    /// The manifest as it stands in the package.
    ///
    /// - Throws: ``Failure`` when there is none.
    public func manifestBytes() throws(Failure) -> [UInt8] {
        _ = try manifest()
        return try orFailure(language) { () throws(PackageError) in
            try package.bytes(of: "manifest.json")
        }
    }

    func manifest() throws(Failure) -> PackageManifest {
        try orFailure(language) { () throws(PackageError) in try package.manifest() }
    }

    /// Puts all files of a sound package into an empty folder.
    ///
    /// - Returns: how many.
    /// - Throws: ``Failure``: `mismatch` for a package with faults, `cannotCreate` for a folder
    ///   that holds something, else what writing throws.
    public func extract(to folder: String) throws(Failure) -> Int {
        let faults = try check()
        guard faults.isEmpty else { throw Failure(.mismatch, faults.joined(separator: "\n")) }
        guard FileTree.isEmpty(folder) else { throw .notEmpty(folder, language) }
        for path in package.paths {
            let bytes = try orFailure(language) { () throws(PackageError) in
                try package.bytes(of: path)
            }
            do throws(FileError) {
                let target = "\(folder)/\(path)"
                try WholeFile.makeFolder(WholeFile.folder(of: target))
                try WholeFile.write(bytes, to: target)
            } catch {
                throw Failure(error, language)
            }
        }
        WholeFile.sync(folder: folder)
        return package.paths.count
    }
}

extension Failure {
    /// A folder that must hold nothing and does.
    static func notEmpty(_ folder: String, _ language: Language) -> Failure {
        Failure(
            .cannotCreate,
            language == .russian
                ? "папка \(folder) не пуста; назовите пустую или новую"
                : "the folder \(folder) is not empty; name an empty or a new one")
    }
}
