extension Russian {
    /// A count in figures and words with its noun, such as `12 (двенадцать) листов`.
    ///
    /// - Parameters:
    ///   - count: 0 to 999,999; the noun is masculine.
    ///   - one: the noun of one, `лист`.
    ///   - few: the noun of two, `листа`.
    ///   - many: the noun of five, `листов`.
    /// - Returns: figures, words in brackets, noun.
    ///
    /// Source: forms.md 9.1, numbers in words.
    public static func inWords(_ count: Int, _ one: String, _ few: String, _ many: String) -> String
    {
        "\(inWords(count))\(space)\(plural(count, one, few, many))"
    }

    /// A count in figures and words, such as `12 (двенадцать)`; 0 to 999,999.
    public static func inWords(_ count: Int) -> String { "\(count) (\(words(count)))" }

    /// A number in words, masculine: 0 to 999,999.
    static func words(_ number: Int) -> String {
        guard number > 0 else { return "ноль" }
        var parts: [String] = []
        let thousands = number / 1000
        if thousands > 0 {
            parts += below(thousand: thousands, isFeminine: true)
            parts.append(plural(thousands, "тысяча", "тысячи", "тысяч"))
        }
        parts += below(thousand: number % 1000, isFeminine: false)
        return parts.joined(separator: " ")
    }

    private static func below(thousand number: Int, isFeminine: Bool) -> [String] {
        var parts: [String] = []
        if number >= 100 { parts.append(hundreds[number / 100 - 1]) }
        let rest = number % 100
        if rest >= 20 { parts.append(tens[rest / 10 - 2]) }
        let last = rest < 20 ? rest : rest % 10
        switch (last, isFeminine) {
        case (0, _): break
        case (1, true): parts.append("одна")
        case (2, true): parts.append("две")
        default: parts.append(ones[last - 1])
        }
        return parts
    }

    private static let ones = [
        "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять",
        "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать",
        "семнадцать", "восемнадцать", "девятнадцать",
    ]
    private static let tens = [
        "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят",
        "девяносто",
    ]
    private static let hundreds = [
        "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот",
        "девятьсот",
    ]
}
