import Settings
import Testing

@Test("a pattern reads back as it was written")
func patternReadsBack() {
    for text in ["{year}/{form}-{n}", "№ {n}", "{{ {n}", "02-15", ""] {
        #expect(Pattern(text)?.description == text)
    }
    #expect(Pattern("{year") == nil)
    #expect(Pattern("{}") == nil)
}

@Test("a name without a value stands for nothing")
func patternIsFilled() {
    let pattern = Pattern("{year}/{form}-{n}")
    #expect(pattern?.names == ["year", "form", "n"])
    #expect(pattern?.filled(["year": "2025", "n": "7"]) == "2025/-7")
}
