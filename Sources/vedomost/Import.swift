import ArgumentParser
import Bundles
import Journal
import Press
import Stores

/// Brings a bundle into the store.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost import школа --store journal.sqlite

            Загружает журнал из папки или архива .zip: весь сразу или, если в нём есть ошибки, \
            ничего.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: ArgumentHelp("Папка или архив .zip.", valueName: "журнал")) var bundle: String
    @Flag(help: "Только проверить, ничего не сохраняя.") var dryRun = false
    @Flag(help: "Сказать, как записан каждый файл.") var verbose = false

    func run() throws {
        let language = try common.checkedLanguage()
        let report: ImportReport
        do throws(ImportError) {
            report = try importBundle(at: bundle, into: common.storePath, dryRun: dryRun)
        } catch {
            throw Failure(
                ExitStatus(rawValue: error.exitCode) ?? .io, error.message(in: language))
        }
        if verbose { tellFiles(report) }
        tell(report.problems.warnings, of: report.problems.warningCount)
        tell(report.problems.errors, of: report.problems.errorCount)
        switch report.outcome {
        case .refused:
            throw Failure(
                .data,
                language == .russian
                    ? "журнал не загружен, ошибок: \(report.problems.errorCount)"
                    : "nothing was imported, errors: \(report.problems.errorCount)")
        case .acceptable:
            Progress.write(
                language == .russian
                    ? "Ошибок нет, журнал можно загрузить\n" : "No errors, it can be imported\n")
        case .stored:
            let (added, changed, removed) = report.tables.reduce((0, 0, 0)) {
                ($0.0 + $1.added, $0.1 + $1.changed, $0.2 + $1.removed)
            }
            Progress.write(
                language == .russian
                    ? "Журнал загружен: строк добавлено \(added), изменено \(changed), "
                        + "удалено \(removed)\n"
                    : "Imported: \(added) rows added, \(changed) changed, \(removed) removed\n")
        }
    }

    private func tellFiles(_ report: ImportReport) {
        for table in report.tables {
            guard let encoding = table.encoding else { continue }
            let isTab = table.separator == 9
            let sign = "«\(UnicodeScalar(table.separator))»"
            Progress.write(
                common.language == .russian
                    ? "\(table.table.file): \(encoding.rawValue), разделитель "
                        + "\(isTab ? "табуляция" : sign), строк \(table.rows)\n"
                    : "\(table.table.file): \(encoding.rawValue), separator "
                        + "\(isTab ? "tab" : sign), \(table.rows) rows\n")
        }
    }

    private func tell(_ problems: [BundleProblem], of count: Int) {
        for problem in problems { Progress.write("\(problem.message(in: common.language))\n") }
        let rest = count - problems.count
        guard rest > 0 else { return }
        Progress.write(
            common.language == .russian ? "… и ещё \(rest)\n" : "… and \(rest) more\n")
    }
}
