import Fields
import Journal
import Testing

@testable import Reports

/// What the reports about marks put on paper.
struct ResultsPageTests {
    private func statement(_ facts: ClassFacts, _ question: Question) throws -> Statement {
        try Statement(ClassSummary.self, ClassSummary.model(of: facts, for: question))
    }

    private func lines(_ table: Table) -> [String] {
        table.rows.map { row in
            ([row.label].compactMap(\.self) + row.cells.map(\.text)).joined(separator: "|")
        }
    }

    private func table(_ statement: Statement) throws -> Table {
        try #require(statement.tables.first)
    }

    @Test("example B as it is printed, the class below the pupils")
    func exampleB() throws {
        let statement = try statement(ExampleB.facts, ExampleB.question)
        let table = try table(statement)
        #expect(
            table.columns.map(\.key) == [
                "no", "name", "subject:rus", "subject:lit", "subject:mat", "subject:ist",
                "subject:fiz", "mean", "category", "missed.total", "missed.ill", "note",
            ])
        #expect(
            lines(table) == [
                "1|Абрамов Иван Петрович|5|5|5|5|5|5,00|на «5»|||",
                "2|Борисова Анна Олеговна|5|5|4|5|5|4,80|с одной «4»|||",
                "3|Власов Пётр Ильич|4|4|4|5|5|4,40|на «4» и «5»|||",
                "4|Громова Ольга Игоревна|4|4|3|4|осв|3,75|с одной «3»|||",
                "5|Дёмин Олег Юрьевич|3|4|3|4|5|3,80|на «3», «4», «5»|||",
                "6|Егоров Яков Львович|2|3|3|4|5|3,40|неуспевающий|||",
                "7|Жуков Лев Андреевич|н/а|н/а|н/а|н/а|н/а|–|не аттестован|15|15|",
                "8|Зайцева Инна Романовна|4|5|4|5|5|4,60|на «4» и «5»|||прибыл(а) 10.10.2025",
                "9|Ильин Егор Павлович|–|–|–|–|–|–|–|||выбыл(а) 20.10.2025",
                "Количество «5»|||2|3|1|4|6|||||", "Количество «4»|||3|3|3|3|0|||||",
                "Количество «3»|||1|1|3|0|0|||||", "Количество «2»|||1|0|0|0|0|||||",
                "Не аттестовано|||1|1|1|1|1|||||", "Освобождено|||0|0|0|0|1|||||",
                "Успеваемость, %|||75,0|87,5|87,5|87,5|85,7|||||",
                "Качество знаний, %|||62,5|75,0|50,0|87,5|85,7|||||",
                "СОУ, %|||56,4|66,9|50,9|74,9|86,7|||||",
                "Средний балл|||3,86|4,29|3,71|4,57|5,00|||||",
            ])
        let strong = table.rows.flatMap(\.cells).filter(\.isStrong)
        #expect(strong == [Cell(.count(2), text: "2", isStrong: true)])
        #expect(
            statement.bindings["figures"]
                == .text(
                    "По классу: успеваемость 75,0\u{A0}% (6 из 8), качество знаний 50,0\u{A0}% "
                        + "(4 из 8), средний балл 4,26."))
    }

    @Test("a subject not studied, a missing mark, зачёты and a 1")
    func rareMarks() throws {
        var facts = makeClass(2, subjects: ["rus", "eng"]) { builder in
            builder.courses[1].groupName = "1"
            builder.member(0, of: 1)
        }
        facts.mark(1, .period(1), "1")
        facts.mark(0, .period(1), "- зач")
        #expect(
            lines(try table(statement(facts, facts.question(1)))) == [
                "1|Пупил0 Имя||зач|–|нет данных|||", "2|Пупил1 Имя|1|×|1,00|неуспевающий|||",
                "Количество «5»|||0|0|||||", "Количество «4»|||0|0|||||",
                "Количество «3»|||0|0|||||", "Количество «2»|||0|0|||||",
                "Количество «1»|||1|0|||||", "Не аттестовано|||0|0|||||",
                "Освобождено|||0|0|||||", "Зачёт|||0|1|||||", "Успеваемость, %|||0,0|–|||||",
                "Качество знаний, %|||0,0|–|||||", "СОУ, %|||7,0|–|||||",
                "Средний балл|||1,00|–|||||",
            ])
    }

    @Test(
        "a year: a row a period, what a pupil's rows share is said once, those of who left are one")
    func year() throws {
        var facts = makeClass(2, subjects: ["rus", "mat"]) { builder in
            builder.courses[1].markedIn = [1, 3]
            builder.enrolments[1].days = day("2025-09-01")...day("2026-03-15")
        }
        for kind in [FinalKind.period(1), .period(2), .period(3), .year] {
            facts.mark(0, kind, "5 4")
        }
        facts.decisions = [
            Decision(
                pupil: 0, text: "переведён в 8 класс", protocolNumber: "9",
                protocolDate: day("2026-05-28"))
        ]
        var rows = try table(statement(facts, Question(.year))).rows
        #expect(
            rows.prefix(5).map { $0.cells.map(\.text).joined(separator: "|") } == [
                "1|Пупил0 Имя|Т1|5|4|4,50|с одной «4»||||переведён в 8 класс, пр.\u{A0}№\u{A0}9 "
                    + "от\u{A0}28.05.2026", "||Т2|5|–||||||", "||Т3|5|4||||||",
                "||Г|5|4||||||", "2|Пупил1 Имя|–|–|–|–|–|||выбыл(а) 15.03.2026|",
            ])
        #expect(rows.prefix(5).map(\.group) == ["p0", "p0", "p0", "p0", "p1"])
        #expect(
            rows.prefix(5).map(\.kind) == ["period", "period", "period", "year", "departed"])
        facts.mark(0, .exam, "5 -")
        facts.mark(0, .final, "5 -")
        rows = try table(statement(facts, Question(.year))).rows
        let legend = try statement(facts, Question(.year)).bindings["legend"]
        #expect(String(describing: legend).contains("Т1 – 1\u{A0}триместр; Т2 – 2\u{A0}триместр; "))
        #expect(rows.prefix(6).map { $0.cells[2].text } == ["Т1", "Т2", "Т3", "Г", "Э", "И"])
    }

    @Test("the formula in force stands in the legend, in signs that the fonts have")
    func legend() throws {
        var question = ExampleB.question
        question.options.souWeights = [100, 64, 36, 14, 0, 5]
        question.options.classDenominator = .attested
        let statement = try statement(ExampleB.facts, question)
        guard case .text(let legend)? = statement.bindings["legend"] else {
            Issue.record("legend is a text")
            return
        }
        #expect(
            legend.contains("СОУ = (100·n5 + 64·n4 + 36·n3 + 14·n2 + 0·n1 + 5·н/а)\u{A0}/\u{A0}N"))
        #expect(legend.contains("без тех, о ком нет данных, и без неаттестованных"))
        // Source: forms.md 3.2, "PT fonts have ₁–₄ but no ₅, no Σ, no thin spaces".
        let missing: Set<Character> = ["\u{2085}", "\u{3A3}", "\u{2211}", "\u{2009}", "\u{202F}"]
        #expect(missing.isDisjoint(with: legend))
        #expect(
            statement.heading.options.changed.compact
                == #"{"class_denominator":"attested","sou_weights":"100,64,36,14,0,5"}"#)
    }

    // Source: cli.md, `--names`; a pupil's name must not come back in a note or a sheet.
    @Test("printed by file numbers, no page and no sheet names a pupil", arguments: [true, false])
    func namesHidden(isSummary: Bool) throws {
        var (facts, question) = (ExampleB.facts, ExampleB.question)
        for place in facts.pupils.indices { facts.pupils[place].fileNumber = "Д-\(place)" }
        question.names = .fileNumber
        question.options.latenessFrom = 0
        let statement =
            isSummary
            ? try statement(facts, question)
            : try Statement(
                ClassTeacherReport.self, ClassTeacherReport.model(of: facts, for: question))
        let printed = "\(statement.bindings)\(statement.tables)"
        for pupil in facts.pupils { #expect(!printed.contains(pupil.name.lastName)) }
        #expect(printed.contains("Д-8"))
    }
}
