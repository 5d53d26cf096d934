import ArgumentParser
import Journal
import Press
import Reports
import Settings

/// The archive package of a school year.
struct Archive: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost archive create --year 2025/2026 --out архив-2025.zip

            Архив учебного года: собрать, проверить, посмотреть, распаковать.
            """,
        subcommands: [Create.self, Check.self, List.self, Extract.self, Replay.self])

    /// Makes the package of a year.
    struct Create: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: """
                Пример: vedomost archive create --year 2025/2026 --volumes тома --out архив.zip

                Собирает архив года: тома, выданные документы, журнал, выписку из реестра.
                """)

        @OptionGroup var common: CommonOptions
        @OptionGroup var place: ShelfOptions
        @OptionGroup var settings: SettingsOptions
        @Option(help: ArgumentHelp("Учебный год, 2025/2026.", valueName: "год")) var year: String
        @Option(help: ArgumentHelp("Куда записать архив.", valueName: "файл")) var out: String
        @Option(help: ArgumentHelp("Папка с томами года.", valueName: "папка"))
        var volumes: String?
        @OptionGroup var register: RegisterOptions
        @Option(help: ArgumentHelp("Папка с сертификатами подписей.", valueName: "папка"))
        var certificates: String?
        @Flag(help: "Взять и тома-проекты: классов, год которых не закрыт.") var drafts = false

        func run() throws {
            let language = try common.checkedLanguage()
            let reading = try settings.read(common, place, language).settings
            let extract = try RegisterListing(
                register.place(common), clock: Clock(zone: reading.settings.timeZone),
                language: language
            ).export()
            var parts = ArchivePackage.Parts(
                volumes: volumes, issued: register.place(common).issued,
                register: Array(extract.pretty.utf8), certificates: certificates,
                settings: reading, place: try settings.place(common))
            parts.takesDrafts = drafts
            let (count, unbound) = try ArchivePackage(store: common.storePath, language: language)
                .create(year: year, to: out, parts)
            if !unbound.isEmpty {
                let names = unbound.map(\.name).joined(separator: ", ")
                Progress.write(
                    language == .russian
                        ? "Без томов или не со всеми томами: \(names)\n"
                        : "Without volumes, or not with all of them: \(names)\n")
            }
            Progress.write(
                language == .russian
                    ? "В архиве файлов: \(count), \(out)\n" : "Files packed: \(count), \(out)\n")
        }
    }

    /// Looks whether a package is as it was written.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: """
                Пример: vedomost archive check архив.zip

                Проверяет архив до байта и называет каждый изменённый, лишний, пропавший и \
                переименованный файл.
                """)

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp("Архив.", valueName: "файл")) var file: String
        @Flag(help: "В виде JSON.") var json = false

        func run() throws {
            let language = try common.checkedLanguage()
            let faults = try PackageReport(file, language: language).check()
            let sound = language == .russian ? "Архив цел\n" : "The package is whole\n"
            let text = faults.isEmpty ? sound : faults.map { "\($0)\n" }.joined()
            let answer: JSON = [
                "format": "vedomost-archive-check", "version": .count(1),
                "sound": .bool(faults.isEmpty), "faults": .array(faults.map { .text($0) }),
            ]
            try product(Array((json ? answer.pretty : text).utf8), language)
            guard !faults.isEmpty else { return }
            throw Failure(
                .mismatch,
                language == .russian
                    ? "архив не тот, что был записан; нарушений: \(faults.count)"
                    : "the package is not as it was written; faults: \(faults.count)")
        }
    }

    /// Says what a package holds.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: """
                Пример: vedomost archive list архив.zip

                Показывает, что в архиве: файл, размер, номер документа, страницы, срок хранения.
                """)

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp("Архив.", valueName: "файл")) var file: String
        @Flag(help: "В виде JSON.") var json = false

        func run() throws {
            let language = try common.checkedLanguage()
            let report = try PackageReport(file, language: language)
            try product(
                json ? try report.manifestBytes() : Array(try report.list().utf8), language)
        }
    }

    /// Unpacks a sound package.
    struct Extract: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: """
                Пример: vedomost archive extract архив.zip --out папка

                Проверяет архив и распаковывает его в пустую папку.
                """)

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp("Архив.", valueName: "файл")) var file: String
        @Option(help: ArgumentHelp("Пустая или новая папка.", valueName: "папка")) var out: String

        func run() throws {
            let language = try common.checkedLanguage()
            let count = try PackageReport(file, language: language).extract(to: out)
            Progress.write(
                language == .russian
                    ? "Распаковано файлов: \(count), \(out)\n"
                    : "Files unpacked: \(count), \(out)\n")
        }
    }

    /// Makes a document again.
    struct Replay: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: """
                Пример: vedomost archive replay архив.zip 2025/2-7

                Делает выданный документ или том заново из того, что сохранено в архиве, и сверяет.
                """)

        @OptionGroup var common: CommonOptions
        @OptionGroup var place: ShelfOptions
        @Argument(help: ArgumentHelp("Архив.", valueName: "файл")) var file: String
        @Argument(help: ArgumentHelp("Номер документа или файл тома.", valueName: "номер"))
        var number: String

        func run() throws {
            let language = try common.checkedLanguage()
            let shelf = try place.shelf(language)
            let outcome = try DocumentReplay(
                package: file, shelf: shelf, fonts: try shelf.fontSet(language: language),
                language: language
            ).run(number)
            try product(Array((outcome.message(in: language) + "\n").utf8), language)
            if !outcome.isProof {
                throw Failure(.mismatch, outcome.message(in: language))
            }
        }
    }
}
