import ArgumentParser
import Journal
import Press

/// Copies the store and what belongs to it on several media.
struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost backup /media/диск-1 /media/диск-2

            Копирует журнал, реестр и выданные документы на каждый носитель, читает копию и \
            сверяет.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var place: ShelfOptions
    @OptionGroup var settings: SettingsOptions
    @OptionGroup var register: RegisterOptions
    @Argument(help: ArgumentHelp("Папки на носителях.", valueName: "папка"))
    var media: [String]

    func run() throws {
        let language = try common.checkedLanguage()
        let clock = try settings.clock(common, place, language)
        let backup = StoreBackup(
            store: common.storePath, register.place(common), language: language)
        let outcomes = backup.run(to: media)
        for outcome in outcomes {
            guard let folder = outcome.folder else { continue }
            Progress.write(
                language == .russian
                    ? "\(folder): файлов \(outcome.files), байт \(outcome.size), сверено\n"
                    : "\(folder): \(outcome.files) files, \(outcome.size) bytes, compared\n")
        }
        try backup.log(outcomes, by: systemUser(), clock: clock)
        let failures = outcomes.compactMap { outcome in
            outcome.failure.map { (outcome.medium, $0) }
        }
        guard let (_, first) = failures.first else { return }
        let list = failures.map { "\($0): \($1.message)" }.joined(separator: "\n")
        throw Failure(failures.count < outcomes.count ? .partial : first.code, list)
    }
}

/// Brings a backup back.
struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost restore /media/диск-1 --into школа

            Сверяет резервную копию и кладёт её в пустую папку.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(
        help: ArgumentHelp("Копия, или носитель: тогда последняя на нём.", valueName: "папка"))
    var source: String
    @Option(help: ArgumentHelp("Пустая или новая папка.", valueName: "папка")) var into: String

    func run() throws {
        let language = try common.checkedLanguage()
        let count = try StoreRestore(source, language: language).run(into: into)
        Progress.write(
            language == .russian
                ? "Возвращено файлов: \(count), \(into)\n" : "Files restored: \(count), \(into)\n")
    }
}
