import CPangoCairo
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
    /// - Returns: how many files it holds.
    /// - Throws: ``Failure``: `usage` for an unknown year, `data` for a damaged issued document,
    ///   else what reading and writing throw.
    public func create(year: String, to path: String, _ parts: Parts) throws(Failure) -> Int {
        let bundle = try TemporaryFolder(language)
        let index = try reading(store, language) { journal throws(Failure) in
            do throws(StoreError) {
                return try journal.index()
            } catch {
                throw Failure(error, language)
            }
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
            libraries: [
                "cairo": String(cString: cairo_version_string()),
                "pango": String(cString: pango_version_string()),
            ])
        let files = try PackageParts(parts, yearID: year.id, language: language)
            .files(bundle: bundle.path)
        try write(files, about, to: path)
        return files.count
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
