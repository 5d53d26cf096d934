import ArgumentParser
import Journal
import Press
import Reports
import Settings

/// Looks after the register of issued documents.
struct Register: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost register list

            Реестр выданных документов: показать, проверить, напечатать, приложить подпись, \
            аннулировать документ.
            """,
        subcommands: [
            List.self, Show.self, Check.self, Export.self, Paper.self, Sign.self, Void.self,
        ])

    /// Lists the issued documents.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: """
                Пример: vedomost register list

                Выданные документы, по строке; с --json – каждая строка реестра.
                """)

        @OptionGroup var common: CommonOptions
        @OptionGroup var place: ShelfOptions
        @OptionGroup var settings: SettingsOptions
        @OptionGroup var register: RegisterOptions
        @Flag(help: "В виде JSON.") var json = false

        func run() throws {
            let language = try common.checkedLanguage()
            let clock = try settings.clock(common, place, language)
            let listing = try RegisterListing(
                register.place(common), store: common.storePath, clock: clock, language: language)
            try product(Array((json ? listing.json.pretty : listing.text).utf8), language)
        }
    }

    /// Shows a document.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: """
                Пример: vedomost register show 2025/2-7

                Всё, что реестр знает о документе.
                """)

        @OptionGroup var common: CommonOptions
        @OptionGroup var place: ShelfOptions
        @OptionGroup var settings: SettingsOptions
        @OptionGroup var register: RegisterOptions
        @Argument(help: ArgumentHelp("Номер документа.", valueName: "номер")) var number: String
        @Flag(help: "В виде JSON.") var json = false

        func run() throws {
            let language = try common.checkedLanguage()
            let clock = try settings.clock(common, place, language)
            let document = try RegisterListing(
                register.place(common), store: common.storePath, clock: clock, language: language
            ).document(number)
            try product(Array((json ? document.json.pretty : document.text).utf8), language)
        }
    }

    /// Looks whether the register is as it was written.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: """
                Пример: vedomost register check --paper 12:3f9a41c2

                Находит удалённые, изменённые, вставленные и переставленные строки, отрезанный \
                конец, изменённые и пропавшие файлы.
                """)

        @OptionGroup var common: CommonOptions
        @OptionGroup var place: ShelfOptions
        @OptionGroup var settings: SettingsOptions
        @OptionGroup var register: RegisterOptions
        @Option(
            parsing: .singleValue,
            help: ArgumentHelp(
                "Строка с напечатанного реестра: номер и начало контрольной строки.",
                valueName: "12:3f9a41c2"))
        var paper: [String] = []
        @Flag(help: "В виде JSON.") var json = false

        func run() throws {
            let language = try common.checkedLanguage()
            let clock = try settings.clock(common, place, language)
            let check = try RegisterCheck(
                register.place(common), papers: paper, clock: clock, language: language)
            try product(Array((json ? check.json.pretty : check.text).utf8), language)
            if let failure = check.failure { throw failure }
        }
    }

    /// Writes all of the register.
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: """
                Пример: vedomost register export > реестр.json

                Весь реестр и журнал печати в виде JSON.
                """)

        @OptionGroup var common: CommonOptions
        @OptionGroup var place: ShelfOptions
        @OptionGroup var settings: SettingsOptions
        @OptionGroup var register: RegisterOptions
        @Flag(help: "В виде JSON; иначе и не бывает.") var json = false

        func run() throws {
            let language = try common.checkedLanguage()
            let clock = try settings.clock(common, place, language)
            let listing = try RegisterListing(
                register.place(common), clock: clock, language: language)
            try product(Array(try listing.export().pretty.utf8), language)
        }
    }

    /// Prints the register.
    struct Paper: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "print",
            abstract: """
                Пример: vedomost register print --output реестр.pdf

                Журнал регистрации выданных документов, на бумаге.
                """)

        @OptionGroup var common: CommonOptions
        @OptionGroup var place: ShelfOptions
        @OptionGroup var settings: SettingsOptions
        @OptionGroup var register: RegisterOptions
        @Option(help: ArgumentHelp("Файл PDF или - для вывода.", valueName: "файл"))
        var output = "-"

        func run() throws {
            let language = try common.checkedLanguage()
            let (shelf, reading) = try settings.read(common, place, language)
            let clock = Clock(zone: reading.settings.timeZone)
            let sheet = try RegisterSheet(
                store: common.storePath, register.place(common), clock: clock,
                language: language)
            let bytes = try sheet.pdf(shelf: shelf, fonts: try shelf.fontSet(language: language))
            try deliver(bytes, to: output, language)
        }
    }

    /// Keeps the signature of a document.
    struct Sign: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: """
                Пример: vedomost register sign 2025/2-7 --signature 2025_2-7.pdf.sig

                Проверяет отсоединённую подпись (CMS) документа, выданного со штампом, и кладёт её \
                рядом с ним.
                """)

        @OptionGroup var common: CommonOptions
        @OptionGroup var place: ShelfOptions
        @OptionGroup var settings: SettingsOptions
        @OptionGroup var register: RegisterOptions
        @Argument(help: ArgumentHelp("Номер документа.", valueName: "номер")) var number: String
        @Option(help: ArgumentHelp("Подпись, DER или PEM.", valueName: "файл")) var signature:
            String
        @Option(help: ArgumentHelp("Кто: учётная запись.", valueName: "логин")) var by: String?

        func run() throws {
            let language = try common.checkedLanguage()
            let clock = try settings.clock(common, place, language)
            let login: String
            do throws(UsageFault) {
                login = try checked(by ?? systemUser(), of: "--by")
            } catch {
                throw error.failure(language)
            }
            let kept = try keepSignature(
                signature, of: number, by: login, register.place(common), clock: clock,
                language: language)
            let doubt = kept.doubt.map { "; \($0)" } ?? ""
            Progress.write(
                language == .russian
                    ? "Подпись документа \(number) сохранена: \(kept.owner), сертификат "
                        + "\(kept.serial)\(doubt)\n"
                    : "The signature of \(number) is kept: \(kept.owner), certificate "
                        + "\(kept.serial)\(doubt)\n")
        }
    }

    /// Makes a document void.
    struct Void: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: """
                Пример: vedomost register void 2025/2-7 --reason «ошибка в классе»

                Аннулирует документ: файлы остаются, строка реестра говорит почему.
                """)

        @OptionGroup var common: CommonOptions
        @OptionGroup var place: ShelfOptions
        @OptionGroup var settings: SettingsOptions
        @OptionGroup var register: RegisterOptions
        @Argument(help: ArgumentHelp("Номер документа.", valueName: "номер")) var number: String
        @Option(help: ArgumentHelp("Почему.", valueName: "текст")) var reason: String
        @Option(help: ArgumentHelp("Кто: учётная запись.", valueName: "логин")) var by: String?

        func run() throws {
            let language = try common.checkedLanguage()
            let clock = try settings.clock(common, place, language)
            let (reason, login): (String, String)
            do throws(UsageFault) {
                reason = try checked(self.reason, of: "--reason")
                login = try checked(by ?? systemUser(), of: "--by")
                if reason.isEmpty { throw .text(option: "--reason") }
            } catch {
                throw error.failure(language)
            }
            try makeVoid(
                number, reason: reason, by: login, register.place(common), clock: clock,
                language: language)
            Progress.write(
                language == .russian
                    ? "Документ \(number) аннулирован\n" : "Document \(number) is void\n")
        }
    }
}
