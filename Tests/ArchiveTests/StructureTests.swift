import Archive
import Forms
import Layout
import Paper
import Structures
import Testing

@Suite struct StructureTests {
    @Test(
        "a table rebuilt from the tags is the table, over pages and over strips",
        arguments: [(0, 4), (3, 4), (40, 7), (9, 20), (30, 24), (31, 24), (30, 20), (12, 24)])
    func tables(_ rows: Int, _ columns: Int) throws {
        try expectTagged(table(rows: rows, columns: columns))
    }

    @Test("so is one whose cells reach over rows", arguments: [6, 18, 21])
    func groups(_ columns: Int) throws {
        var block = table(rows: 24, columns: columns)
        for row in 0..<24 {
            if row % 3 == 0 {
                for column in 0..<2 { block.rows[row].cells[column].rowSpan = 3 }
                block.rows[row].cells[columns - 1].rowSpan = 2
            } else {
                block.rows[row].cells.removeFirst(2)
                if row % 3 == 1 { block.rows[row].cells.removeLast() }
            }
        }
        try expectTagged(block)
    }

    private func expectTagged(_ table: TableBlock) throws {
        let finished = try House.finished(document([.table(table)]))
        #expect(Archive.check(finished.pdf) == [])
        var reader = try TaggedText(finished.pdf)
        let node = try reader.document()
        #expect(node.kids.map(\.type) == ["Table"])
        let found = try #require(node.kids.first)
        #expect(found.kids.map(\.type) == ["THead", "TBody"])
        expect(found.kids[0], table.head.map { $0.map { ($0.text, $0.columnSpan, $0.rowSpan) } })
        expect(
            found.kids[1],
            table.rows.map { $0.cells.map { ($0.text, $0.columnSpan, $0.rowSpan) } })
    }

    @Test("a table of nothing but its head has a body all the same")
    func headOnly() throws {
        var block = table(rows: 0)
        block.rows = []
        try expectTagged(block)
    }

    @Test("a document without text is one without elements, and fit all the same")
    func empty() throws {
        let finished = try House.finished(
            document([.ruled(count: 3, pitch: .mm(8), Rule(weight: .pt(0.5)))]))
        #expect(finished.structure.elements.map(\.tag) == [.document])
        #expect(Archive.check(finished.pdf) == [])
    }

    private func expect(
        _ part: TaggedText.Node, _ rows: [[(text: String, columnSpan: Int, rowSpan: Int)]]
    ) {
        #expect(part.kids.map(\.type) == rows.map { _ in "TR" })
        for (row, cells) in zip(part.kids, rows) {
            #expect(row.kids.map { $0.actual ?? $0.text } == cells.map(\.text))
            #expect(row.kids.map(\.columnSpan) == cells.map(\.columnSpan))
            #expect(row.kids.map(\.rowSpan) == cells.map(\.rowSpan))
        }
    }

    @Test("head cells name columns, cells of the name's column their row, all others nothing")
    func scopes() throws {
        var reader = try TaggedText(try House.finished(document([.table(table(rows: 3))])).pdf)
        let table = try #require(try reader.document().kids.first)
        for row in table.kids[0].kids {
            #expect(row.kids.allSatisfy { $0.type == "TH" && $0.scope == "Column" })
        }
        for row in table.kids[1].kids {
            let names = row.kids.enumerated().filter { $0.element.type == "TH" }
            #expect(names.map(\.element.scope) == ["Row"])
            #expect(names.map(\.offset) == [row.kids.count == 6 ? 1 : 0])
        }
    }

    @Test("what is read is the body in its order: title, headings, text, tables, and nothing twice")
    func order() throws {
        var reader = try TaggedText(try sample().pdf)
        let document = try reader.document()
        #expect(
            document.kids.map(\.type) == ["H1", "H2", "Table", "H2", "P", "Table", "P"])
        #expect(document.kids[0].actual == "ОТЧЁТ")
        #expect(document.kids[6].text == "Директор")
        let text = try #require(document.kids[4].actual)
        #expect(text.hasSuffix("на одной строке листа."))
        #expect(text.filter { $0 != " " } == document.kids[4].text.filter { $0 != " " })
    }

    @Test("abbreviations carry what they stand for, in heads and with a count in cells")
    func expansions() throws {
        var reader = try TaggedText(try House.finished(document([.table(table(rows: 6))])).pdf)
        let table = try #require(try reader.document().kids.first)
        #expect(table.kids[0].kids[1].kids[0].expansion == "по уважительной")
        let cells = table.kids[1].kids.flatMap(\.kids).filter { $0.text == "2Б" }
        #expect(!cells.isEmpty)
        #expect(cells.allSatisfy { $0.expansion == "2 по болезни" })
    }

    @Test("a word that a form parts is one word to the ear")
    func parted() throws {
        var block = table(rows: 1)
        block.head[1][1].text = "По-\nсеща-\nемость"
        var reader = try TaggedText(try House.finished(document([.table(block)])).pdf)
        let table = try #require(try reader.document().kids.first)
        #expect(table.kids[0].kids[1].kids[1].actual == "Посещаемость")
    }

    @Test("a book's documents are its sections, each with its own texts")
    func book() throws {
        let one = try sample()
        let twice = try House.book([one, one])
        #expect(Archive.check(twice) == [])
        var reader = try TaggedText(twice)
        let book = try reader.document()
        #expect(book.type == "Document")
        #expect(book.kids.map(\.type) == ["Sect", "Sect"])
        var alone = try TaggedText(one.pdf)
        let document = try alone.document()
        for section in book.kids { #expect(section.kids == document.kids) }
    }

    @Test("documents bound before they are drawn are sections too, each with its own texts")
    func bound() throws {
        let one = try sample()
        let book = Structure(book: [
            (one.structure, one.pages.count), (one.structure, one.pages.count),
        ])
        #expect(book.elements.filter { $0.tag == .section }.count == 2)
        #expect(book.elements.count == 1 + 2 * one.structure.elements.count)
        let count = one.structure.elements.count
        for index in 1..<count {
            let pages = one.structure.texts(of: index).map { Int($0.page) + one.pages.count }
            #expect(book.texts(of: index + count + 1).map { Int($0.page) } == pages)
        }
    }
}
