import ArgumentParser
import Press
import Reports

/// Says what is in the store.
struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost info --store journal.sqlite

            Говорит, чей журнал в хранилище: школа, годы, периоды, классы, число записей.
            """)

    @OptionGroup var common: CommonOptions
    @Flag(help: "В виде JSON.") var json = false

    func run() throws {
        let language = try common.checkedLanguage()
        let overview = try StoreOverview(store: common.storePath, language: language)
        try product(Array((json ? overview.json.pretty : overview.text).utf8), language)
    }
}
