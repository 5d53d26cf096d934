import Layout
import Paper
import Testing

@testable import Ink

@Suite struct ShapedLinesTests {
    @Test("a line is found by its bytes and face, not by canonical equality")
    func keys() {
        var lines = ShapedLines()
        lines.keep(line("composed"), text: "\u{439}", face: 0)
        #expect(lines.line("\u{439}", face: 0)?.text == "composed")
        #expect(lines.line("\u{438}\u{306}", face: 0) == nil)
        #expect(lines.line("\u{439}", face: 1) == nil)
    }

    @Test("what is used stays, what is not is forgotten")
    func generations() {
        var lines = ShapedLines(room: 4)
        for number in 0..<100 {
            lines.keep(line("used"), text: "used", face: 0)
            lines.keep(line("\(number)"), text: "\(number)", face: 0)
            #expect(lines.line("used", face: 0)?.text == "used")
        }
        let kept = (0..<100).filter { lines.line("\($0)", face: 0) != nil }
        #expect(kept.contains(99))
        #expect(kept.count <= 8)
    }

    private func line(_ text: String) -> Shaped {
        Shaped(text: text, font: serif(8), width: .zero, glyphs: [])
    }
}
