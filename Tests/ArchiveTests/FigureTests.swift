import Archive
import Conformance
import Forms
import PDFObjects
import Paper
import Support
import Testing

@Suite struct FigureTests {
    /// A sheet with a code that is one black square.
    private static func certified(_ binding: Bookbinding = Bookbinding(), page: Int = 1) throws
        -> [UInt8]
    {
        var document = document([.paragraph(Paragraph("Ведомость", font: serif(9)))])
        document.binding = binding
        document.numbers = PageNumbers(first: page)
        let code = SquareCode(count: 1, isDark: [true], side: .mm(15), alternative: "Код № 1")
        document.requisite = Requisite(height: .mm(20), lines: [], code: code)
        return try House.finished(document).pdf
    }

    private static let turning = Bookbinding(spine: .top, isDuplex: true, turnsSheets: true)

    @Test(
        "a code says where on its sheet it is drawn, however the page lies on it",
        arguments: [(Bookbinding(), 1), (turning, 1), (turning, 2)])
    func box(_ binding: Bookbinding, _ page: Int) throws {
        let pdf = try Self.certified(binding, page: page)
        #expect(Archive.check(pdf) == [])
        let surgery = try Surgery(pdf)
        let figure = try #require(
            surgery.objects.values.compactMap(\.dictionary).first { $0["S"] == .name("Figure") })
        #expect(figure["Alt"]?.text == "Код № 1")
        let box = try #require(figure["A"]?.dictionary?["BBox"]?.array).map {
            if case .real(let text) = $0 { Double(text) ?? 0 } else { 0.0 }
        }
        #expect(box.count == 4 && abs(box[2] - box[0] - 42.52) < 0.03)
        // As another program draws it, a dot a point: the square is black within and white around.
        let picture = try Picture(
            try Oracle.bytes(
                "mutool", on: pdf, ["draw", "-q", "-r", "72", "-F", "pgm", "-o", "-", "@"]))
        let (left, right) = (Int(box[0]), Int(box[2]))
        let (top, bottom) = (picture.height - Int(box[3]), picture.height - Int(box[1]))
        for place in stride(from: 2, to: 40, by: 1) {
            #expect(picture[left + place, top + 2] == 0)
            #expect(picture[left + 2, top + place] == 0)
            #expect(
                picture[left + place, top - 3] == 255 && picture[left + place, bottom + 3] == 255)
            #expect(picture[left - 3, top + place] == 255 && picture[right + 3, top + place] == 255)
        }
    }

    @Test("a figure without a box is seen", arguments: ["A", "Alt"])
    func wound(_ entry: String) throws {
        var surgery = try Surgery(try Self.certified())
        surgery.changeElement("Figure") { $0[entry] = nil }
        #expect(Set(Archive.check(surgery.pdf).map(\.clause)) == [.figures])
    }
}

/// A picture of greys.
private struct Picture {
    let width: Int
    let height: Int
    private let greys: ArraySlice<UInt8>

    /// A picture as PGM writes it: `P5`, width, height, the greatest grey, greys.
    init(_ pgm: [UInt8]) throws {
        let head = String(decoding: pgm.prefix(40), as: UTF8.self).split(
            whereSeparator: \.isWhitespace)
        width = try #require(Int(head[1]))
        height = try #require(Int(head[2]))
        greys = pgm.suffix(width * height)
    }

    subscript(x: Int, y: Int) -> UInt8 { greys[greys.startIndex + y * width + x] }
}
