public import Ink
public import Journal
import Packages
import Register
import Reports
import Settings
import Stores

/// Makes an issued document again from what an archive package keeps of it.
///
/// Source: cli.md, `archive replay`; issue on the archive package.
public struct DocumentReplay {
    private let package: String
    private let shelf: Shelf
    private let fonts: FontSet
    private let language: Language

    /// A replay from the package at a path, drawn with these fonts.
    public init(package: String, shelf: Shelf, fonts: FontSet, language: Language) {
        (self.package, self.shelf, self.fonts, self.language) = (package, shelf, fonts, language)
    }

    /// What was proved.
    public enum Outcome: Hashable, Sendable {
        /// The file made again has the same bytes.
        case bytes
        /// What the document states is the same to the last figure; the file is not.
        case model
        /// The document states something else.
        case nothing

        /// What was proved, as a sentence.
        public func message(in language: Language) -> String {
            switch (self, language) {
            case (.bytes, .russian): "Доказано: файл, сделанный заново, совпадает до байта"
            case (.bytes, .english): "Proved: the file made again has the same bytes"
            case (.model, .russian):
                "Доказано: данные документа те же до последней цифры; файл, сделанный заново "
                    + "этой программой и библиотеками, отличается"
            case (.model, .english):
                "Proved: the document states the same to the last figure; the file made again by "
                    + "this program and its libraries differs"
            case (.nothing, .russian): "Документ, сделанный заново, утверждает другое"
            case (.nothing, .english): "The document made again states something else"
            }
        }
    }

    /// Makes the document with this number again and compares.
    ///
    /// The journal, the facts, the template and the settings are those of the package; program,
    /// libraries and fonts are those of this run.
    ///
    /// - Throws: ``Failure``: `mismatch` for a package that is not as it was written, `usage` for a
    ///   number that it does not hold, `data` for facts that cannot be read, else what printing
    ///   throws.
    public func run(_ number: String) throws(Failure) -> Outcome {
        let folder = try TemporaryFolder(language)
        let inside = "\(folder.path)/package"
        _ = try PackageReport(package, language: language).extract(to: inside)
        let issued = IssuedFolder(path: "\(inside)/data/issued")
        guard let json = issued.read(issued.json(number)).flatMap({ JSON(reading: $0) }),
            let model = IssuedModel(json)
        else { throw .noReplay(number, language) }
        let desk = try ReplayDesk(
            inside, issued, model, shelf: shelf, fonts: fonts, language: language)
        let statement = try desk.statement()
        // All but how it came to be issued.
        guard case .object(let kept) = json,
            statement.json == .object(kept.filter { $0.key != "issued" })
        else { return .nothing }
        let lines = try registerLines(inside).filter { $0["number"]?.text == number }
        guard let line = lines.first,
            let wanted = issued.read(issued.pdf(number)).map(Stores.sha256)
        else { return .model }
        return try desk.makes(wanted, statement, line) ? .bytes : .model
    }

    private func registerLines(_ folder: String) throws(Failure) -> [JSON] {
        let bytes = try orFailure(language) { () throws(FileError) in
            try WholeFile.read("\(folder)/data/register/register.json")
        }
        return JSON(reading: bytes)?["lines"]?.items ?? []
    }
}

extension Failure {
    /// A number that a package has no document of.
    static func noReplay(_ number: String, _ language: Language) -> Failure {
        Failure(
            .usage,
            language == .russian
                ? "документа \(number) в архиве нет; что в нём есть: vedomost archive list"
                : "the package has no document \(number); see vedomost archive list")
    }
}
