import Foundation
import Journal
import Layout
import Testing

@testable import Press

struct RussianHyphenationTests {
    private let russian: Hyphenation

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../..").standardized.path
        russian = try Shelf(home: root)
            .hyphenation(language: .english)
    }

    @Test(
        "a Russian word is parted between syllables, by the patterns",
        arguments: [
            ("математика", "ма-те-ма-ти-ка"), ("школа", "шко-ла"), ("недели", "не-де-ли"),
            ("классный", "класс-ный"), ("подъезд", "подъ-езд"), ("майка", "май-ка"),
            ("Яна", "Яна"), ("класс", "класс"), ("УП", "УП"), ("10УП", "10УП"),
            ("посещаемость", "по-се-ща-е-мость"), ("Обществознание", "Об-ще-ст-во-зна-ние"),
            ("христорождественская", "хри-сто-рож-де-ствен-ская"),
            ("(информатика,", "(ин-фор-ма-ти-ка,"), ("объём", "объ-ём"),
            ("верхнеостровоградская", "верх-не-ост-ро-во-град-ская"),
        ])
    func syllables(word: String, parted: String) {
        var result = ""
        let places = russian.breaks(word)
        for (index, scalar) in word.unicodeScalars.enumerated() {
            if places.contains(index) { result += "-" }
            result.unicodeScalars.append(scalar)
        }
        #expect(result == parted)
    }

    @Test("what is no Russian word may be parted anywhere, but a figure never")
    func endless() {
        let endless = String(repeating: "Ш", count: 200)
        #expect(russian.breaks(endless) == Array(2..<199))
        #expect(russian.breaks("1234567890123456").isEmpty)
    }
}
