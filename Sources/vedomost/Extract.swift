import ArgumentParser
import Journal
import Press
import Reports

/// Prints a paper of one pupil, on which no other pupil occurs.
struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost extract --pupil p0101 --period «1 триместр» --output выписка.pdf

            Печатает выписку из журнала (за период или месяц) или табель успеваемости (за год) \
            одного обучающегося.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var place: ShelfOptions
    @OptionGroup var settings: SettingsOptions
    @OptionGroup var register: RegisterOptions
    @Option(help: ArgumentHelp("Обучающийся.", valueName: "номер")) var pupil: String
    @Option(
        name: .customLong("class"),
        help: ArgumentHelp("Класс, если обучающийся был в двух.", valueName: "класс"))
    var schoolClass: String?
    @Option(help: ArgumentHelp("Учебный период.", valueName: "период")) var period: String?
    @Option(help: ArgumentHelp("Месяц, 2025-10.", valueName: "месяц")) var month: String?
    @Option(help: ArgumentHelp("Учебный год, 2025/2026.", valueName: "год")) var year: String?
    @Option(help: ArgumentHelp("Файл или - для вывода.", valueName: "файл")) var output: String?
    @Option(help: ArgumentHelp("Папка для файлов.", valueName: "папка")) var out: String?
    @Option(
        help: ArgumentHelp(
            "Форматы через запятую: pdf, json, csv, xlsx, html, svg, png.", valueName: "форматы"))
    var format: String?
    @Flag(help: "CSV без защиты от формул: для программ, не для Excel.") var raw = false
    @Option(help: ArgumentHelp("Последний учтённый день.", valueName: "дата")) var asOf: String?
    @Option(help: ArgumentHelp("Имена: full, initials, file-no.", valueName: "вид"))
    var names: String?
    @Flag(help: "Проект: «ПРОЕКТ» на страницах, без подписей, с замечаниями.") var draft = false
    @Flag(help: "Окончательно: только когда в журнале нет ошибок.") var final = false

    func run() throws {
        let language = try common.checkedLanguage()
        var order: PrintOrder
        do throws(UsageFault) { order = try self.order() } catch { throw error.failure(language) }
        let (shelf, reading) = try settings.read(common, place, language)
        order.use(reading, namesAreGiven: names != nil)
        let print = SinglePrint(
            order, store: common.storePath, shelf: shelf,
            fonts: try shelf.fontSet(language: language), language: language,
            stamp: stamp(zone: order.timeZone))
        if let out {
            let (files, heading) = try print.write(into: out)
            try logged(language) { () throws(Failure) in
                for file in files {
                    try register.log(common, order, language).add(
                        file.bytes, heading, as: file.format, names: order.names)
                }
            }
            Progress.write(
                language == .russian
                    ? "Файлов \(files.count): \(out)\n" : "\(files.count) files: \(out)\n")
        } else if let output {
            let (bytes, heading) = try print.printed()
            try logged(language) { () throws(Failure) in
                try register.log(common, order, language).add(
                    bytes, heading, as: order.formats.first ?? .pdf, names: order.names)
            }
            try deliver(bytes, to: output, language)
        }
    }

    private func order() throws(UsageFault) -> PrintOrder {
        guard (output == nil) != (out == nil) else { throw .place }
        guard period == nil || month == nil else { throw .twoTimes }
        guard period != nil || month != nil || year != nil else { throw .noTime }
        guard !draft || !self.final else { throw .draftAndFinal }
        var order = PrintOrder()
        order.reports = [period == nil && month == nil ? "report-card" : "extract"]
        (order.pupil, order.period, order.year) = (pupil, period, year)
        order.classes = schoolClass.map { [$0] } ?? []
        if let month {
            guard let known = Month(iso: month) else { throw .month(month) }
            order.month = known
        }
        order.asOf = try asOf.map { text throws(UsageFault) in try parsedDay(text) }
        order.formats = try parsedFormats(format, output: output)
        order.isRaw = raw
        order.purpose = draft ? .draft : self.final ? .final : .working
        if let names { order.names = try parsedChoice(names, of: "--names") }
        return order
    }
}
