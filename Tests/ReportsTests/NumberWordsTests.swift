import Testing

@testable import Reports

@Suite("Numbers in words")
struct NumberWordsTests {
    @Test(
        "counts of sheets agree with their noun",
        arguments: [
            (0, "0 (ноль)\u{A0}листов"), (1, "1 (один)\u{A0}лист"), (2, "2 (два)\u{A0}листа"),
            (5, "5 (пять)\u{A0}листов"), (11, "11 (одиннадцать)\u{A0}листов"),
            (21, "21 (двадцать один)\u{A0}лист"), (112, "112 (сто двенадцать)\u{A0}листов"),
            (128, "128 (сто двадцать восемь)\u{A0}листов"),
            (1001, "1001 (одна тысяча один)\u{A0}лист"),
            (1999, "1999 (одна тысяча девятьсот девяносто девять)\u{A0}листов"),
        ])
    func sheets(count: Int, words: String) {
        #expect(Russian.inWords(count, "лист", "листа", "листов") == words)
    }

    @Test("no two numbers to 1999 have the same words, and each part is a word")
    func distinct() {
        let all = (0...1999).map(Russian.words)
        #expect(Set(all).count == 2000)
        #expect(all.allSatisfy { !$0.isEmpty && !$0.contains("  ") })
    }

    @Test("the noun follows the last digits, but for the teens")
    func nouns() {
        for count in 0...1999 {
            let word = Russian.plural(count, "лист", "листа", "листов")
            let (ten, one) = (count % 100, count % 10)
            let isTeen = (11...14).contains(ten)
            #expect((word == "лист") == (one == 1 && !isTeen))
            #expect((word == "листа") == ((2...4).contains(one) && !isTeen))
        }
    }
}
