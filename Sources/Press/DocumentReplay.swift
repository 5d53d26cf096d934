import Conformance
public import Ink
public import Journal
import PDFObjects
import Packages
import Register
import Reports
import Settings
import Stores

/// Makes an issued document or a volume again from what an archive package keeps of it.
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

    /// What was proved, or what was found instead.
    public enum Outcome: Hashable, Sendable {
        /// The file made again has the same bytes.
        case bytes
        /// The document states the same, and its pages say the same; the file is not the same, for
        /// program, libraries, fonts, settings or the template of the mark are others.
        case text
        /// The document states something else.
        case otherModel
        /// It states the same, but its pages say something else.
        case otherText
        /// Nothing it was printed with has changed, and yet the file is another.
        case otherBytes

        /// Whether the document was proved.
        public var isProof: Bool { self == .bytes || self == .text }

        /// What was proved, as a sentence.
        public func message(in language: Language) -> String {
            switch (self, language) {
            case (.bytes, .russian): "Доказано: файл, сделанный заново, совпадает до байта"
            case (.bytes, .english): "Proved: the file made again has the same bytes"
            case (.text, .russian):
                "Доказано: данные документа те же до последней цифры, тексты его страниц те же до "
                    + "знака; сам файл отличается: другие программа, библиотеки или шрифты"
            case (.text, .english):
                "Proved: the document states the same to the last figure, its pages say the same to "
                    + "the sign; the file differs: program, libraries or fonts are others"
            case (.otherModel, .russian): "Документ, сделанный заново, утверждает другое"
            case (.otherModel, .english): "The document made again states something else"
            case (.otherText, .russian):
                "Данные документа те же, но тексты страниц, сделанных заново, другие"
            case (.otherText, .english):
                "The document states the same, but the pages made again say something else"
            case (.otherBytes, .russian):
                "Программа, библиотеки, шрифты, шаблоны и настройки те же, а файл, сделанный "
                    + "заново, другой"
            case (.otherBytes, .english):
                "Program, libraries, fonts, templates and settings are the same, and yet the file "
                    + "made again is another"
            }
        }
    }

    /// Makes the document with this number, or the volume of this file, again and compares.
    ///
    /// The journal, the facts, the templates, the settings and the signers are those of the package;
    /// program, libraries and fonts are those of this run.
    ///
    /// - Throws: ``Failure``: `mismatch` for a package that is not as it was written, `usage` for a
    ///   number that it does not hold, `data` for one that lacks the file, the facts or the line of
    ///   the register, else what printing throws.
    public func run(_ number: String) throws(Failure) -> Outcome {
        let folder = try TemporaryFolder(language)
        let inside = "\(folder.path)/package"
        _ = try PackageReport(package, language: language).extract(to: inside)
        if number.hasSuffix(".pdf") {
            return try VolumeReplay(inside, shelf: shelf, fonts: fonts, language: language)
                .run(number)
        }
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
        else { return .otherModel }
        let line = try registerLines(inside).first { $0["number"]?.text == number }
        guard let line, let pdf = issued.read(issued.pdf(number)) else {
            throw .noReplay(number, language)
        }
        return try desk.compare(pdf, statement, line)
    }

    private func registerLines(_ folder: String) throws(Failure) -> [JSON] {
        let bytes = try orFailure(language) { () throws(FileError) in
            try WholeFile.read("\(folder)/data/register/register.json")
        }
        return JSON(reading: bytes)?["lines"]?.items ?? []
    }
}

/// What each page of a file says; nil for one that cannot be read.
func pageTexts(ofFile pdf: [UInt8]) -> [String]? { try? pageTexts(of: ByteSource(pdf)) }

/// The store that the bundle of an unpacked package is imported into.
func importedJournal(_ bundle: String, _ language: Language) throws(Failure) -> String {
    let store = "\(bundle).sqlite"
    do throws(ImportError) {
        _ = try importBundle(at: bundle, into: store)
    } catch {
        throw Failure(ExitStatus(rawValue: error.exitCode) ?? .io, error.message(in: language))
    }
    return store
}

extension Failure {
    /// A number that a package has no document of.
    static func noReplay(_ number: String, _ language: Language) -> Failure {
        Failure(
            .usage,
            language == .russian
                ? "документа или тома \(number) в архиве нет; что в нём есть: vedomost archive list"
                : "the package has no document or volume \(number); see vedomost archive list")
    }
}
