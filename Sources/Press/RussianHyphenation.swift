import Layout

extension Hyphenation {
    /// Parts Russian words between syllables, and words without end anywhere.
    ///
    /// A part has two letters or more and a vowel; ь, ъ and й stay with the letter before them, ы
    /// with the consonant before it. A word with a digit is never parted. Where a word of 8 signs or
    /// more has no such place it may be parted before any sign: it is no Russian word, and must be
    /// printed all the same.
    ///
    /// Source: Правила русской орфографии и пунктуации (1956), § 117–119; the last rule is ours.
    static let russian = Hyphenation { word in
        let scalars = Array(word.lowercased().unicodeScalars)
        guard scalars.count == word.unicodeScalars.count,
            !scalars.contains(where: { $0.properties.numericType != nil })
        else { return [] }
        let places = scalars.indices.filter { isSyllable(in: scalars, at: $0) }
        guard places.isEmpty, scalars.count >= 8 else { return places }
        return (2..<scalars.count - 1).filter { !isMark(scalars[$0]) }
    }

    // Between vowel and vowel, vowel and syllable, consonant and syllable, and after a sign.
    private static func isSyllable(in word: [Unicode.Scalar], at place: Int) -> Bool {
        guard place >= 2, place <= word.count - 2 else { return false }
        let (left, right, next) = (word[place - 1], word[place], word[place + 1])
        guard isLetter(left), isLetter(right), isLetter(next), isLetter(word[place - 2]),
            word[..<place].contains(where: isVowel), word[place...].contains(where: isVowel),
            !isSign(right), right != "ы"
        else { return false }
        if isSign(left) { return true }
        return isVowel(right) ? isVowel(left) : isVowel(next)
    }

    private static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
        "аеёиоуыэюя".unicodeScalars.contains(scalar)
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        "ьъй".unicodeScalars.contains(scalar)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("а"..."я").contains(scalar) || scalar == "ё"
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.canonicalCombiningClass != .notReordered
    }
}
