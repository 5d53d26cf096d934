import Fields
import Journal
import Paper
import Testing

@testable import Forms

/// A sound template; each broken one differs from it in one line.
private let sound = """
    report: probe
    title: "Проба {class}"
    paper: A4
    orientation: landscape
    margins: {left: 30, right: 10, top: 15, bottom: 10}
    binding: top
    duplex: mirrored
    turned: true
    font: Book
    header: {height: 8, centre: "{page}", pages: after_first}
    footer: {height: 8, right: "стр. {page} из {pages}"}
    body:
      - {title: "ПРОБА", after: 2}
      - when: legend
        body:
          - {note: "{legend}"}
      - each: months
        new_page: true
        body:
          - {text: "{month}"}
          - table: rows
            label: 2
            row_height: {least: 4, most: 6}
            least_size: 7.5
            continued: "Продолжение {class}"
            sheet_total: "Итого"
            too_wide: refuse
            fill: true
            columns:
              - {field: name, caption: "Имя", width: 40, align: left, hidden: false}
              - group: "Дни"
                edge: outer
                columns:
                  - {each: day, caption: ["{number}"], width: {share: 1, least: 5}}
            shared: [name]
            rows:
              total: {bold: true, edge: outer, hidden: true}
      - signatures:
          - {position: "Директор", name: "{director}"}
        layout: row
      - {stamp: "ПОДПИСАНО", lines: ["Для {class}"], position: "Завуч", width: 70}
    """

private let fields: [FieldNote] = [
    FieldNote("class", ""), FieldNote("legend", ""), FieldNote("director", ""),
    FieldNote(
        "months", "",
        .sections([
            FieldNote("month", ""),
            FieldNote(
                "rows", "",
                .table(
                    [
                        ColumnNote("name", "", path: "name"),
                        ColumnNote("day", "", path: "cells", heads: ["number"]),
                    ], rows: ["pupil", "total"])),
        ])),
]

/// A piece of the sound template made wrong, and what must be said of it.
struct Broken: CustomTestStringConvertible, Sendable {
    var piece: String
    var replaced: String
    /// The text at whose first letter the fault lies.
    var mark: String
    var fault: TemplateFault
    var testDescription: String { replaced }

    init(_ piece: String, _ replaced: String, at mark: String, _ fault: TemplateFault) {
        (self.piece, self.replaced, self.mark, self.fault) = (piece, replaced, mark, fault)
    }

    var text: String { sound.replacing(piece, with: replaced, maxReplacements: 1) }

    var place: TemplatePlace {
        let text = text
        guard let start = text.firstRange(of: replaced)?.lowerBound,
            let found = text[start...].firstRange(of: mark)?.lowerBound
        else { return TemplatePlace(line: 0, column: 0) }
        let before = text[..<found].split(separator: "\n", omittingEmptySubsequences: false)
        return TemplatePlace(line: before.count, column: (before.last?.count ?? 0) + 1)
    }
}

private let broken: [Broken] = [
    Broken(
        "shared: [name]", "shared: [nam]", at: "nam]",
        .unknownColumn("nam", table: "rows", nearest: "name")),
    Broken(
        "total: {bold: true,", "totals: {bold: true,", at: "totals",
        .unknownRow("totals", table: "rows", nearest: "total")),
    Broken("report: probe", "reprt: probe", at: "reprt", .unknownKey("reprt", nearest: "report")),
    Broken("report: probe", "report: other", at: "report", .otherReport("other")),
    Broken("report: probe", "report: [probe]", at: "[probe]", .expected(.text)),
    Broken(
        "\"Проба {class}\"", "\"Проба {klass}\"", at: "\"Проба",
        .unknownName("klass", nearest: "class")),
    Broken("\"Проба {class}\"", "\"Проба {class\"", at: "\"Проба", .brokenBrace),
    Broken(
        "\"Проба {class}\"", "\"Проба {months}\"", at: "\"Проба",
        .wrongKind("months", wanted: .text)),
    Broken(
        "paper: A4", "paper: A6", at: "A6",
        .unknownWord("A6", allowed: ["A4", "A3", "A5"], nearest: "A4")),
    Broken(
        "duplex: mirrored", "duplex: mirored", at: "mirored",
        .unknownWord("mirored", allowed: ["none", "mirrored"], nearest: "mirrored")),
    Broken(
        "duplex: mirrored", "duplx: mirrored", at: "duplx", .unknownKey("duplx", nearest: "duplex")),
    Broken(
        "binding: top", "binding: tap", at: "tap",
        .unknownWord("tap", allowed: ["left", "top"], nearest: "top")),
    Broken("turned: true", "turned: yes", at: "yes", .expected(.flag)),
    Broken(
        "font: Book", "font: Bok", at: "Bok",
        .unknownWord("Bok", allowed: ["Plain", "Book"], nearest: "Book")),
    Broken(
        "pages: after_first", "pages: afterfirst", at: "afterfirst",
        .unknownWord(
            "afterfirst", allowed: ["every", "after_first", "continued"], nearest: "after_first")),
    Broken(
        "orientation: landscape", "orientation: landscap", at: "landscap",
        .unknownWord("landscap", allowed: ["portrait", "landscape"], nearest: "landscape")),
    Broken("left: 30", "lft: 30", at: "lft", .unknownKey("lft", nearest: "left")),
    Broken("left: 30", "left: 3", at: "3,", .outside(least: 5, most: 60)),
    Broken("left: 30", "left: thirty", at: "thirty", .expected(.number)),
    Broken("height: 8", "height: 800", at: "800", .outside(least: 0, most: 60)),
    Broken("\"стр. {page}", "\"стр. {pag}", at: "\"стр.", .unknownName("pag", nearest: "page")),
    Broken("after: 2", "after: x", at: "x}", .expected(.number)),
    Broken("after: 2", "aftr: 2", at: "aftr", .unknownKey("aftr", nearest: "after")),
    Broken("when: legend", "when: legnd", at: "legnd", .unknownName("legnd", nearest: "legend")),
    Broken(
        "\"{legend}\"", "\"{legends}\"", at: "\"{legends",
        .unknownName("legends", nearest: "legend")),
    Broken("each: months", "each: month", at: "month", .unknownName("month", nearest: "months")),
    Broken("each: months", "each: legend", at: "legend", .wrongKind("legend", wanted: .part)),
    Broken("new_page: true", "new_page: yes", at: "yes", .expected(.flag)),
    Broken("\"{month}\"", "\"{year}\"", at: "\"{year", .unknownName("year", nearest: nil)),
    Broken("table: rows", "table: row", at: "row", .unknownName("row", nearest: "rows")),
    Broken("table: rows", "table: month", at: "month", .wrongKind("month", wanted: .table)),
    Broken("label: 2", "label: 0", at: "0", .outside(least: 1, most: 50)),
    Broken("label: 2", "label: 1.5", at: "1.5", .expected(.wholeNumber)),
    Broken("least: 4", "leest: 4", at: "leest", .unknownKey("leest", nearest: "least")),
    Broken("least: 4", "least: 3.7", at: "3.7", .outside(least: 3.8, most: 50)),
    Broken("most: 6", "most: 51", at: "51", .outside(least: 3.8, most: 50)),
    Broken("least_size: 7.5", "least_size: 6.9", at: "6.9", .outside(least: 7, most: 40)),
    Broken(
        "\"Продолжение {class}\"", "\"Продолжение {klass}\"", at: "\"Прод",
        .unknownName("klass", nearest: "class")),
    Broken(
        "continued:", "continues:", at: "continues", .unknownKey("continues", nearest: "continued")),
    Broken("sheet_total: \"Итого\"", "sheet_total: \"Итого {\"", at: "\"Итого {", .brokenBrace),
    Broken(
        "too_wide: refuse", "too_wide: refus", at: "refus",
        .unknownWord("refus", allowed: ["strips", "refuse"], nearest: "refuse")),
    Broken("fill: true", "fill: 1", at: "1", .expected(.flag)),
    Broken("hidden: false", "hiden: false", at: "hiden", .unknownKey("hiden", nearest: "hidden")),
    Broken("hidden: true", "hidden: no", at: "no}", .expected(.flag)),
    Broken(
        "field: name", "field: nam", at: "nam,",
        .unknownColumn("nam", table: "rows", nearest: "name")),
    Broken("width: 40", "width: 1", at: "1,", .outside(least: 2, most: 400)),
    Broken(
        "align: left", "align: lef", at: "lef,",
        .unknownWord("lef", allowed: ["left", "centre", "right", "figures"], nearest: "left")),
    Broken(
        "edge: outer\n", "edge: outr\n", at: "outr",
        .unknownWord("outr", allowed: ["inner", "middle", "outer"], nearest: "outer")),
    Broken("each: day", "each: dy", at: "dy", .unknownColumn("dy", table: "rows", nearest: "day")),
    Broken("\"{number}", "\"{numbr}", at: "\"{numbr", .unknownName("numbr", nearest: "number")),
    Broken("share: 1", "shre: 1", at: "shre", .unknownKey("shre", nearest: "share")),
    Broken("bold: true", "bold: 1", at: "1,", .expected(.flag)),
    Broken(
        "\"{director}", "\"{direktor}", at: "\"{direktor",
        .unknownName("direktor", nearest: "director")
    ),
    Broken(
        "layout: row", "layout: rows", at: "rows",
        .unknownWord("rows", allowed: ["column", "row"], nearest: "row")),
    Broken("\"Для {class}", "\"Для {clas}", at: "\"Для", .unknownName("clas", nearest: "class")),
    Broken("width: 70", "width: 20", at: "20}", .outside(least: 60, most: 120)),
    Broken(", lines: [\"Для {class}\"]", "", at: "{stamp", .missingKey("lines")),
    Broken(
        "- signatures:", "- signature:", at: "signature:",
        .unknownWord("signature", allowed: [], nearest: nil)
    ),
]

@Suite("Reading a template")
struct TemplateReadTests {
    private func problems(_ text: String) -> [TemplateProblem] {
        do throws(TemplateError) {
            let template = try Template(yaml: text, file: "probe.yaml")
            return template.check(
                against: "probe", fields: fields, families: ["Plain", "Book"], file: "probe.yaml")
        } catch {
            return error.problems
        }
    }

    @Test("a sound template has no fault")
    func unbroken() {
        #expect(problems(sound) == [])
    }

    @Test("a broken template is refused at the right line and column", arguments: broken)
    func refused(_ case: Broken) throws {
        try #require(sound.contains(`case`.piece))
        let found = try #require(problems(`case`.text).first { $0.place == `case`.place })
        if case .unknownWord("signature", _, let near) = found.fault {
            #expect(near == "signatures")
        } else {
            #expect(found.fault == `case`.fault)
        }
    }

    @Test("all faults are told at once, by place")
    func collected() {
        let text = sound.replacing("left: 30", with: "lft: 30")
            .replacing("align: left", with: "align: lef").replacing("label: 2", with: "label: x")
        #expect(problems(text).map(\.place.line) == [5, 22, 30])
    }

    @Test("what is not YAML is told with its place")
    func notYAML() throws {
        let found = try #require(problems("report: probe\nbody: [1, 2").first)
        guard case .notYAML = found.fault else {
            Issue.record("another fault: \(found)")
            return
        }
        #expect(found.place.line >= 2)
    }

    @Test("every fault has a sentence in both languages", arguments: broken)
    func sentences(_ case: Broken) {
        let problem = TemplateProblem(file: "p.yaml", place: `case`.place, fault: `case`.fault)
        for language in [Language.russian, .english] {
            #expect(problem.message(in: language).hasPrefix("p.yaml:\(`case`.place.line):"))
        }
    }
}
