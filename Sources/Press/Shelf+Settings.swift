import Foundation
public import Journal
public import Settings

/// Where the settings of a run are.
public struct SettingsPlace: Hashable, Sendable {
    /// Path of the school's file.
    public var school: String
    /// Whether that file must be there, as one that the command names must.
    public var isNamed: Bool
    /// Path of the user's file; nil for none.
    public var user: String?
    /// Keys and values set by the command, in order.
    public var flags: [SettingFlag]

    /// The school's file `named`, or `vedomost.yaml` beside the store.
    ///
    /// Source: cli.md, `--settings`.
    public init(store: String, named: String?, user: String? = nil, flags: [SettingFlag] = []) {
        school = named ?? "\(WholeFile.folder(of: store))/vedomost.yaml"
        (isNamed, self.user, self.flags) = (named != nil, user, flags)
    }

    /// Path of the region's file: `vedomost.region.yaml` beside the school's.
    public var region: String { "\(WholeFile.folder(of: school))/vedomost.region.yaml" }
}

/// A key set by the command, `--set KEY=VALUE`.
public struct SettingFlag: Hashable, Sendable {
    /// The whole key, such as `rules.day_rule`.
    public var key: String
    /// The value, YAML.
    public var value: String

    /// Reads `key=value`; nil without a sign of equality or a key.
    public init?(_ text: String) {
        guard let sign = text.firstIndex(of: "="), sign > text.startIndex else { return nil }
        (key, value) = (String(text[..<sign]), String(text[text.index(after: sign)...]))
    }
}

extension Shelf {
    /// The settings at a place: shipped, then those of the region, the school, the user, the
    /// command; a file that is not there sets nothing.
    ///
    /// - Throws: ``Failure``: `settings` with every fault, or when a named file is not there;
    ///   `unavailable` when the shipped file is not; `noInput` when one cannot be read.
    public func settings(
        _ place: SettingsPlace, language: Language
    ) throws(Failure) -> SettingsReading {
        guard let shipped = try file(.shipped, shippedSettings, language) else {
            throw .noShippedSettings(shippedSettings, language)
        }
        var files = [shipped]
        let paths: [(SettingsLayer, String?)] = [
            (.region, place.region), (.school, place.school), (.user, place.user),
        ]
        for (layer, path) in paths {
            guard let path else { continue }
            if let file = try file(layer, path, language) {
                files.append(file)
            } else if layer == .school, place.isNamed {
                throw .noSettings(path, language)
            }
        }
        files += place.flags.map { SettingsFile(flag: $0.key, value: $0.value) }
        do throws(SettingsError) {
            return try readSettings(files) { TimeZone(identifier: $0) != nil }
        } catch {
            throw Failure(.settings, error.message(in: language))
        }
    }

    /// Writes a file for a school to start from, as ``startingFile(from:)`` makes it.
    ///
    /// - Throws: ``Failure``: `cannotCreate` when there is a file already or the folder takes none.
    public func writeSettings(to path: String, language: Language) throws(Failure) {
        guard access(path, F_OK) != 0 else { throw .settingsThere(path, language) }
        do throws(FileError) {
            let shipped = String(decoding: try WholeFile.read(shippedSettings), as: UTF8.self)
            try WholeFile.write(Array(startingFile(from: shipped).utf8), to: path)
        } catch {
            throw Failure(error, language)
        }
    }

    private var shippedSettings: String { "\(home)/Templates/vedomost.yaml" }

    private func file(
        _ layer: SettingsLayer, _ path: String, _ language: Language
    ) throws(Failure) -> SettingsFile? {
        guard access(path, F_OK) == 0 else { return nil }
        do throws(FileError) {
            return SettingsFile(layer, name: path, bytes: try WholeFile.read(path))
        } catch {
            throw Failure(error, language)
        }
    }
}

extension Failure {
    fileprivate static func noSettings(_ path: String, _ language: Language) -> Failure {
        Failure(
            .settings,
            language == .russian
                ? "файла настроек \(path) нет; создать его: vedomost settings init"
                : "there is no file of settings \(path); make one: vedomost settings init")
    }

    fileprivate static func noShippedSettings(_ path: String, _ language: Language) -> Failure {
        Failure(
            .unavailable,
            language == .russian
                ? "нет файла \(path) из поставки программы"
                : "there is no \(path), which comes with the program")
    }

    fileprivate static func settingsThere(_ path: String, _ language: Language) -> Failure {
        Failure(
            .cannotCreate,
            language == .russian
                ? "файл настроек \(path) уже есть; чтобы начать заново, переименуйте его"
                : "the file of settings \(path) is already there; rename it to start again")
    }
}
