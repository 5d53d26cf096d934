import Archive
import Conformance
public import Journal
public import Reports

/// A look at a PDF's structure: is it PDF/A-2a and PDF/UA-1 as far as our checker sees.
///
/// Source: cli.md, `verify --structure`; issue on archival PDF.
public struct StructureCheck: Sendable {
    /// The clauses broken, each with its place; empty for a sound file.
    public let faults: [String]
    private let language: Language

    /// Looks at the file at `path`.
    ///
    /// - Throws: ``Failure`` with code `noInput` when it cannot be read.
    public init(file path: String, language: Language) throws(Failure) {
        do throws(FileError) {
            faults = Archive.check(try WholeFile.read(path)).map(\.description)
        } catch {
            throw Failure(error, language)
        }
        self.language = language
    }

    /// The answer for programs.
    public var json: JSON {
        [
            "format": "vedomost-verify-structure", "version": .count(1),
            "sound": .bool(faults.isEmpty), "faults": .array(faults.map { .text($0) }),
        ]
    }

    /// The answer for people.
    public var text: String {
        guard !faults.isEmpty else {
            return language == .russian
                ? "Строение файла: нарушений PDF/A-2a и PDF/UA-1 не найдено\n"
                : "Structure: no breach of PDF/A-2a and PDF/UA-1 was found\n"
        }
        return faults.map { "\($0)\n" }.joined()
    }

    /// What the run ends with: nil for a sound file.
    public var failure: Failure? {
        guard !faults.isEmpty else { return nil }
        return Failure(
            .mismatch,
            language == .russian
                ? "нарушено требований: \(faults.count)" : "\(faults.count) clauses are broken")
    }
}
