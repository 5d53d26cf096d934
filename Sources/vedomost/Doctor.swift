import ArgumentParser
import Press

/// Looks whether the program has all it needs.
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost doctor

            Проверяет шрифты, библиотеки, шаблоны, хранилище и место на диске.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var place: ShelfOptions

    func run() throws {
        let language = try common.checkedLanguage()
        let examination = Examination(
            shelf: { [place] () throws(Failure) in try place.shelf(language) },
            store: common.storePath, language: language)
        try product(Array(examination.text.utf8), language)
        if let fault = examination.fault { throw fault }
    }
}
