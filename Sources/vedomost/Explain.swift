import ArgumentParser
import Press
import Reports

/// Says which entries of the journal lie behind a figure.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost explain 2025/4-3 --row p17 --column year.lessons.total

            Какие записи журнала стоят за числом выданного документа – по данным, сохранённым \
            вместе с ним.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var place: ShelfOptions
    @OptionGroup var settings: SettingsOptions
    @OptionGroup var register: RegisterOptions
    @Argument(help: ArgumentHelp("Номер документа.", valueName: "номер")) var number: String
    @Option(help: ArgumentHelp("Строка, как в diff; по классу – class.", valueName: "строка"))
    var row: String
    @Option(help: ArgumentHelp("Столбец, как в diff.", valueName: "столбец")) var column: String
    @Flag(help: "В виде JSON.") var json = false

    func run() throws {
        let language = try common.checkedLanguage()
        let clock = try settings.clock(common, place, language)
        let found = try FigureExplanation(
            of: number, row: row, column: column, register.place(common), clock: clock,
            language: language)
        try product(Array((json ? found.json.pretty : found.text).utf8), language)
    }
}
