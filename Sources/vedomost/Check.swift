import ArgumentParser
import Journal
import Press
import Reports

/// Looks whether the journal is ready to be printed.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost check --period «1 триместр» --class 7А --sheet проверка.pdf

            Проверяет, готов ли журнал к печати: каждое замечание с классом, предметом, датой, \
            учителем.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var place: ShelfOptions
    @OptionGroup var settings: SettingsOptions
    @Option(help: ArgumentHelp("Учебный период.", valueName: "период")) var period: String
    @Option(
        name: .customLong("class"), parsing: .singleValue,
        help: ArgumentHelp("Класс: 7А, 7 а или номер; без него – все.", valueName: "класс"))
    var classes: [String] = []
    @Option(help: ArgumentHelp("Учебный год, 2025/2026.", valueName: "год")) var year: String?
    @Flag(help: "В виде JSON.") var json = false
    @Option(help: ArgumentHelp("Лист «Проверка журнала», PDF.", valueName: "файл"))
    var sheet: String?

    func run() throws {
        let language = try common.checkedLanguage()
        let (shelf, reading) = try settings.read(common, place, language)
        var order = PrintOrder()
        (order.period, order.year, order.classes) = (period, year, classes)
        order.use(reading, namesAreGiven: false)
        let readiness = try Readiness(
            store: common.storePath, order: order, shelf: shelf, language: language,
            stamp: stamp(zone: order.timeZone))
        if let sheet {
            let fonts = try shelf.fontSet(language: language)
            let bytes = try readiness.sheet(shelf: shelf, fonts: fonts, language: language)
            do throws(FileError) {
                try WholeFile.write(bytes, to: sheet)
            } catch {
                throw Failure(error, language)
            }
        }
        try product(Array((json ? readiness.json.pretty : readiness.text).utf8), language)
        if let failure = readiness.failure(language) { throw failure }
    }
}
