import ArgumentParser
import Glibc
import Journal
import Press
import Reports

/// Options of every command.
struct CommonOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Хранилище журнала.", valueName: "файл"))
    var store: String?

    @Option(help: ArgumentHelp("Язык сообщений: ru или en.", valueName: "язык"))
    var lang: String?

    /// The store: the option, then `$VEDOMOST_STORE`, then `journal.sqlite`.
    var storePath: String { store ?? variable("VEDOMOST_STORE") ?? "journal.sqlite" }

    /// The language of messages: the option, then `$VEDOMOST_LANG`, then Russian.
    var language: Language {
        Language(rawValue: lang ?? variable("VEDOMOST_LANG") ?? "ru") ?? .russian
    }

    /// The language of messages, where the option names one there is.
    func checkedLanguage() throws(Failure) -> Language {
        if let lang, Language(rawValue: lang) == nil {
            throw UsageFault.language(lang).failure(language)
        }
        return language
    }
}

/// Options of commands that print.
struct ShelfOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Папка с Templates и Fonts.", valueName: "папка"))
    var home: String?

    @Option(help: ArgumentHelp("Папка со своими шаблонами школы.", valueName: "папка"))
    var templates: String?

    func shelf(_ language: Language) throws(Failure) -> Shelf {
        try Shelf.find(
            home: home, overlay: templates, fonts: variable("VEDOMOST_FONTS"), language: language)
    }
}

/// The value of an environment variable; nil when it is not set or empty.
func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
}

/// The moment to print in place of the store's own.
///
/// - Parameter zone: time zone of the school.
/// - Returns: nil where the variable is not set, or names no moment of the years 1 to 9999.
///
/// Source: cli.md, "SOURCE_DATE_EPOCH overrides both" and "default Europe/Moscow".
func stamp(zone: String = "Europe/Moscow") -> Moment? {
    guard let seconds = variable("SOURCE_DATE_EPOCH").flatMap({ Int($0) }),
        (-62_135_500_000...253_402_200_000).contains(seconds)
    else { return nil }
    return Moment(epoch: seconds, zone: zone)
}

/// Writes bytes to standard output: the product, and nothing else ever.
func product(_ bytes: [UInt8], _ language: Language) throws(Failure) {
    var written = 0
    while written < bytes.count {
        let count = bytes.withUnsafeBytes { buffer in
            write(STDOUT_FILENO, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
            throw Failure(FileError.writing(path: "<stdout>", errno: errno), language)
        }
        written += count
    }
}

/// Ids of the reports there are, in the order of the catalog.
let reportIDs = catalog.map(\.id)
