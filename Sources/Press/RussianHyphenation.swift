import Layout

extension Hyphenation {
    /// Parts Russian words by patterns, and words without end anywhere.
    ///
    /// A word with a digit is never parted, and each part has a vowel. Where a word of 8 signs or
    /// more has no place to part it may be parted before any sign: it is no Russian word, and must be
    /// printed all the same.
    ///
    /// Source: Правила русской орфографии и пунктуации (1956), § 117; the last rule is ours.
    static func russian(_ patterns: HyphenationPatterns) -> Hyphenation {
        Hyphenation { word in
            let scalars = Array(word.lowercased().unicodeScalars)
            guard scalars.count == word.unicodeScalars.count,
                !scalars.contains(where: { $0.properties.numericType != nil })
            else { return [] }
            let places = runs(of: scalars).flatMap { run in
                patterns.breaks(Array(scalars[run])).map { $0 + run.lowerBound }.filter { place in
                    scalars[run.lowerBound..<place].contains(where: isVowel)
                        && scalars[place..<run.upperBound].contains(where: isVowel)
                }
            }
            guard places.isEmpty, scalars.count >= 8 else { return places }
            return (2..<scalars.count - 1).filter { !isMark(scalars[$0]) }
        }
    }

    /// Stretches of Russian letters.
    private static func runs(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in scalars.indices where isLetter(scalars[index]) {
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<(index + 1)
            } else {
                runs.append(index..<(index + 1))
            }
        }
        return runs
    }

    private static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
        "аеёиоуыэюя".unicodeScalars.contains(scalar)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("а"..."я").contains(scalar) || scalar == "ё"
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.canonicalCombiningClass != .notReordered
    }
}
