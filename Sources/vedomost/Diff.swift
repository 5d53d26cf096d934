import ArgumentParser
import Press
import Reports

/// Says what differs between issued documents, or between one and today's journal.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost diff 2025/2-7 now

            Какие числа изменились между выданным документом и другим или сегодняшним журналом.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var place: ShelfOptions
    @OptionGroup var settings: SettingsOptions
    @OptionGroup var register: RegisterOptions
    @Argument(help: ArgumentHelp("Номер документа.", valueName: "номер")) var number: String
    @Argument(help: ArgumentHelp("Номер другого или now.", valueName: "номер"))
    var other: String = "now"
    @Flag(help: "В виде JSON.") var json = false

    func run() throws {
        let language = try common.checkedLanguage()
        let clock = try settings.clock(common, place, language)
        let found = try IssuedComparison(
            number, other == "now" ? nil : other, store: common.storePath,
            register.place(common), clock: clock, language: language)
        try product(Array((json ? found.json.pretty : found.text).utf8), language)
        if let failure = found.failure { throw failure }
    }
}
