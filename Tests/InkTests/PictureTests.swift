import CPangoCairo
import Forms
import Foundation
import Ink
import Layout
import Paper
import Support
import Testing

@Suite struct PictureTests {
    private static let golden = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appendingPathComponent("../Golden/ink/table.png")

    /// What smoothing may do to the mean grey of a square.
    private static let tolerance = 16

    @Test("a small page looks as it did")
    func golden() throws {
        let png = try CairoPNG.draw(try tablePage(), dpi: 72, with: try House.shaper())
        #expect(png.count <= 20 * 1024)
        guard let kept = try? Data(contentsOf: Self.golden) else {
            try Data(png).write(to: Self.golden)
            Issue.record("recorded \(Self.golden.lastPathComponent); look at it and run again")
            return
        }
        let (now, then) = (try Picture(png: png), try Picture(png: [UInt8](kept)))
        #expect((now.width, now.height) == (then.width, then.height))
        // Source: QuestPDF's thresholds, see the house's rules: 8 a channel, 0.05 % of the dots.
        #expect(now.share(differingFrom: then, byMoreThan: 8) <= 0.0005)
    }

    @Test("other programs see the PDF as the picture shows it", arguments: Eye.allCases)
    fileprivate func otherEyes(eye: Eye) throws {
        let page = try tablePage()
        let ours = try Picture(png: CairoPNG.draw(page, dpi: 300, with: try House.shaper()))
        let theirs = try eye.picture(of: page)
        #expect(ours.worst(against: theirs) <= Self.tolerance)
    }

    @Test("a lost rule, a word elsewhere and a wrong grey would be seen", arguments: Fault.allCases)
    fileprivate func tampered(fault: Fault) throws {
        let page = try tablePage()
        let whole = try Picture(png: CairoPNG.draw(page, dpi: 300, with: try House.shaper()))
        let theirs = try Eye.mupdf.picture(of: fault.done(to: page))
        #expect(whole.worst(against: theirs) > Self.tolerance)
    }

    @Test("Cairo's refusal is an error, not an empty picture")
    func tooLarge() throws {
        #expect(throws: InkError.self) {
            try CairoPNG.draw(try tablePage(), dpi: 10_000, with: try House.shaper())
        }
    }
}

/// A program that draws PDFs in its own way.
private enum Eye: CaseIterable {
    case poppler, mupdf

    func picture(of page: Page) throws -> Picture {
        let pdf = try House.pdf([page]).pdf
        let (program, arguments) =
            switch self {
            case .poppler: ("pdftoppm", ["-gray", "-r", "300", "@"])
            case .mupdf:
                ("mutool", ["draw", "-q", "-r", "300", "-F", "pgm", "-o", "-", "@"])
            }
        return try Picture(pgm: Oracle.bytes(program, on: pdf, arguments))
    }
}

/// A way a drawing may go wrong.
private enum Fault: CaseIterable {
    case lostRule, movedWord, otherGrey

    func done(to page: Page) -> Page {
        var page = page
        for (index, placed) in page.placed.enumerated() {
            switch (self, placed) {
            case (.lostRule, .rule(_, _, let rule)) where rule.weight >= .pt(0.5):
                page.placed.remove(at: index)
                return page
            case (.movedWord, .text(let shaped, let point, let isTurned)):
                let moved = Point(x: point.x + .mm(1), y: point.y)
                page.placed[index] = .text(shaped, at: moved, isTurned: isTurned)
                return page
            case (.otherGrey, .fill(let rect, _)):
                page.placed[index] = .fill(rect, Grey(percent: 20))
                return page
            default: continue
            }
        }
        return page
    }
}
