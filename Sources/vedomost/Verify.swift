import ArgumentParser
import Press
import Reports

/// Looks whether a file is what it should be.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost verify --structure отчёт.pdf

            Проверяет строение файла: требования PDF/A-2a и PDF/UA-1, которые программа может \
            нарушить.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: ArgumentHelp("Файл PDF.", valueName: "файл")) var file: String
    @Flag(help: "Проверить строение файла.") var structure = false
    @Flag(help: "В виде JSON.") var json = false

    func run() throws {
        let language = try common.checkedLanguage()
        guard structure else { throw UsageFault.structureOnly.failure(language) }
        let check = try StructureCheck(file: file, language: language)
        try product(Array((json ? check.json.pretty : check.text).utf8), language)
        if let failure = check.failure { throw failure }
    }
}
