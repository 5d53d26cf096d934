import Fields
import Journal
import Testing

@testable import Reports

/// What stands on paper beside the figures.
struct PageTests {
    private static var facts: ClassFacts {
        var builder = FactsBuilder()
        builder.periods = trimesters
        _ = builder.pupil("Абрамов Лев", ("2025-09-01", "2026-05-31"))
        _ = builder.pupil("Борисова Анна", ("2025-10-10", "2026-05-31"))
        builder.enrolments[1].startFrom = "МБОУ СОШ № 3"
        _ = builder.course()
        for date in ["2025-09-05", "2025-09-08", "2025-09-12", "2025-09-15", "2025-09-29"] {
            builder.lesson(date, slot: 1)
        }
        builder.lesson("2025-11-10", slot: 1, [1: .ill])
        builder.lesson("2025-11-10", slot: 2, [0: .late, 1: .excused])
        builder.lesson("2025-11-10", slot: 3, [0: .late])
        return builder.facts
    }

    private func statement<R: ClassReport>(
        _ report: R.Type, _ names: NameStyle = .full
    ) throws -> Statement {
        let question = Question(.period(Self.facts.periods[0]), names: names)
        return try Statement(report, R.model(of: Self.facts, for: question))
    }

    private func text(_ name: String, _ statement: Statement) -> String? {
        if case .text(let text)? = statement.bindings[name] { text } else { nil }
    }

    // Source: cli.md, `--names`; a pupil's name must not come back in a note or a sheet.
    @Test("printed without names, nothing on paper or in a sheet names a pupil")
    func namesHidden() throws {
        let reports: [Statement] = [
            try statement(ClassAttendance.self, .fileNumber),
            try statement(ClassLedger.self, .fileNumber),
        ]
        for statement in reports {
            let printed = "\(statement.bindings) \(statement.tables)"
            #expect(!printed.contains("Абрамов"))
            #expect(!printed.contains("Борисова"))
        }
        let short = try statement(ClassLedger.self, .initials)
        #expect(short.tables[0].rows[0].cells[1].text == "Абрамов\u{A0}Л.")
    }

    @Test("a heavier rule stands before the first school day of a week, not before the first")
    func weeks() throws {
        let days = try statement(ClassAttendance.self).tables[0].columns
            .filter { $0.family == "day" }
        #expect(days.map(\.startsGroup) == [false, true, false, true, true])
        #expect(days.map { $0.heads["number"] } == ["5", "8", "12", "15", "29"])
        #expect(days.map { $0.heads["weekday"] } == ["пт", "пн", "пт", "пн", "пн"])
    }

    @Test("reasons and lateness of a day stand one below the other, the sheet has them in a line")
    func mixedDay() throws {
        let november = try statement(ClassAttendance.self).tables[1]
        #expect(november.caption == "Ноябрь 2025\u{A0}г. (01–16)")
        #expect(november.rows[0].cells[2] == Cell(.text("2о"), text: "2о"))
        #expect(november.rows[1].cells[2] == Cell(.text("1Б 1УП"), text: "1Б\n1УП"))
    }

    @Test("the ledger has empty boxes for later periods and says what it does not include")
    func ledger() throws {
        let statement = try statement(ClassLedger.self)
        let table = statement.tables[0]
        let later = table.columns.indices.filter { table.columns[$0].item == "trimester-2" }
        #expect(later.count == 7)
        for row in table.rows { #expect(later.allSatisfy { row.cells[$0] == .empty }) }
        #expect(table.rows.suffix(3).map(\.kind) == ["total", "available", "rate"])
        #expect(
            text("arrivals", statement)
                == "Борисова\u{A0}А.: сведения из МБОУ\u{A0}СОШ\u{A0}№\u{A0}3 до 10.10.2025 "
                + "не включены.")
    }

    @Test("the legend says the rule in force")
    func legend() throws {
        var question = Question(.period(Self.facts.periods[0]))
        question.options.dayRule = .atLeast(3)
        question.options.excusedLowersAttendance = false
        question.options.riskShare = 90
        let statement = try Statement(
            ClassAttendance.self, ClassAttendance.model(of: Self.facts, for: question))
        #expect(text("legend", statement)?.contains("3\u{A0}урока или более") == true)
        #expect(text("summary.legend", statement)?.contains("в неё не входят") == true)
        #expect(
            text("risk", statement) == "Пропустивших 90\u{A0}% уроков месяца и более нет.")
    }
}
