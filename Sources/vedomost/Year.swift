import ArgumentParser
import Glibc
import Journal
import Press

/// Binds the volumes of a school year.
struct Year: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost year --class 7А --year 2025/2026 --out тома --duplex

            Годовой том класса для архива: титул, опись, оглавление, предметные страницы, сведения \
            и ведомости за год, лист-заверитель, наклейка.
            """,
        discussion: """
            Год, который не закрыт, печатается как проект со списком того, чего не хватает. \
            Прерванный запуск продолжается: готовые тома остаются.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var place: ShelfOptions
    @OptionGroup var settings: SettingsOptions
    @OptionGroup var register: RegisterOptions
    @Option(
        name: .customLong("class"), parsing: .singleValue,
        help: ArgumentHelp("Класс: 7А, 7 а или номер.", valueName: "класс"))
    var classes: [String] = []
    @Flag(help: "Все классы.") var all = false
    @Option(help: ArgumentHelp("Учебный год, 2025/2026.", valueName: "год")) var year: String
    @Option(help: ArgumentHelp("Папка для томов.", valueName: "папка")) var out: String
    @Flag(help: "С двух сторон листа: развороты, поля оборота зеркальны.") var duplex = false
    @Flag(help: "Только закрытый год; иначе отказ.") var final = false
    @Option(help: ArgumentHelp("Сколько классов печатать одновременно.", valueName: "число"))
    var jobs: Int?
    @Option(help: ArgumentHelp("Листов в томе, не больше; обычно 250.", valueName: "число"))
    var sheetsAVolume: Int?
    @Flag(help: "С именами родителей (законных представителей).") var guardians = false
    @Flag(help: "С телефонами родителей (законных представителей).") var phones = false

    func run() throws {
        let language = try common.checkedLanguage()
        var order: VolumeOrder
        do throws(UsageFault) { order = try self.order() } catch { throw error.failure(language) }
        let (shelf, reading) = try settings.read(common, place, language)
        order.use(reading)
        let fonts = try shelf.fontSet(language: language)
        let log = PrintLog(
            register.place(common), clock: Clock(zone: order.timeZone), login: systemUser(),
            language: language)
        let manifest = try VolumeRun(
            order, store: common.storePath, folder: out, shelf: shelf, fonts: fonts,
            language: language, stamp: stamp(zone: order.timeZone)
        ) { made throws(Failure) in
            try logged(language) { () throws(Failure) in try log.add(made) }
        }.run()
        try tell(manifest, language)
    }

    private func order() throws(UsageFault) -> VolumeOrder {
        guard !all || classes.isEmpty else { throw .classAndAll }
        guard all || !classes.isEmpty else { throw .classWanted(report: "year") }
        if let jobs, !(1...64).contains(jobs) { throw .jobs(jobs) }
        if let sheetsAVolume, !(2...10_000).contains(sheetsAVolume) {
            throw .sheets(sheetsAVolume)
        }
        var order = VolumeOrder(year: year)
        (order.classes, order.isDuplex, order.isFinal) = (classes, duplex, final)
        order.jobs = jobs ?? max(1, min(64, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        order.sheets = sheetsAVolume
        (order.showsGuardians, order.showsPhones) = (guardians, phones)
        return order
    }

    private func tell(_ manifest: VolumeManifest, _ language: Language) throws {
        let drafts = manifest.files.count { $0.state == "draft" }
        let pages = manifest.files.reduce(0) { $0 + $1.pages }
        Progress.write(
            language == .russian
                ? "Томов \(manifest.files.count), из них проектов \(drafts), страниц \(pages), "
                    + "без содержания \(manifest.skipped.count): \(out)\n"
                : "\(manifest.files.count) volumes, \(drafts) of them drafts, \(pages) pages, "
                    + "\(manifest.skipped.count) with nothing to state: \(out)\n")
        let left = manifest.failed + (classes.count == 1 ? manifest.skipped : [])
        guard let first = left.first else { return }
        if classes.count == 1 { throw Failure(first.code, first.reason) }
        let list = left.map { "  \($0.classID ?? ""): \($0.reason)" }
        throw Failure(
            .partial,
            (language == .russian ? "не напечатано:" : "not printed:") + "\n"
                + list.joined(separator: "\n"))
    }
}
