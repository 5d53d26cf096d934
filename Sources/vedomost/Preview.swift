import ArgumentParser
import Glibc
import Ink
import Journal
import Press
import Reports

/// Shows a page of a report as its template is, and again as it changes.
struct Preview: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost preview attendance --template attendance.yaml --watch

            Рисует страницу отчёта по шаблону и, если просят, ещё раз после каждой его правки.
            """,
        discussion: """
            Если журнала нет, показана придуманная школа. Класс и период, если они не названы, \
            программа выбирает сама. Отчёты: \(reportIDs.joined(separator: ", ")).
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var place: ShelfOptions
    @OptionGroup var settings: SettingsOptions
    @Argument(help: ArgumentHelp("Отчёт.", valueName: "отчёт")) var report: String
    @Option(help: ArgumentHelp("Шаблон; иначе тот, которым печатают.", valueName: "файл"))
    var template: String?
    @Flag(help: "Рисовать заново после каждой правки шаблона.") var watch = false
    @Option(name: .customLong("class"), help: ArgumentHelp("Класс.", valueName: "класс"))
    var schoolClass: String?
    @Option(help: ArgumentHelp("Учитель, для отчёта teacher.", valueName: "номер"))
    var teacher: String?
    @Option(help: ArgumentHelp("Учебный период.", valueName: "период")) var period: String?
    @Option(help: ArgumentHelp("Месяц, 2025-10.", valueName: "месяц")) var month: String?
    @Option(help: ArgumentHelp("Учебный год, 2025/2026.", valueName: "год")) var year: String?
    @Option(help: ArgumentHelp("Какую страницу показать.", valueName: "число")) var page = 1
    @Option(help: ArgumentHelp("Картинка; иначе отчёт.png.", valueName: "файл"))
    var output: String?

    func run() throws {
        let language = try common.checkedLanguage()
        var order: PrintOrder
        do throws(UsageFault) { order = try self.order() } catch { throw error.failure(language) }
        let (shelf, reading) = try settings.read(common, place, language)
        order.use(reading, namesAreGiven: false)
        let fonts = try shelf.fontSet(language: language)
        let file = try templateFile(shelf, language)
        let watched = watch ? try watched(file, language) : nil
        let press = try Press(shelf: shelf, fonts: fonts, language: language)
        let proof = Proof(
            of: try statement(order, language), template: file, page: page,
            press: press, language: language)
        guard let watched else { return try show(proof, language) }
        try show(proof, again: watched, language)
    }

    private func order() throws(UsageFault) -> PrintOrder {
        guard let known = catalog.first(where: { $0.id == report }) else {
            throw .report(report, canBeAll: false)
        }
        guard period == nil || month == nil else { throw .twoTimes }
        guard known.owner == .schoolClass || schoolClass == nil else {
            throw .noClassWanted(report: report)
        }
        guard known.owner == .teacher || teacher == nil else {
            throw .noTeacherWanted(report: report)
        }
        var order = PrintOrder()
        order.reports = [report]
        order.classes = schoolClass.map { [$0] } ?? []
        (order.teacher, order.period, order.year) = (teacher, period, year)
        if let month {
            guard let known = Month(iso: month) else { throw .month(month) }
            order.month = known
        }
        return order
    }

    private func templateFile(_ shelf: Shelf, _ language: Language) throws(Failure) -> String {
        if let template { return template }
        do throws(FileError) {
            return try shelf.template("\(report).yaml")?.path ?? "\(report).yaml"
        } catch {
            throw Failure(error, language)
        }
    }

    private func watched(_ file: String, _ language: Language) throws(Failure) -> FileWatch {
        do throws(FileError) {
            return try FileWatch(file)
        } catch {
            throw Failure(error, language)
        }
    }

    private func statement(
        _ order: PrintOrder, _ language: Language
    ) throws(Failure) -> Statement {
        func statement(_ store: String) throws(Failure) -> Statement {
            try StatementReading(
                order, store: store, language: language, stamp: stamp(zone: order.timeZone)
            )
            .statement(fillsGaps: true)
        }
        let isNamed = common.store != nil || variable("VEDOMOST_STORE") != nil
        if isNamed || access(common.storePath, F_OK) == 0 {
            return try statement(common.storePath)
        }
        Progress.write(
            language == .russian
                ? "Журнала \(common.storePath) нет, показана придуманная школа\n"
                : "There is no \(common.storePath), an invented school is shown\n")
        return try withInventedStore(language, statement)
    }

    private func show(_ proof: Proof, _ language: Language) throws {
        guard let picture = try proof.picture() else { return }
        let output = output ?? "\(report).png"
        guard output != "-" else { return try product(picture.png, language) }
        do throws(FileError) {
            try WholeFile.write(picture.png, to: output)
        } catch {
            throw Failure(error, language)
        }
        Progress.write(picture.line(in: language))
    }

    private func show(
        _ proof: Proof, again watched: FileWatch, _ language: Language
    ) throws {
        while true {
            do {
                try show(proof, language)
            } catch let failure as Failure where failure.isMendable {
                Progress.write("\(failure.message)\n")
            }
            do throws(FileError) {
                try watched.wait()
            } catch {
                throw Failure(error, language)
            }
        }
    }
}

extension Failure {
    /// Whether the author of a template can mend it.
    fileprivate var isMendable: Bool { [.data, .noInput, .usage].contains(code) }
}
