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
    @OptionGroup var place: ShelfOptions
    @OptionGroup var settings: SettingsOptions
    @OptionGroup var register: RegisterOptions
    @Flag(help: "В виде JSON.") var json = false

    func run() throws {
        let language = try common.checkedLanguage()
        let clock = try settings.clock(common, place, language)
        let overview = try StoreOverview(store: common.storePath, language: language)
        let head = try RegisterListing(
            register.place(common), clock: clock, language: language
        ).head
        guard json else {
            return try product(Array((overview.text + (head?.text ?? "")).utf8), language)
        }
        let answer = overview.json.with("register", head?.json)
        try product(Array(answer.pretty.utf8), language)
    }
}
