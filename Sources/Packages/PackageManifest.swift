import Foundation

/// What `manifest.json` of a package says.
///
/// Source: issue on the archive package; ours.
public struct PackageManifest: Hashable, Sendable {
    /// What the package is about.
    public var about: PackageAbout
    /// Its files, by path.
    public var files: [Entry]

    /// A file of the package.
    public struct Entry: Hashable, Sendable {
        /// Its path in the package, `data/` before it.
        public var path: String
        /// SHA-256 of its bytes, 64 hexadecimal digits.
        public var sha256: String
        /// Its bytes.
        public var size: Int
        /// What it is.
        public var about: FileAbout
    }

    /// A package of these files.
    public init(about: PackageAbout, files: [Entry]) { (self.about, self.files) = (about, files) }
}

/// The form of `manifest.json`: names of its keys, in snake case.
private struct Written: Codable {
    var format = "vedomost-archive"
    var version = 1
    var school: Named
    var year: Named
    var exportedAt: String
    var snapshot: String
    var program: String
    var libraries: [String: String]
    var files: [File]

    struct Named: Codable {
        var id: String
        var name: String
    }

    struct Retention: Codable {
        var term: String
        var basis: String?
    }

    struct File: Codable {
        var path: String
        var kind: FileKind
        var sha256: String
        var size: Int
        var number: String?
        var pages: Int
        var sheets: Int
        var retention: Retention?
    }
}

extension PackageManifest {
    /// The manifest as JSON, keys by name.
    var json: [UInt8] {
        let written = Written(
            school: .init(id: about.schoolID, name: about.school),
            year: .init(id: about.yearID, name: about.year), exportedAt: about.exportedAt,
            snapshot: about.snapshot, program: about.program, libraries: about.libraries,
            files: files.map { file in
                Written.File(
                    path: file.path, kind: file.about.kind, sha256: file.sha256,
                    size: file.size, number: file.about.number, pages: file.about.pages,
                    sheets: file.about.sheets,
                    retention: file.about.term.map { .init(term: $0, basis: file.about.basis) })
            })
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(written) else {
            preconditionFailure("texts and whole numbers can be encoded")
        }
        return Array(data) + [0x0A]
    }

    /// The manifest that `bytes` are; nil for anything else.
    init?(json bytes: [UInt8]) {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        guard let written = try? decoder.decode(Written.self, from: Data(bytes)),
            written.format == "vedomost-archive", written.version == 1
        else { return nil }
        self.init(
            about: PackageAbout(
                schoolID: written.school.id, school: written.school.name, yearID: written.year.id,
                year: written.year.name, exportedAt: written.exportedAt,
                snapshot: written.snapshot, program: written.program,
                libraries: written.libraries),
            files: written.files.map { file in
                Entry(
                    path: file.path, sha256: file.sha256, size: file.size,
                    about: FileAbout(
                        file.kind, number: file.number, pages: file.pages, sheets: file.sheets,
                        term: file.retention?.term, basis: file.retention?.basis))
            })
    }
}
