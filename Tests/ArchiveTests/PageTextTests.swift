import Conformance
import Forms
import Layout
import PDFObjects
import Support
import Testing

struct PageTextTests {
    @Test("a page says what another program finds on it, sign by sign, in the order of drawing")
    func said() throws {
        let made = try House.finished(
            document([
                .paragraph(Paragraph("Ведомость «5А», ёж – 12 из 34; № 7", font: serif(9))),
                .table(table(rows: 30)),
            ]))
        let told = try Oracle.text("pdftotext", on: made.pdf, "-raw", "@", "-")
        let wanted = told.split(separator: "\u{0C}").map { String($0.filter { !$0.isWhitespace }) }
        #expect(wanted.count == made.pages.count)
        #expect(try pageTexts(of: ByteSource(made.pdf)) == wanted)
    }

    @Test("a file that is none is refused")
    func refused() {
        #expect(throws: PDFError.self) { try pageTexts(of: ByteSource(Array("%PDF-1.7".utf8))) }
    }
}
