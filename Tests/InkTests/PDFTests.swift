import Ink
import Layout
import Paper
import Structures
import Support
import Testing

@Suite struct PDFTests {
    @Test("only the house's fonts, embedded as subsets with ToUnicode, each face at most twice")
    func fonts() throws {
        var sheet = try Sheet(210, 297)
        var y = 10.0
        for family in ["PT Serif", "PT Sans"] {
            for (isBold, isItalic) in [(false, false), (true, false), (false, true), (true, true)] {
                for size in [7.0, 8, 9.5, 13] {
                    let font = Font(
                        family: family, size: .pt(size), isBold: isBold, isItalic: isItalic)
                    try sheet.text("Класс 5А, school 12", 10, y, font)
                    try sheet.text("Класс 5А", 100 + y / 3, 200, font, isTurned: true)
                    y += 6
                }
            }
        }
        let page = sheet.page
        let pdf = try House.pdf([page, page]).pdf
        let table = try Oracle.text("pdffonts", on: pdf, "@")
            .split(separator: "\n").dropFirst(2).map { $0.split(separator: " ") }
        for row in table {
            #expect(row[0].contains(/^[A-Z]{6}\+PTS(erif|ans)-(Regular|Bold|Italic|BoldItalic)$/))
            #expect(row.dropLast(2).suffix(3) == ["yes", "yes", "yes"])
        }
        let faces = Dictionary(grouping: table) { $0[0].dropFirst(7) }
        #expect(faces.count == 8)
        // Cairo parts each face in a Latin and a wide subset; sizes and turns add none.
        #expect(faces.values.allSatisfy { $0.count <= 2 })
    }

    @Test("the text reads back line by line, turned text too")
    func text() throws {
        let lines = ShapingTests.samples
        var sheet = try Sheet(210, 297)
        for (index, line) in lines.enumerated() {
            try sheet.text(line, 20, 20 + 20 * Double(index), serif(9))
        }
        var turned = try Sheet(210, 297)
        // Right after upright text of the same font: the context's turn must not be lost.
        try turned.text("прямо", 150, 20, serif(9))
        for (index, line) in lines.enumerated() {
            try turned.text(line, 20 + 8 * Double(index), 200, serif(9), isTurned: true)
        }
        let pdf = try House.pdf([sheet.page, turned.page]).pdf
        let straight = try read(pdf, page: 1)
        #expect(straight == lines)
        let upwards = Set(try read(pdf, page: 2))
        #expect(upwards == Set(lines + ["прямо"]))
        let boxes = try Oracle.text("pdftotext", on: pdf, "-f", "2", "-bbox", "@", "-")
            .matches(
                of: /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">Ведомость/)
        let box = try #require(boxes.first?.output)
        let sides = [box.1, box.2, box.3, box.4].compactMap { Double(String($0)) }
        #expect(sides[3] - sides[1] > 3 * (sides[2] - sides[0]))
        #expect(abs(sides[3] - 200 * 72 / 25.4) < 0.01)
    }

    @Test("the runs are the glyphs of the file, in its order")
    func runs() throws {
        let page = try tablePage()
        let drawing = try House.pdf([page, page])
        #expect(drawing.runs.count == 2)
        let texts = drawing.runs[0].map { run -> String in
            guard case .text(let shaped, _, _) = page.placed[Int(run.placed)] else { return "" }
            #expect(shaped.glyphs.count == Int(run.glyphCount))
            return shaped.text
        }
        let trace = try Oracle.text("mutool", on: drawing.pdf, "trace", "@", "1")
        let read = trace.matches(of: /<g unicode="(.+?)"/).map { String($0.output.1) }
        #expect(read.joined() == texts.joined())
        #expect(
            texts.count == page.placed.filter { if case .text = $0 { true } else { false } }.count)
    }

    @Test("fills lie undermost, then rules from thin to thick, then text; corners are closed")
    func order() throws {
        var sheet = try Sheet(50, 50)
        try sheet.text("текст", 5, 5)
        sheet.rule(5, 5, 40, 5, 0.75)
        sheet.rule(5, 8, 40, 8, 0.25, 55)
        sheet.rule(5, 9, 40, 9, 0.75)
        sheet.fill(5, 5, 10, 10, 12)
        let trace = try Oracle.text("mutool", on: try House.pdf([sheet.page]).pdf, "trace", "@")
        let calls = trace.matches(of: /<(fill_path|stroke_path|fill_text) .*?color="([\d.]+)/)
            .map { "\($0.output.1) \($0.output.2)" }
        #expect(calls == ["fill_path .88", "stroke_path .45", "stroke_path 0", "fill_text 0"])
        #expect(trace.matches(of: /linewidth="([\d.]+)" .*?linecap="2,2,2"/).count == 2)
    }

    @Test("pages keep their own sizes, and the file says what it is and when it was true")
    func description() throws {
        let wide = Page(size: .a4.turned, placed: [])
        let pdf = try House.pdf([Page(size: .a4, placed: []), wide]).pdf
        let told = try Oracle.text("pdfinfo", on: pdf, "-l", "2", "-rawdates", "@")
        for line in [
            "Title: Ведомость", "Author: МБОУ «Средняя школа № 12»", "Subject: 5А, 1 триместр",
            "Creator: vedomost", "CreationDate: 20251117093000", "ModDate: 20251117093000",
            "Page 1 size: 595.276 x 841.89 pts", "Page 2 size: 841.89 x 595.276 pts",
        ] {
            let parts = line.split(separator: ": ", maxSplits: 1)
            let found = told.split(separator: "\n").contains { row in
                row.replacing(/\ +/, with: " ").hasPrefix("\(parts[0]): \(parts[1])")
            }
            #expect(found, "\(line)\n\(told)")
        }
    }

    @Test("a page is turned on its sheet, its head at the left or at the right side")
    func turned() throws {
        for (turn, x, y) in [(Turn.headAtLeft, 5.0, 95.0), (.headAtRight, 45, 5)] {
            var sheet = try Sheet(100, 50)
            try sheet.text("слово", 5, 5)
            sheet.page.turn = turn
            #expect(sheet.page.sheet == Size(width: .mm(50), height: .mm(100)))
            let told = try Oracle.text(
                "pdftotext", on: try House.pdf([sheet.page]).pdf, "-bbox", "@", "-")
            let box = try #require(
                told.firstMatch(
                    of: /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">слово/)
            ).output
            let sides = try [box.1, box.2, box.3, box.4].map {
                Length.pt(try #require(Double($0)))
            }
            // The baseline is within the box, and the word begins at one end of it.
            #expect(sides[0] < .mm(x) && .mm(x) < sides[2])
            let start = turn == .headAtLeft ? sides[3] : sides[1]
            #expect(abs(start.units - Length.mm(y).units) < Length.mm(0.3).units)
        }
    }

    @Test("qpdf finds the file sound")
    func sound() throws {
        let told = try Oracle.text("qpdf", on: try House.pdf([try tablePage()]).pdf, "--check", "@")
        #expect(told.contains("No syntax or stream encoding errors found"))
    }

    private func read(_ pdf: [UInt8], page: Int) throws -> [String] {
        try Oracle.text("pdftotext", on: pdf, "-f", "\(page)", "-l", "\(page)", "@", "-")
            .split { $0.isNewline || $0 == "\u{0C}" }.map(String.init)
    }
}
