import Fields
import Journal
import Testing

@testable import Reports

/// Worked example A of forms.md 2.3 with every figure.
struct ExampleATests {
    /// A line of the example: missed lessons and days are ill, excused, unexcused.
    struct Line: Sendable {
        var name: String
        var available: Int
        var lessons: [Int]
        var days: [Int]
        var late: Int
        var rate: String
    }

    static let lines = [
        Line(
            name: "Абрамов", available: 22, lessons: [0, 0, 0], days: [0, 0, 0], late: 0,
            rate: "100.0"),
        Line(
            name: "Борисова", available: 22, lessons: [11, 0, 0], days: [2, 0, 0], late: 0,
            rate: "50.0"),
        Line(
            name: "Власов", available: 22, lessons: [0, 0, 2], days: [0, 0, 0], late: 1,
            rate: "90.9"),
        Line(
            name: "Громова", available: 22, lessons: [3, 2, 0], days: [0, 1, 0], late: 0,
            rate: "77.3"),
        Line(
            name: "Дёмин", available: 11, lessons: [0, 0, 6], days: [0, 0, 1], late: 0,
            rate: "45.5"),
        Line(
            name: "Егоров", available: 11, lessons: [0, 0, 5], days: [0, 0, 1], late: 0,
            rate: "54.5"),
        Line(
            name: "Жуков", available: 21, lessons: [5, 0, 0], days: [1, 0, 0], late: 0,
            rate: "76.2"),
    ]

    @Test("attendance has the example's figures for each pupil", arguments: 0..<7)
    func pupil(place: Int) throws {
        let model = try ClassAttendance.model(of: ExampleA.facts, for: ExampleA.question)
        let (row, line) = (model.rows[place], Self.lines[place])
        #expect(row.pupil.name.lastName == line.name)
        expect(row.tally, line)
    }

    @Test("attendance and the ledger have the example's totals")
    func totals() throws {
        let line = Line(
            name: "Итого", available: 131, lessons: [19, 2, 13], days: [3, 1, 2], late: 1,
            rate: "74.0")
        expect(
            try ClassAttendance.model(of: ExampleA.facts, for: ExampleA.question).total, line)
        let ledger = try ClassLedger.model(of: ExampleA.facts, for: ExampleA.question)
        expect(ledger.year, line)
        expect(ledger.totals[0], line)
    }

    @Test("the month's sheet prints the example cell by cell")
    func sheet() throws {
        let statement = try Statement(
            ClassAttendance.self,
            ClassAttendance.model(of: ExampleA.facts, for: ExampleA.question))
        let lines = statement.tables[0].rows.map { row in
            ([row.label ?? row.cells[1].text] + row.cells.dropFirst(2).map(\.text))
                .joined(separator: "|").replacing("\n", with: "+")
        }
        #expect(
            lines == [
                "Абрамов|||||||||||||",
                "Борисова|Б|Б|||2|2|||11|11|||",
                "Власов||2НП|о||||||2|||2|1",
                "Громова|||УП||1||1||5|3|2||",
                "Дёмин|–|–||НП|1|||1|6|||6|",
                "Егоров|НП||–|–|1|||1|5|||5|",
                "Жуков||||Б|1|1|||5|5|||",
                "Состояло по списку|6|6|6|6|||||||||",
                "Отсутствовало весь день, чел.|2|1|1|2|6|3|1|2|||||",
                "Пропущено уроков|10|8|5|11|||||34|19|2|13|1",
            ])
        #expect(statement.tables[0].rows[1].cells[2].isStrong)
        #expect(!statement.tables[0].rows[2].cells[3].isStrong)
    }

    private func expect(_ tally: Tally, _ line: Line) {
        #expect(tally.available == line.available)
        #expect(
            [tally.lessons.ill, tally.lessons.excused, tally.lessons.unexcused] == line.lessons)
        #expect([tally.days.ill, tally.days.excused, tally.days.unexcused] == line.days)
        #expect(tally.late == line.late)
        #expect(tally.rate(Options()).percent == line.rate)
    }
}
