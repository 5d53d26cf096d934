import Layout
import Testing

@testable import Press

struct RussianHyphenationTests {
    @Test(
        "a Russian word is parted between syllables, each with a vowel and two letters",
        arguments: [
            ("математика", "ма-те-ма-ти-ка"), ("школа", "шко-ла"), ("недели", "не-де-ли"),
            ("классный", "класс-ный"), ("подъезд", "подъ-езд"), ("майка", "май-ка"),
            ("Яна", "Яна"), ("класс", "класс"), ("УП", "УП"), ("10УП", "10УП"),
            ("посещаемость", "по-се-ща-е-мость"),
        ])
    func syllables(word: String, parted: String) {
        var result = ""
        let places = Hyphenation.russian.breaks(word)
        for (index, scalar) in word.unicodeScalars.enumerated() {
            if places.contains(index) { result += "-" }
            result.unicodeScalars.append(scalar)
        }
        #expect(result == parted)
    }

    @Test("what is no Russian word may be parted anywhere, but a figure never")
    func endless() {
        let endless = String(repeating: "Ш", count: 200)
        #expect(Hyphenation.russian.breaks(endless) == Array(2..<199))
        #expect(Hyphenation.russian.breaks("1234567890123456").isEmpty)
    }
}
