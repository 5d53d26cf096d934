import Fields
import Journal
import Testing

@testable import Reports

/// The school's summary, folded class by class.
struct SchoolSummaryTests {
    private static func makeGrade(
        _ grade: Int, _ marks: [String], letter: String = "А", markless: Bool = false
    ) -> ClassFacts {
        var facts = makeClass(marks.count, subjects: ["rus", "mat"])
        facts.schoolClass.id = "c\(grade)\(letter)"
        (facts.schoolClass.grade, facts.schoolClass.letter) = (grade, letter)
        facts.schoolClass.isMarkless = markless
        for (pupil, line) in marks.enumerated() { facts.mark(pupil, .period(1), line) }
        return facts
    }

    private static let classes = [
        makeGrade(1, ["", ""], markless: true), makeGrade(3, ["5 5", "осв осв", "2 2"]),
        makeGrade(5, ["4 4", "н/а 5"]), makeGrade(9, ["3 5"]), makeGrade(12, ["5 4"]),
    ]

    private func body(_ options: Options = Options()) throws -> JSON {
        var question = Self.classes[0].question(1)
        question.options = options
        return try schoolStatement("summary-school", of: Self.classes, question).body
    }

    private func list(_ body: JSON, _ key: String) -> [JSON] {
        if case .array(let items)? = body[key] { items } else { [] }
    }

    @Test("a class without marks has its count and nulls; sums take its nulls as 0")
    func markless() throws {
        let body = try body()
        #expect(
            list(body, "rows")[0].compact == #"{"class_id":"c1А","class":"1 «А»","#
                + #""period_id":"trimester-1","end_count":2,"markless":2,"success_total":null,"#
                + #""excellent":null,"good_total":null,"one_four":null,"one_three":null,"#
                + #""satisfactory":null,"not_attested":null,"not_attested_excused":null,"#
                + #""not_attested_truant":null,"failing":null,"failing_1":null,"failing_2":null,"#
                + #""failing_3":null,"no_data":null,"success":null,"quality":null}"#)
        #expect(
            list(body, "subtotals")[0].compact == #"{"level":"1–4","end_count":5,"markless":2,"#
                + #""success_total":1,"excellent":1,"good_total":0,"one_four":0,"one_three":0,"#
                + #""satisfactory":0,"not_attested":0,"not_attested_excused":0,"#
                + #""not_attested_truant":0,"failing":1,"failing_1":0,"failing_2":1,"failing_3":0,"#
                + #""no_data":1,"success":{"percent":"50.0","count":1,"of":2},"#
                + #""quality":{"percent":"50.0","count":1,"of":2}}"#)
    }

    @Test("levels with a row, the twelfth grade among the last, then the school")
    func levels() throws {
        let body = try body()
        #expect(list(body, "subtotals").map { $0["level"] } == ["1–4", "5–9", "10–11"])
        #expect(list(body, "subtotals").map { $0["end_count"] } == [5, 3, 1].map { .count($0) })
        // 1 of 2, 2 of 3 and 1 of 1.
        #expect(body["total"]?["success"]?.compact == #"{"percent":"66.7","count":4,"of":6}"#)
        #expect(body["total"]?["quality"]?.compact == #"{"percent":"50.0","count":3,"of":6}"#)
        let question = Self.classes[0].question(1)
        let lower = try schoolStatement("summary-school", of: [Self.classes[0]], question).body
        #expect(list(lower, "subtotals").count == 1)
        #expect(lower["total"]?["success"]?.compact == #"{"percent":null,"count":0,"of":0}"#)
    }

    @Test(
        "the denominator is that of rows, levels and school, never with pupils without marks",
        arguments: [(ClassDenominator.endCount, 7), (.minusNoData, 6), (.attested, 5)])
    func denominators(rule: ClassDenominator, of: Int) throws {
        var options = Options()
        options.classDenominator = rule
        #expect(try body(options)["total"]?["success"]?["of"] == .count(of))
    }

    @Test("the table has a row a class, a sum a level, the school last, and no pupil's name")
    func table() throws {
        let statement = try schoolStatement(
            "summary-school", of: Self.classes, Self.classes[0].question(1))
        let table = try #require(statement.tables.first)
        #expect(
            table.rows.map { $0.label ?? $0.cells[0].text } == [
                "1\u{A0}«А»", "3\u{A0}«А»", "1–4 классы", "5\u{A0}«А»", "9\u{A0}«А»", "5–9 классы",
                "12\u{A0}«А»", "10–11 классы", "Итого по школе",
            ])
        #expect(table.rows[0].cells.map(\.text).dropFirst(3).allSatisfy { $0 == "–" })
        #expect(statement.bindings["markless"] == .text("1\u{A0}класс – безотметочное обучение."))
        #expect(
            statement.bindings["figures"]
                == .text(
                    "По школе: успеваемость 66,7\u{A0}% (4 из 6), качество знаний 50,0\u{A0}% "
                        + "(3 из 6)."))
        #expect(!"\(statement.bindings)\(statement.json.compact)".contains("Пупил"))
    }

    @Test("classes without marks that are not of the first grade are named")
    func namedMarkless() throws {
        let fourth = Self.makeGrade(4, [""], letter: "Б", markless: true)
        let statement = try schoolStatement(
            "summary-school", of: [Self.classes[0], fourth], fourth.question(1))
        #expect(
            statement.bindings["markless"]
                == .text("1\u{A0}«А», 4\u{A0}«Б» – безотметочное обучение."))
        let marked = try schoolStatement(
            "summary-school", of: [Self.classes[1]], fourth.question(1))
        #expect(marked.bindings["markless"] == .text(""))
    }

    @Test("warnings: studied subjects without a mark, marks that count nowhere, classes left out")
    func warnings() throws {
        var empty = Self.makeGrade(8, ["5 5"])
        empty.enrolments = []
        var stray = Self.makeGrade(1, ["5 5"], letter: "Б", markless: true)
        stray.mark(0, .year, "5")
        let statement = try schoolStatement(
            "summary-school", of: [stray, Self.makeGrade(7, ["5", ""]), empty],
            stray.question(1))
        #expect(
            statement.heading.warnings.map { "\($0.code.rawValue) \($0.count)" } == [
                "mark-in-markless 2", "marks-missing 3", "classes-left-out 1",
            ])
    }
}
