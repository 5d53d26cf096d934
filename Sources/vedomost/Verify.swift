import ArgumentParser
import Glibc
import Journal
import Press
import Reports

/// Looks whether a document is issued, whole and unchanged, or a file built as it should be.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost verify отчёт.pdf

            Выдан ли документ, цел ли, не изменён ли: по файлу, по номеру или по тексту QR-кода \
            (-: со стандартного ввода). С --structure – строение файла: требования PDF/A-2a и \
            PDF/UA-1, которые программа может нарушить.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var place: ShelfOptions
    @OptionGroup var settings: SettingsOptions
    @OptionGroup var register: RegisterOptions
    @Argument(help: ArgumentHelp("Файл, номер документа или -.", valueName: "что")) var what: String
    @Flag(help: "Проверить строение файла.") var structure = false
    @Flag(help: "В виде JSON.") var json = false

    func run() throws {
        let language = try common.checkedLanguage()
        guard !structure else { return try checkStructure(language) }
        let clock = try settings.clock(common, place, language)
        let place = register.place(common)
        let found =
            what == "-"
            ? try Verification(code: standardInput(), place, clock: clock, language: language)
            : try Verification(of: what, place, clock: clock, language: language)
        try product(Array((json ? found.json.pretty : found.text).utf8), language)
        if let failure = found.failure { throw failure }
    }

    private func checkStructure(_ language: Language) throws {
        let check = try StructureCheck(file: what, language: language)
        try product(Array((json ? check.json.pretty : check.text).utf8), language)
        if let failure = check.failure { throw failure }
    }

    /// The first bytes of standard input: a QR text is short.
    private func standardInput() -> String {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(STDIN_FILENO, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}
