import ArgumentParser
import Press
import Reports

/// Says what a template of a report may use.
struct Fields: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost fields attendance

            Говорит, какие поля, таблицы и столбцы может назвать шаблон отчёта.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: ArgumentHelp("Отчёт.", valueName: "отчёт")) var report: String

    func run() throws {
        let language = try common.checkedLanguage()
        guard let found = knownReport(report) else {
            throw UsageFault.report(report, canBeAll: false).failure(language)
        }
        try product(Array(reference(of: found).utf8), language)
    }
}
