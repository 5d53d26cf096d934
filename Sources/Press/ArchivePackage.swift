import Foundation
public import Journal
import Packages
import Reports
public import Settings
import Stores

/// The archive package of a school year: volumes, issued documents, the journal behind them.
///
/// Source: cli.md, `archive`.
public struct ArchivePackage {
    private let store: String
    private let language: Language

    /// Packages of the journal in `store`.
    public init(store: String, language: Language) {
        (self.store, self.language) = (store, language)
    }

    /// What goes into a package beside the journal; a folder that is not there holds nothing.
    public struct Parts: Hashable, Sendable {
        /// The folder with the volumes of the year and their `manifest.json`; nil for none.
        public var volumes: String?
        /// The folder of issued documents.
        public var issued: String
        /// The extract of the register, JSON; nil for none.
        public var register: [UInt8]?
        /// The folder with certificates of signatures; nil for none.
        public var certificates: String?
        /// Whether volumes of years that are not closed go into it.
        public var takesDrafts = false
        /// How long documents are kept, by kind.
        public var settings: SchoolSettings
        /// The files of settings, of the school and of the region; one that is not there is left
        /// out.
        public var settingsFiles: [String]

        /// Parts from these places.
        public init(
            volumes: String? = nil, issued: String, register: [UInt8]? = nil,
            certificates: String? = nil, settings: SettingsReading, place: SettingsPlace
        ) {
            (self.volumes, self.issued, self.register) = (volumes, issued, register)
            (self.certificates, self.settings) = (certificates, settings.settings)
            settingsFiles = [place.school, place.region]
        }
    }

    /// Makes the package of a year.
    ///
    /// - Parameters:
    ///   - year: name or id of the year.
    ///   - path: where the package goes.
    ///   - parts: what goes into it beside the journal.
    /// - Returns: how many files it holds, and classes of the year without all of their volumes.
    /// - Throws: ``Failure``: `usage` for an unknown year, `data` for an issued document or a volume
    ///   that is not as it was written, a volume of another year or of another state of the journal,
    ///   or a draft where none is wanted,
    ///   else what reading and writing throw.
    public func create(
        year: String, to path: String, _ parts: Parts
    ) throws(Failure) -> (count: Int, unbound: [SchoolClass]) {
        let bundle = try TemporaryFolder(language)
        let index = try reading(store, language) { journal throws(Failure) in
            let index = try orFailure(language) { () throws(StoreError) in try journal.index() }
            try check(parts, index, journal)
            return index
        }
        let year = try Naming(index, language: language).year(year)
        let snapshot: String
        do throws(ImportError) {
            snapshot = try exportBundle(of: store, to: bundle.path)
        } catch {
            throw Failure(
                ExitStatus(rawValue: error.exitCode) ?? .io, error.message(in: language))
        }
        let about = PackageAbout(
            schoolID: index.school.id, school: index.school.shortName, yearID: year.id,
            year: year.name, exportedAt: "\(index.exportedAt)", snapshot: snapshot,
            program: "vedomost \(programVersion)",
            libraries: libraryVersions)
        let classes = index.classes.filter { $0.yearID == year.id }
        let files = try PackageParts(
            parts, yearID: year.id, classes: Set(classes.map(\.id)), language: language
        ).files(bundle: bundle.path)
        try write(files, about, to: path)
        return (files.count, unbound(classes, in: parts))
    }

    /// Looks whether the volumes of its classes were printed from this journal.
    private func check(
        _ parts: Parts, _ index: SchoolIndex, _ journal: any JournalStore
    ) throws(Failure) {
        guard let folder = parts.volumes else { return }
        let classes = Set(index.classes.map(\.id))
        var snapshots: [String: String] = [:]
        for volume in VolumeManifest.files(in: folder) where classes.contains(volume.schoolClass) {
            if snapshots[volume.schoolClass] == nil {
                snapshots[volume.schoolClass] = try snapshot(of: volume.schoolClass, journal)
            }
            guard volume.snapshot == snapshots[volume.schoolClass] else {
                throw .volumeOfOtherJournal(volume.file, language)
            }
        }
    }

    /// The snapshot that volumes of a class would have now.
    private func snapshot(
        of schoolClass: String, _ journal: any JournalStore
    ) throws(Failure) -> String {
        try orFailure(language) { () throws(StoreError) in
            VolumeFile.snapshot(
                try journal.classFacts(schoolClass), try journal.classAnnex(schoolClass))
        }
    }

    private func unbound(_ classes: [SchoolClass], in parts: Parts) -> [SchoolClass] {
        let volumes = parts.volumes.map { VolumeManifest.files(in: $0) } ?? []
        return classes.filter { schoolClass in
            let own = volumes.filter { $0.schoolClass == schoolClass.id }
            return own.isEmpty || own.contains { $0.volumes != own.count }
        }
    }

    private func write(
        _ files: [PackagedFile], _ about: PackageAbout, to path: String
    ) throws(Failure) {
        var fault: PackageError?
        do throws(FileError) {
            try WholeFile.write(to: path) { sink throws(FileError) in
                var failed: FileError?
                do throws(PackageError) {
                    _ = try writePackage(of: files, about: about) { bytes throws(PackageError) in
                        do throws(FileError) {
                            try sink(bytes)
                        } catch {
                            failed = error
                            throw .stopped
                        }
                    }
                } catch {
                    fault = error
                    throw failed ?? .reading(path: path, errno: 0)
                }
            }
            WholeFile.sync(folder: WholeFile.folder(of: path))
        } catch {
            if let fault, fault != .stopped { throw Failure(fault, language) }
            throw Failure(error, language)
        }
    }
}

extension Failure {
    /// A volume printed from a journal that has changed since.
    fileprivate static func volumeOfOtherJournal(_ file: String, _ language: Language) -> Failure {
        Failure(
            .data,
            language == .russian
                ? "том \(file) напечатан по другому состоянию журнала, чем идёт в архив; напечатайте "
                    + "его снова: vedomost year"
                : "the volume \(file) was printed from another state of the journal than the one that "
                    + "is being packed; print it again: vedomost year")
    }

    /// A package that cannot be made or read.
    init(_ error: PackageError, _ language: Language) {
        let code: ExitStatus =
            switch error {
            case .reading: .noInput
            case .changed: .busy
            case .repeated, .badPath, .notPackage: .data
            case .noFile: .usage
            case .stopped: .io
            }
        self.init(code, error.message(in: language))
    }
}
