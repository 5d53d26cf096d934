import ArgumentParser
import Journal
import Press
import Reports
import Settings

/// Issues documents.
struct Certify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost certify attendance --class 7А --month 2025-10 --by petrova

            Выдаёт документы: номер, заверение, строка в реестре. Номера – в вывод, по строке.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var place: ShelfOptions
    @OptionGroup var settings: SettingsOptions
    @OptionGroup var register: RegisterOptions
    @Argument(help: ArgumentHelp("Отчёт или all; с --of не нужен.", valueName: "отчёт"))
    var report: String?
    @Option(
        name: .customLong("class"), parsing: .singleValue,
        help: ArgumentHelp("Класс; можно несколько.", valueName: "класс"))
    var classes: [String] = []
    @Flag(help: "Все классы.") var all = false
    @Option(help: ArgumentHelp("Учитель, по id.", valueName: "номер")) var teacher: String?
    @Option(help: ArgumentHelp("Учебный период.", valueName: "период")) var period: String?
    @Option(help: ArgumentHelp("Месяц.", valueName: "ГГГГ-ММ")) var month: String?
    @Option(help: ArgumentHelp("Учебный год.", valueName: "год")) var year: String?
    @Option(help: ArgumentHelp("Вид: original, electronic, copy, copy-out.", valueName: "вид"))
    var mode = "original"
    @Option(
        help: ArgumentHelp(
            "Сертификат, которым подпишут электронный подлинник (DER или PEM): на месте подписи "
                + "будет штамп.", valueName: "файл"))
    var certificate: String?
    @Option(help: ArgumentHelp("Номер подлинника, с которого копия.", valueName: "номер"))
    var of: String?
    @Option(
        help: ArgumentHelp("Кто заверяет: director, deputy, class-teacher.", valueName: "роль"))
    var signer: String?
    @Option(help: ArgumentHelp("Кто выдаёт: учётная запись работника.", valueName: "логин"))
    var by: String?
    @Option(help: ArgumentHelp("Сколько экземпляров, 1–999.", valueName: "число")) var copies = 1
    @Option(name: .customLong("for"), help: ArgumentHelp("Для чего.", valueName: "текст"))
    var purpose = ""
    @Option(name: .customLong("to"), help: ArgumentHelp("Кому.", valueName: "текст"))
    var recipient = ""

    func run() throws {
        let language = try common.checkedLanguage()
        let (shelf, reading) = try settings.read(common, place, language)
        var order: CertifyOrder
        do throws(UsageFault) {
            order = try self.order()
        } catch {
            throw error.failure(language)
        }
        if report == nil, let of {
            let clock = Clock(zone: reading.settings.timeZone)
            order.print = try RegisterListing(
                register.place(common), clock: clock, language: language
            ).order(ofOriginal: of)
        }
        order.print.use(reading, namesAreGiven: false)
        if let certificate { try order.sign(byCertificate: certificate, language) }
        let outcome = try CertifyRun(
            order, store: common.storePath, place: register.place(common),
            clock: Clock(zone: order.print.timeZone), shelf: shelf,
            fonts: try shelf.fontSet(language: language), language: language,
            told: { number throws(Failure) in try product(Array("\(number)\n".utf8), language) }
        ).run()
        try tell(outcome, order, language)
    }

    private func tell(
        _ outcome: CertifyOutcome, _ order: CertifyOrder, _ language: Language
    ) throws(Failure) {
        let documents = outcome.failed + outcome.skipped
        if order.print.isOfOne, outcome.numbers.isEmpty, let first = documents.first {
            throw Failure(first.code, first.reason)
        }
        let (issued, skipped) = (outcome.numbers.count, outcome.skipped.count)
        Progress.write(
            language == .russian
                ? "Выдано \(issued), страниц \(outcome.pages), без содержания \(skipped)\n"
                : "\(issued) issued, \(outcome.pages) pages, \(skipped) with nothing to state\n")
        for document in outcome.skipped {
            Progress.write(
                "– \(document.report), \(document.classID ?? ""): \(document.reason)\n")
        }
        guard !outcome.failed.isEmpty else { return }
        let list = outcome.failed.map { "\($0.report), \($0.classID ?? ""): \($0.reason)" }
        throw Failure(
            .partial,
            (language == .russian ? "не выдано: " : "not issued: ") + "\(outcome.failed.count)\n"
                + list.joined(separator: "\n"))
    }

    private func order() throws(UsageFault) -> CertifyOrder {
        var print = PrintOrder()
        if let report {
            try checkTogether(report)
            print.reports = report == "all" ? [] : [report]
        } else {
            try checkAlone()
        }
        (print.classes, print.teacher) = (classes, teacher)
        (print.period, print.year) = (period, year)
        if let month {
            guard let known = Month(iso: month) else { throw .month(month) }
            print.month = known
        }
        var order = CertifyOrder(print, by: try checked(by ?? systemUser(), of: "--by"))
        order.mode = try choice(mode, of: "--mode")
        order.of = of
        if !order.isOfCopies, of != nil { throw .originalOf }
        if !order.isOfFiles, certificate != nil { throw .certificateOfPaper }
        order.signer = try signer.map { text throws(UsageFault) in
            try choice(text, of: "--signer")
        }
        guard (1...999).contains(copies) else { throw .copies(copies) }
        order.copies = copies
        order.purpose = try checked(purpose, of: "--for")
        order.recipient = try checked(recipient, of: "--to")
        return order
    }

    /// A copy is of what its original is of.
    private func checkAlone() throws(UsageFault) {
        guard of != nil else { throw .reportWanted }
        guard [period, month, year, teacher].allSatisfy({ $0 == nil }), classes.isEmpty, !all
        else { throw .originalAlone }
    }

    private func checkTogether(_ report: String) throws(UsageFault) {
        guard period == nil || month == nil else { throw .twoTimes }
        guard period != nil || month != nil || year != nil else { throw .noTime }
        guard !all || classes.isEmpty else { throw .classAndAll }
        guard report != "all" else {
            if classes.isEmpty, !all { throw .classWanted(report: report) }
            if teacher != nil { throw .noTeacherWanted(report: report) }
            if of != nil { throw .manyCopies }
            return
        }
        guard let known = catalog.first(where: { $0.id == report }) else {
            throw .report(report, canBeAll: true)
        }
        let owner = known.owner
        if owner == .schoolClass, classes.isEmpty, !all { throw .classWanted(report: report) }
        if owner != .schoolClass, !classes.isEmpty || all { throw .noClassWanted(report: report) }
        if owner != .teacher, teacher != nil { throw .noTeacherWanted(report: report) }
        if of != nil, all || classes.count > 1 { throw .manyCopies }
    }
}

extension PrintOrder {
    /// Whether it is of one document.
    fileprivate var isOfOne: Bool {
        guard reports.count == 1 else { return false }
        let owner = catalog.first { $0.id == reports[0] }?.owner
        switch owner {
        case .schoolClass: return classes.count == 1
        case .teacher: return teacher != nil
        case .pupil: return pupil != nil
        case .school, nil: return true
        }
    }
}
