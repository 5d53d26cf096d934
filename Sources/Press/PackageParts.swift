import Foundation
import Journal
import Packages
import Settings

/// The files of a package, each with what is said of it.
struct PackageParts {
    private let parts: ArchivePackage.Parts
    private let yearID: String
    private let language: Language

    init(_ parts: ArchivePackage.Parts, yearID: String, language: Language) {
        (self.parts, self.yearID, self.language) = (parts, yearID, language)
    }

    /// All of them; the journal's bundle is in the folder `bundle`.
    func files(bundle: String) throws(Failure) -> [PackagedFile] {
        var files = try tree(bundle).map { path in
            PackagedFile(
                "journal/\(path)", .file("\(bundle)/\(path)"),
                FileAbout(.journal))
        }
        for (path, name) in zip(parts.settingsFiles, ["vedomost.yaml", "vedomost.region.yaml"])
        where access(path, F_OK) == 0 {
            files.append(PackagedFile("settings/\(name)", .file(path), FileAbout(.settings)))
        }
        files += try volumes()
        files += try issued()
        if let register = parts.register {
            files.append(
                PackagedFile("register/register.json", .bytes(register), FileAbout(.register)))
        }
        if let folder = parts.certificates {
            files += try tree(folder).map { path in
                PackagedFile(
                    "certificates/\(path)", .file("\(folder)/\(path)"), FileAbout(.certificate))
            }
        }
        return files
    }

    private func tree(_ folder: String) throws(Failure) -> [String] {
        do throws(FileError) {
            return try FileTree.paths(in: folder)
        } catch {
            throw Failure(error, language)
        }
    }

    /// Whatever the folder holds; pages and sheets as its manifest says, whose digests must hold.
    private func volumes() throws(Failure) -> [PackagedFile] {
        guard let folder = parts.volumes else { return [] }
        let listed = json("\(folder)/manifest.json")?["files"] as? [[String: Any]] ?? []
        let byName = Dictionary(listed.map { ($0["file"] as? String ?? "", $0) }) { $1 }
        return try tree(folder).map { path throws(Failure) in
            if let digest = byName[path]?["sha256"] as? String {
                let found = try orFailure(language) { () throws(PackageError) in
                    try FileDigest(of: "\(folder)/\(path)")
                }
                guard found.sha256 == digest else { throw .otherVolume(path, language) }
            }
            let isPDF = path.hasSuffix(".pdf")
            var about = FileAbout(isPDF ? .volume : .other)
            about.pages = byName[path]?["pages"] as? Int ?? 0
            about.sheets = byName[path]?["sheets"] as? Int ?? about.pages
            if isPDF { retain("volume", &about) }
            return PackagedFile("volumes/\(path)", .file("\(folder)/\(path)"), about)
        }
    }

    /// The documents of the year, their models, and the facts and templates that they name.
    private func issued() throws(Failure) -> [PackagedFile] {
        guard !FileTree.isEmpty(parts.issued) else { return [] }
        let all = Set(try tree(parts.issued))
        var files: [PackagedFile] = []
        var shared: Set<String> = []
        for path in all.sorted() where path.hasSuffix(".json") {
            guard let model = json("\(parts.issued)/\(path)"),
                let issue = model["issued"] as? [String: Any],
                (model["year"] as? [String: Any])?["id"] as? String == yearID
            else { continue }
            let number = issue["number"] as? String
            files.append(file(path, FileAbout(.model, number: number)))
            let page = path.dropLast(4) + "pdf"
            if all.contains(String(page)) {
                var about = FileAbout(.document, number: number)
                about.pages = issue["pages"] as? Int ?? 0
                about.sheets = issue["sheets"] as? Int ?? about.pages
                retain(model["report"] as? String ?? "", &about)
                files.append(file(String(page), about))
            }
            let facts = issue["facts"] as? [[String: Any]] ?? []
            shared.formUnion(
                facts.compactMap { $0["snapshot"] as? String }.map { "facts/\($0).gz" })
            if let template = issue["template_sha256"] as? String {
                shared.insert("templates/\(template).yaml")
            }
        }
        return files
            + shared.intersection(all).sorted().map {
                file($0, FileAbout($0.hasPrefix("facts/") ? .facts : .template))
            }
    }

    private func file(_ path: String, _ about: FileAbout) -> PackagedFile {
        PackagedFile("issued/\(path)", .file("\(parts.issued)/\(path)"), about)
    }

    private func retain(_ kind: String, _ about: inout FileAbout) {
        guard let term = parts.settings.retention(of: kind) else { return }
        about.term = term.term
        about.basis = term.basis.isEmpty ? nil : term.basis
    }

    private func json(_ path: String) -> [String: Any]? {
        guard let bytes = try? WholeFile.read(path) else { return nil }
        return try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    }
}

extension Failure {
    fileprivate static func otherVolume(_ file: String, _ language: Language) -> Failure {
        Failure(
            .data,
            language == .russian
                ? "том \(file) – не тот, что записан в manifest.json рядом с ним; напечатайте его снова"
                : "the volume \(file) is not the one its manifest.json names; print it again")
    }
}
