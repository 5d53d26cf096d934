import Journal
import Testing

@testable import Forms

@Suite("A phrase of a template")
struct PhraseTests {
    private let place = TemplatePlace(line: 3, column: 7)

    @Test("names stand in braces, a doubled brace is a brace")
    func parts() throws {
        let phrase = try #require(Phrase("Класс {class}, {{x}", at: place))
        #expect(phrase.parts == [.words("Класс "), .name("class"), .words(", {x}")])
        #expect(phrase.names == ["class"])
    }

    @Test("an open or empty brace is no phrase", arguments: ["{", "a {b", "{}", "x {} y"])
    func broken(text: String) {
        #expect(Phrase(text, at: place) == nil)
    }

    @Test("a value is printed as it is, braces and all")
    func filled() throws {
        let phrase = try #require(Phrase("«{name}»", at: place))
        #expect(phrase.filled { _ in "{{x}} <b>" } == "«{{x}} <b>»")
    }

    @Test(
        "the hint is the nearest word, and none where nothing is near",
        arguments: [("clas", "class"), ("perid", "period"), ("klasse", "class"), ("zzz", nil)]
            as [(String, String?)])
    func hints(word: String, hint: String?) {
        #expect(nearest(to: word, among: ["class", "period", "page"]) == hint)
    }
}
