import ArgumentParser
import Glibc
import Journal
import Press
import Reports

/// Prints reports.
struct Print: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost print attendance --class 7А --period «1 триместр» --out отчёты

            Печатает отчёт класса или школы; «all» – все отчёты всех классов.
            """,
        discussion: "Отчёты: " + reportIDs.joined(separator: ", ") + ".")

    @OptionGroup var common: CommonOptions
    @OptionGroup var place: ShelfOptions
    @OptionGroup var settings: SettingsOptions
    @OptionGroup var register: RegisterOptions
    @Argument(help: ArgumentHelp("Отчёт или all.", valueName: "отчёт")) var report: String
    @Option(
        name: .customLong("class"), parsing: .singleValue,
        help: ArgumentHelp("Класс: 7А, 7 а или номер.", valueName: "класс"))
    var classes: [String] = []
    @Flag(help: "Все классы.") var all = false
    @Option(help: ArgumentHelp("Учебный период.", valueName: "период")) var period: String?
    @Option(help: ArgumentHelp("Месяц, 2025-10.", valueName: "месяц")) var month: String?
    @Option(help: ArgumentHelp("Учебный год, 2025/2026.", valueName: "год")) var year: String?
    @Option(help: ArgumentHelp("Файл или - для вывода.", valueName: "файл")) var output: String?
    @Option(help: ArgumentHelp("Папка для файлов.", valueName: "папка")) var out: String?
    @Option(help: ArgumentHelp("Учитель, для отчёта teacher.", valueName: "номер"))
    var teacher: String?
    @Option(
        help: ArgumentHelp(
            "Форматы через запятую: pdf, json, csv, xlsx, html, svg, png.", valueName: "форматы"))
    var format: String?
    @Flag(help: "CSV без защиты от формул: для программ, не для Excel.") var raw = false
    @Option(help: ArgumentHelp("Последний учтённый день.", valueName: "дата")) var asOf: String?
    @Option(help: ArgumentHelp("Имена: full, initials, file-no.", valueName: "вид"))
    var names: String?
    @Option(help: ArgumentHelp("Сколько печатать одновременно.", valueName: "число"))
    var jobs: Int?
    @Option(help: ArgumentHelp("Сшить в книгу: class или school.", valueName: "чего"))
    var book: String?
    @Flag(help: "С двух сторон листа: поля оборота зеркальны.") var duplex = false
    @Flag(help: "Проект: «ПРОЕКТ» на страницах, без подписей, с замечаниями.") var draft = false
    @Flag(help: "Окончательно: только когда в журнале нет ошибок.") var final = false
    @Flag(help: "Сказать, сколько времени заняла каждая ступень.") var profile = false

    func run() throws {
        let language = try common.checkedLanguage()
        var order: PrintOrder
        do throws(UsageFault) { order = try self.order() } catch { throw error.failure(language) }
        let (shelf, reading) = try settings.read(common, place, language)
        order.use(reading, namesAreGiven: names != nil)
        let fonts = try shelf.fontSet(language: language)
        if let out {
            try printBatch(order, into: out, shelf, fonts, language)
        } else if let output {
            let (bytes, heading) = try SinglePrint(
                order, store: common.storePath, shelf: shelf, fonts: fonts, language: language,
                stamp: stamp(zone: order.timeZone)
            ).printed()
            try logged(language) { () throws(Failure) in
                try register.log(common, order, language).add(
                    bytes, heading, as: order.formats.first ?? .pdf, names: order.names)
            }
            try deliver(bytes, to: output, language)
        }
    }
}
