public import Journal

extension InkError {
    /// The error as a sentence: what was found, what to do.
    public func message(in language: Language) -> String {
        switch (self, language) {
        case (.unreadableFont(let path), .russian):
            "файл шрифта \(path) не читается; установите пакет fonts-paratype"
        case (.unreadableFont(let path), .english):
            "the font file \(path) cannot be read; install the package fonts-paratype"
        case (.drawing(let why), .russian): "ошибка библиотеки рисования: \(why)"
        case (.drawing(let why), .english): "the drawing library failed: \(why)"
        case (.outOfMemory, .russian): "не хватает памяти"
        case (.outOfMemory, .english): "out of memory"
        }
    }
}
