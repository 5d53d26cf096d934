import Forms
import Journal
import Layout
import Paper
import Testing

struct MessageTests {
    @Test("a message names the place and never the text")
    func cell() {
        let path = BlockPath([.init(number: 3, kind: .table)])
        let error = LayoutError.cell(
            .wordTooWide(need: .mm(21.5), have: .mm(20)), in: path, row: 2, column: 1)
        #expect(
            error.message(in: .russian)
                == "документ › блок 3 (таблица) › строка 2, столбец 1: слово шириной 21,5\u{A0}мм не"
                + " помещается в 20\u{A0}мм и после уменьшения; расширьте место")
        #expect(
            error.message(in: .english)
                == "document › block 3 (table) › row 2, column 1: a word 21.5mm wide does not fit"
                + " 20mm, even shrunk; make the place wider")
    }

    @Test("missing glyphs are named by their code points")
    func glyphs() {
        let error = LayoutError.text(
            .unsettable(.missingGlyphs(brickFont, codePoints: [0x2085, 0x1F600])),
            in: BlockPath([.init(number: 1, kind: .paragraph)]))
        #expect(
            error.message(in: .russian)
                == "документ › блок 1 (абзац): в шрифте «Brick 10pt» нет знаков U+2085, U+1F600;"
                + " исправьте текст или смените шрифт")
    }
}
