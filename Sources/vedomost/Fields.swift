import ArgumentParser
import Journal
import Press
import Reports

/// Says what a template of a report may use.
struct Fields: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost fields attendance

            Говорит, какие поля, таблицы и столбцы может назвать шаблон отчёта; примеры – из \
            придуманной школы.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var place: ShelfOptions
    @OptionGroup var settings: SettingsOptions
    @Argument(help: ArgumentHelp("Отчёт.", valueName: "отчёт")) var report: String

    func run() throws {
        let language = try common.checkedLanguage()
        guard let found = knownReport(report) else {
            throw UsageFault.report(report, canBeAll: false).failure(language)
        }
        let reading = try place.shelf(language)
            .settings(settings.place(common), language: language)
        let text = try withInventedStore(language, pupils: 9) { (store) throws(Failure) -> String in
            reference(
                of: found,
                examples: try examples(of: found, in: store, by: reading, language: language))
        }
        try product(Array(text.utf8), language)
    }
}
