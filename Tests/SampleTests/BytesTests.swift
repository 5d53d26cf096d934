import Foundation
import Sample
import Testing

struct BytesTests {
    @Test("the same options give the same bytes, another seed others")
    func isDeterministic() throws {
        let options = SampleOptions(classes: 3, pupils: 5, seed: 7)
        let first = try bytes(of: written(options))
        let second = try bytes(of: written(options))
        let other = try bytes(of: written(SampleOptions(classes: 3, pupils: 5, seed: 8)))
        #expect(first == second)
        #expect(first["bundle.json"] == other["bundle.json"])
        #expect(first["marks.csv"] != other["marks.csv"])
    }

    @Test("samples/school is what the generator writes for four classes of nine")
    func keepsTheCommittedSample() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let kept = try bytes(of: root.appendingPathComponent("samples/school").path)
        let made = try bytes(of: written(SampleOptions(classes: 4, pupils: 9)))
        #expect(kept.keys.sorted() == made.keys.sorted())
        for (file, data) in kept { #expect(made[file] == data, "\(file) differs") }
        #expect(kept.values.reduce(0) { $0 + $1.count } < 2_500_000)
    }

    @Test("the default is a school of 40 classes of 27")
    func hasUsualDefaults() {
        #expect(SampleOptions() == SampleOptions(classes: 40, pupils: 27))
    }
}
