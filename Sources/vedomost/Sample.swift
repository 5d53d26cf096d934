import ArgumentParser
import Journal
import Press
import Sample

/// Writes the invented school as a bundle.
struct Sample: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Пример: vedomost sample --out школа --classes 4

            Придумывает школу: журнал за 2025/2026 учебный год, который можно загрузить и \
            печатать.
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp("Куда записать.", valueName: "папка")) var out: String
    @Option(help: ArgumentHelp("Сколько классов, 1–200.", valueName: "число")) var classes = 40
    @Option(help: ArgumentHelp("Сколько обучающихся в классе, 1–40.", valueName: "число"))
    var pupils = 27
    @Option(help: ArgumentHelp("Другое число – другая школа.", valueName: "число"))
    var seed = SampleOptions().seed

    func run() throws {
        let language = try common.checkedLanguage()
        try writtenSample(
            SampleOptions(classes: classes, pupils: pupils, seed: seed), to: out, language)
        Progress.write(
            language == .russian ? "Школа записана в \(out)\n" : "The school is in \(out)\n")
    }
}
