import Journal
import Sample
import Testing

struct SampleErrorTests {
    @Test(
        "a school larger or smaller than the limits is refused",
        arguments: [
            (SampleOptions(classes: 0), SampleError.classes(0)),
            (SampleOptions(classes: 201), .classes(201)), (SampleOptions(pupils: 0), .pupils(0)),
            (SampleOptions(pupils: 41), .pupils(41)),
        ])
    func refuses(options: SampleOptions, error: SampleError) {
        #expect(throws: error) { try writeSample(options, to: "/nowhere") }
    }

    @Test("a refusal says the limits and what was asked for", arguments: Language.allCases)
    func saysWhy(language: Language) {
        for part in ["200", "500", "--classes"] {
            #expect(SampleError.classes(500).message(in: language).contains(part))
        }
        for part in ["40", "99", "--pupils"] {
            #expect(SampleError.pupils(99).message(in: language).contains(part))
        }
    }
}
