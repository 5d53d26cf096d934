import ArgumentParser
import Journal
import Press
import Reports

/// Looks after the settings of the school.
struct Settings: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost settings show --origin

            Настройки школы: показать, проверить, создать файл.
            """,
        subcommands: [Show.self, Check.self, Start.self])

    /// Shows the settings in force.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: """
                Пример: vedomost settings show --origin

                Показывает действующие настройки и, если просят, откуда каждая.
                """)

        @OptionGroup var common: CommonOptions
        @OptionGroup var place: ShelfOptions
        @OptionGroup var settings: SettingsOptions
        @Flag(help: "Сказать, где каждая задана.") var origin = false
        @Flag(help: "В виде JSON.") var json = false

        func run() throws {
            let language = try common.checkedLanguage()
            let reading = try place.shelf(language).settings(
                settings.place(common), language: language)
            let listing = SettingsListing(reading, language: language)
            let text = json ? listing.json.pretty : listing.text(withOrigin: origin)
            try product(Array(text.utf8), language)
        }
    }

    /// Finds every fault of the settings.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: """
                Пример: vedomost settings check

                Находит все ошибки настроек сразу: файл, строка, столбец.
                """)

        @OptionGroup var common: CommonOptions
        @OptionGroup var place: ShelfOptions
        @OptionGroup var settings: SettingsOptions

        func run() throws {
            let language = try common.checkedLanguage()
            let reading = try place.shelf(language).settings(
                settings.place(common), language: language)
            let count = SettingsListing(reading, language: language).changedCount
            Progress.write(
                language == .russian
                    ? "Настройки без ошибок; изменено против поставки: \(count)\n"
                    : "Settings without faults; changed from what was shipped: \(count)\n")
        }
    }

    /// Writes a file for a school to start from.
    struct Start: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "init",
            abstract: """
                Пример: vedomost settings init

                Создаёт файл настроек с пояснениями; пока в нём ничего не изменено, действует \
                то, что поставлено с программой.
                """)

        @OptionGroup var common: CommonOptions
        @OptionGroup var place: ShelfOptions
        @OptionGroup var settings: SettingsOptions

        func run() throws {
            let language = try common.checkedLanguage()
            let file = try settings.place(common).school
            try place.shelf(language).writeSettings(to: file, language: language)
            Progress.write(
                language == .russian ? "Файл настроек: \(file)\n" : "File of settings: \(file)\n")
        }
    }
}
