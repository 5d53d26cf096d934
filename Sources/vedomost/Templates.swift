import ArgumentParser
import Journal
import Press
import Reports

/// Looks after page templates.
struct Templates: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost templates check мои-шаблоны

            Проверяет шаблоны страниц.
            """,
        subcommands: [Check.self, Schema.self])

    /// Finds every fault of the templates.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: """
                Пример: vedomost templates check мои-шаблоны

                Находит все ошибки шаблонов сразу: файл, строка, столбец.
                """)

        @OptionGroup var common: CommonOptions
        @OptionGroup var place: ShelfOptions
        @Argument(help: ArgumentHelp("Папка со своими шаблонами.", valueName: "папка"))
        var folder: String?

        func run() throws {
            var place = place
            if let folder { place.templates = folder }
            let language = try common.checkedLanguage()
            let count = try place.shelf(language).checkTemplates(language)
            Progress.write(
                language == .russian
                    ? "Шаблоны без ошибок: \(count)\n" : "Templates without faults: \(count)\n")
        }
    }
    /// Writes the schema of templates.
    struct Schema: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: """
                Пример: vedomost templates schema > schema.json

                Схема шаблонов (JSON Schema) для редакторов: какие есть ключи и что в них пишут.
                """)

        @OptionGroup var common: CommonOptions
        @OptionGroup var place: ShelfOptions

        func run() throws {
            let language = try common.checkedLanguage()
            let schema = try place.shelf(language).templateSchema(language)
            try product(Array(schema.pretty.utf8), language)
        }
    }
}
