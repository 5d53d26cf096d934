import Journal

/// What the parser of arguments says, in the language of the run.
///
/// Its sentences are English; these are the ones a person meets. A sentence that is not among them
/// stays as it is.
func parserWords(_ text: String, _ language: Language) -> String {
    guard language == .russian else { return text }
    return russianWords.reduce(text) { $0.replacing($1.english, with: $1.russian) }
}

/// Longer phrases before those they contain.
private let russianWords: [(english: String, russian: String)] = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "ВЫЗОВ: "),
    ("SUBCOMMANDS:", "КОМАНДЫ:"),
    ("ARGUMENTS:", "АРГУМЕНТЫ:"),
    ("OPTIONS:", "ПАРАМЕТРЫ:"),
    ("[<options>]", "[параметры]"),
    ("See 'vedomost help <subcommand>' for detailed help.", "Подробнее: vedomost help <команда>"),
    ("<subcommand>", "<команда>"),
    ("Show the version.", "Номер версии."),
    ("Show help information.", "Эта справка."),
    ("(default: ", "(обычно: "),
    ("Unknown option '", "неизвестный параметр '"),
    ("Did you mean '", "Может быть, '"),
    ("unexpected arguments: '", "лишних аргумента: '"),
    ("Unexpected argument '", "лишний аргумент '"),
    ("Missing expected argument '", "не хватает аргумента '"),
    ("Missing value for '", "нет значения параметра '"),
    ("Missing one of: '", "нужно одно из: '"),
    ("The option '", "параметр '"),
    ("' does not take any value, but '", "' значения не имеет, а дано '"),
    ("' was specified.", "'"),
    ("The value '", "значение '"),
    ("' is invalid for '", "' не подходит для '"),
    ("Can't generate completion scripts for '", "нет подсказок оболочки для '"),
    ("Please use --generate-completion-script=<shell> with one of:", "Есть:"),
]
