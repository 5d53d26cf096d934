import Foundation
import Journal
import Packages
import Register
import Reports
import Settings

/// The files of a package, each with what is said of it.
struct PackageParts {
    private let parts: ArchivePackage.Parts
    private let yearID: String
    /// Ids of the classes of the year.
    private let classes: Set<String>
    private let language: Language
    /// What the register says of the documents it has issued, by number.
    private let register: [String: [String: Any]]
    /// The digests of the signatures that it says were kept, by number of the document.
    private let signatures: [String: String]

    init(
        _ parts: ArchivePackage.Parts, yearID: String, classes: Set<String>, language: Language
    ) {
        (self.parts, self.yearID) = (parts, yearID)
        (self.classes, self.language) = (classes, language)
        let extract = parts.register.flatMap { PackageParts.object($0) }
        let lines = (extract?["lines"] as? [[String: Any]] ?? [])
            .filter { $0["state"] as? String == "issued" }
        register = Dictionary(lines.map { ($0["number"] as? String ?? "", $0) }) { $1 }
        let prints = extract?["prints"] as? [[String: Any]] ?? []
        let signed = prints.compactMap { line in
            (line["format"] as? String).flatMap(PrintEntry.signedNumber(inFormat:)).map {
                ($0, line["sha256"] as? String ?? "")
            }
        }
        signatures = Dictionary(signed) { $1 }
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

    /// The volumes that the manifest of their folder names, and whatever lies beside them.
    private func volumes() throws(Failure) -> [PackagedFile] {
        guard let folder = parts.volumes else { return [] }
        var files: [PackagedFile] = []
        var listed = Dictionary(
            VolumeManifest.files(in: folder).map { ($0.file, $0) }, uniquingKeysWith: { $1 })
        let models = Set(listed.keys.map { VolumeFile.model(of: $0) })
        for path in try tree(folder) {
            var about = FileAbout(
                models.contains(path) ? .model : PackageParts.kind(of: path) ?? .other)
            if let volume = listed.removeValue(forKey: path) {
                try check(volume, in: folder)
                about = FileAbout(.volume, pages: volume.pages, sheets: volume.sheets)
                retain("volume", &about)
            }
            files.append(PackagedFile("volumes/\(path)", .file("\(folder)/\(path)"), about))
        }
        if let lost = listed.keys.sorted().first { throw .otherVolume(lost, language) }
        return files
    }

    private func check(_ volume: VolumeFile, in folder: String) throws(Failure) {
        guard classes.contains(volume.schoolClass) else {
            throw .volumeOfOtherYear(volume.file, language)
        }
        guard parts.takesDrafts || volume.state == "final" else {
            throw .draftVolume(volume.file, language)
        }
        for (file, wanted) in volume.digests {
            guard access("\(folder)/\(file)", F_OK) == 0,
                try digest(of: "\(folder)/\(file)") == wanted
            else { throw .otherVolume(volume.file, language) }
        }
    }

    private func digest(of path: String) throws(Failure) -> String {
        try orFailure(language) { () throws(PackageError) in try FileDigest(of: path).sha256 }
    }

    /// The documents of the year, their models, and the facts, templates and settings they name.
    private func issued() throws(Failure) -> [PackagedFile] {
        guard !FileTree.isEmpty(parts.issued) else { return [] }
        let all = Set(try tree(parts.issued))
        var files: [PackagedFile] = []
        var shared: Set<String> = []
        for path in all.sorted() where path.hasSuffix(".json") {
            let json = (try? WholeFile.read("\(parts.issued)/\(path)")).flatMap {
                JSON(reading: $0)
            }
            guard let model = json.flatMap({ IssuedModel($0) }),
                model.json["year"]?["id"]?.text == yearID
            else { continue }
            let number = model.number
            try check(path, as: "model_sha256", of: number)
            files.append(file(path, FileAbout(.model, number: number)))
            let page = String(path.dropLast(4) + "pdf")
            if all.contains(page) {
                try check(page, as: "file_sha256", of: number)
                files.append(file(page, document(number, report: model.report)))
            }
            files += try signature(of: number, at: String(path.dropLast(4) + "sig"), among: all)
            shared.formUnion(model.shared)
        }
        return files
            + shared.intersection(all).sorted().map {
                file($0, FileAbout(PackageParts.kind(of: $0) ?? .other))
            }
    }

    private func check(
        _ path: String, as key: String, of number: String
    ) throws(Failure) {
        guard let wanted = register[number]?[key] as? String else { return }
        try check(path, is: wanted)
    }

    private func check(_ path: String, is wanted: String) throws(Failure) {
        guard try digest(of: "\(parts.issued)/\(path)") == wanted else {
            throw .otherDocument(path, language)
        }
    }

    /// The signature of a document, as it was kept; none where it has none.
    private func signature(
        of number: String, at path: String, among all: Set<String>
    ) throws(Failure) -> [PackagedFile] {
        let wanted = signatures[number]
        guard all.contains(path) else {
            if wanted != nil { throw .otherDocument(path, language) }
            return []
        }
        if let wanted { try check(path, is: wanted) }
        return [file(path, FileAbout(.signature, number: number))]
    }

    private func document(_ number: String, report: String) -> FileAbout {
        let line = register[number]
        var about = FileAbout(
            .document, number: number, pages: line?["pages"] as? Int ?? 0,
            sheets: line?["sheets"] as? Int ?? 0)
        retain(report, &about)
        return about
    }

    /// What a file is by its folder; nil where that says nothing.
    private static func kind(of path: String) -> FileKind? {
        switch path.split(separator: "/").first {
        case "facts": .facts
        case "settings": .settings
        case "certificates": .certificate
        case "templates": .template
        default: nil
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

    private static func object(_ bytes: [UInt8]) -> [String: Any]? {
        try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
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

    fileprivate static func draftVolume(_ file: String, _ language: Language) -> Failure {
        Failure(
            .data,
            language == .russian
                ? "том \(file) – проект: год класса не закрыт; закройте его и напечатайте том снова "
                    + "или, если нужен архив с проектами, добавьте --drafts"
                : "the volume \(file) is a draft: the class's year is not closed; close it and print "
                    + "the volume again, or ask for drafts with --drafts")
    }

    fileprivate static func volumeOfOtherYear(_ file: String, _ language: Language) -> Failure {
        Failure(
            .data,
            language == .russian
                ? "том \(file) – не этого учебного года; назовите папку с томами этого года"
                : "the volume \(file) is of another year; name the folder of this year's volumes")
    }

    fileprivate static func otherDocument(_ file: String, _ language: Language) -> Failure {
        Failure(
            .data,
            language == .russian
                ? "выданный документ \(file) изменён после выдачи; верните его из копии: "
                    + "vedomost register check"
                : "the issued document \(file) was changed since; bring it back from a backup: "
                    + "vedomost register check")
    }
}
