import Glibc
public import Ink
public import Journal
import Layout
import Stores
import Yams

extension Shelf {
    /// The fonts of `Fonts/fonts.yaml`, each found and proved by its digest.
    ///
    /// A file is looked for in the folder given for fonts, then beside fonts.yaml, then in the
    /// folders that fonts.yaml names.
    ///
    /// - Throws: ``Failure`` with code `unavailable`, every missing or foreign file named.
    public func fontSet(language: Language) throws(Failure) -> FontSet {
        let list = try fontList(language)
        var found: [FontFile] = []
        var faults: [String] = []
        for font in list.fonts {
            guard let path = file(font.file, in: list.folders) else {
                faults.append(missing(font.file, list.folders, list.package, language))
                continue
            }
            let digest = (try? WholeFile.read(path)).map(sha256)
            guard digest == font.sha256 else {
                faults.append(foreign(path, language))
                continue
            }
            found.append(
                FontFile(
                    family: font.family, isBold: font.style.contains("Bold"),
                    isItalic: font.style.contains("Italic"), path: path))
        }
        guard faults.isEmpty else { throw Failure(.unavailable, faults.joined(separator: "\n")) }
        do throws(InkError) {
            return try FontSet(found)
        } catch {
            throw Failure(.unavailable, error.message(in: language))
        }
    }

    /// Where Russian words are parted: the patterns that `Fonts/fonts.yaml` names, proved by their
    /// digest and looked for as fonts are.
    ///
    /// - Throws: ``Failure`` with code `unavailable` when they are missing or foreign.
    func hyphenation(language: Language) throws(Failure) -> Hyphenation {
        let list = try fontList(language)
        let entry = list.hyphenation
        guard let path = file(entry.file, in: entry.folders) else {
            throw Failure(
                .unavailable, missing(entry.file, entry.folders, entry.package, language))
        }
        guard let bytes = try? WholeFile.read(path), sha256(bytes) == entry.sha256,
            let patterns = HyphenationPatterns(koi8: bytes)
        else { throw Failure(.unavailable, foreign(path, language)) }
        return .russian(patterns)
    }

    private func file(_ name: String, in folders: [String]) -> String? {
        folders.map { "\($0)/\(name)" }.first { access($0, R_OK) == 0 }
    }

    /// Families of `Fonts/fonts.yaml`, in its order.
    ///
    /// - Throws: ``Failure`` with code `unavailable` when it cannot be read.
    func fontFamilies(language: Language) throws(Failure) -> [String] {
        var families: [String] = []
        for font in try fontList(language).fonts where !families.contains(font.family) {
            families.append(font.family)
        }
        return families
    }

    private struct Entry: Decodable {
        var family, style, file, sha256: String
    }

    private struct Patterns: Decodable {
        var package, file, sha256: String
        var folders: [String]
    }

    private struct FontList: Decodable {
        var package: String
        var folders: [String]
        var fonts: [Entry]
        var hyphenation: Patterns
    }

    private func fontList(_ language: Language) throws(Failure) -> FontList {
        let path = "\(home)/Fonts/fonts.yaml"
        do {
            let text = String(decoding: try WholeFile.read(path), as: UTF8.self)
            var list = try YAMLDecoder().decode(FontList.self, from: text)
            let first = [fonts, "\(home)/Fonts"].compactMap { $0 }
            list.folders = first + list.folders
            list.hyphenation.folders = first + list.hyphenation.folders
            return list
        } catch {
            throw Failure(
                .unavailable,
                language == .russian
                    ? "список шрифтов \(path) не читается" : "the font list \(path) is unreadable")
        }
    }

    private func missing(
        _ file: String, _ folders: [String], _ package: String, _ language: Language
    ) -> String {
        let folders = folders.joined(separator: ", ")
        return language == .russian
            ? "файла \(file) нет ни в одной из папок: \(folders); "
                + "установите пакет \(package) или укажите папку в VEDOMOST_FONTS"
            : "the file \(file) is in none of \(folders); "
                + "install \(package) or name a folder in VEDOMOST_FONTS"
    }

    private func foreign(_ path: String, _ language: Language) -> String {
        language == .russian
            ? "файл \(path) не тот, что записан в Fonts/fonts.yaml: дайджест не совпадает"
            : "the file \(path) is not the one of Fonts/fonts.yaml: its digest differs"
    }
}
