import Glibc
public import Ink
public import Journal
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
            guard let path = list.folders.map({ "\($0)/\(font.file)" }).first(where: isThere) else {
                faults.append(missing(font.file, list, language))
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

    private struct FontList: Decodable {
        var package: String
        var folders: [String]
        var fonts: [Entry]
    }

    private func fontList(_ language: Language) throws(Failure) -> FontList {
        let path = "\(home)/Fonts/fonts.yaml"
        do {
            let text = String(decoding: try WholeFile.read(path), as: UTF8.self)
            var list = try YAMLDecoder().decode(FontList.self, from: text)
            list.folders = [fonts, "\(home)/Fonts"].compactMap { $0 } + list.folders
            return list
        } catch {
            throw Failure(
                .unavailable,
                language == .russian
                    ? "список шрифтов \(path) не читается" : "the font list \(path) is unreadable")
        }
    }

    private func isThere(_ path: String) -> Bool { access(path, R_OK) == 0 }

    private func missing(_ file: String, _ list: FontList, _ language: Language) -> String {
        let folders = list.folders.joined(separator: ", ")
        return language == .russian
            ? "шрифта \(file) нет ни в одной из папок: \(folders); "
                + "установите пакет \(list.package) или укажите папку в VEDOMOST_FONTS"
            : "the font \(file) is in none of \(folders); "
                + "install \(list.package) or name a folder in VEDOMOST_FONTS"
    }

    private func foreign(_ path: String, _ language: Language) -> String {
        language == .russian
            ? "файл шрифта \(path) не тот, что записан в Fonts/fonts.yaml: дайджест не совпадает"
            : "the font file \(path) is not the one of Fonts/fonts.yaml: its digest differs"
    }
}
