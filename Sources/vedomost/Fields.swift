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
        guard let found = catalog.first(where: { $0.id == report }) else {
            let known = catalog.map(\.id).joined(separator: ", ")
            throw Failure(.usage, "отчёта «\(report)» нет; есть: \(known)")
        }
        try product(Array(reference(of: found).utf8))
    }
}
