/// ASCII letters for a file name.
///
/// Letters and digits of ASCII stay, Cyrillic ones are spelled in Latin, quotes vanish, and every
/// run of other characters becomes one hyphen: no text can leave the folder or need quoting.
///
/// Source: cli.md, "ASCII transliterated"; the letters follow ГОСТ Р 52535.1 (passports).
func transliterated(_ text: String) -> String {
    var result = ""
    for character in text {
        if let letters = latin[character] {
            result += letters
        } else if character.isASCII, character.isLetter || character.isNumber {
            result.append(character)
        } else if !silent.contains(character), !result.isEmpty, result.last != "-" {
            result.append("-")
        }
    }
    while result.last == "-" { result.removeLast() }
    return String(result.prefix(60))
}

private let silent: Set<Character> = ["«", "»", "\"", "'", "“", "”", "ь", "ъ", "Ь", "Ъ"]

private let latin: [Character: String] = {
    let small: [(Character, String)] = [
        ("а", "a"), ("б", "b"), ("в", "v"), ("г", "g"), ("д", "d"), ("е", "e"), ("ё", "e"),
        ("ж", "zh"), ("з", "z"), ("и", "i"), ("й", "i"), ("к", "k"), ("л", "l"), ("м", "m"),
        ("н", "n"), ("о", "o"), ("п", "p"), ("р", "r"), ("с", "s"), ("т", "t"), ("у", "u"),
        ("ф", "f"), ("х", "kh"), ("ц", "ts"), ("ч", "ch"), ("ш", "sh"), ("щ", "shch"),
        ("ы", "y"), ("э", "e"), ("ю", "iu"), ("я", "ia"),
    ]
    var table: [Character: String] = [:]
    for (letter, spelled) in small {
        table[letter] = spelled
        let capital = spelled.prefix(1).uppercased() + spelled.dropFirst()
        if let upper = letter.uppercased().first { table[upper] = capital }
    }
    return table
}()
