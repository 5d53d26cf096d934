public import Journal

extension InkError {
    /// The error as a sentence: what was found, what to do.
    public func message(in language: Language) -> String {
        switch (self, language) {
        case (.unreadableFont(let path), .russian):
            "файл шрифта \(path) не читается; установите пакет fonts-paratype"
        case (.unreadableFont(let path), .english):
            "the font file \(path) cannot be read; install the package fonts-paratype"
        case (.noFace(let asked, ""), .russian):
            "начертания «\(asked)» нет среди шрифтов программы; исправьте шрифт в шаблоне"
        case (.noFace(let asked, ""), .english):
            "the face “\(asked)” is not among the program's fonts; mend the font in the template"
        case (.noFace(let asked, let got), .russian):
            "вместо начертания «\(asked)» нашлось «\(got)»; проверьте файлы шрифтов"
        case (.noFace(let asked, let got), .english):
            "instead of the face “\(asked)” there came “\(got)”; check the font files"
        case (.drawing(let why), .russian):
            "библиотека рисования Cairo отказала: \(why); повторите печать"
        case (.drawing(let why), .english):
            "the drawing library Cairo failed: \(why); print again"
        case (.outOfMemory, .russian): "не хватает памяти; уменьшите число заданий (--jobs)"
        case (.outOfMemory, .english): "out of memory; use fewer jobs (--jobs)"
        }
    }
}
