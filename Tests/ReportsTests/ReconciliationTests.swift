import Journal
import Testing

@testable import Reports

/// A report whose sums differ is never printed: for each sum a figure is changed.
struct ReconciliationTests {
    static let attendanceCases: [Tamper<ClassAttendance.Model>] = [
        Tamper(sum: "клетки = строка") { $0.months[0].rows[1].cells[0]?.lessons.missed.ill += 1 },
        Tamper(sum: "клетки = строка") { $0.months[0].rows[1].cells[0]?.reason = .excused },
        Tamper(sum: "клетки = строка") { $0.months[0].rows[2].tally.late += 1 },
        Tamper(sum: "клетки = состояло") { $0.months[0].byDay[0].enrolled += 1 },
        Tamper(sum: "клетки = отсутствовало весь день") { $0.months[0].byDay[0].absent += 1 },
        Tamper(sum: "клетки = пропущено уроков") { $0.months[0].byDay[0].missed += 1 },
        Tamper(sum: "строки = итог месяца") { $0.months[0].total.lessons.unspecified += 1 },
        Tamper(sum: "строки = итог месяца") { $0.months[0].rows.removeLast() },
        Tamper(sum: "дни = итог месяца, дней") { $0.months[0].total.days.ill += 1 },
        Tamper(sum: "дни = итог месяца, уроков") { $0.months[0].byDay.removeLast() },
        Tamper(sum: "месяцы = период") { $0.rows[0].months[0]?.available += 1 },
        Tamper(sum: "строки = итог") { $0.rows[0].tally.available += 1 },
        Tamper(sum: "месяцы = итог") { $0.total.late += 1 },
    ]

    @Test("attendance: a changed figure is noticed and named", arguments: attendanceCases.indices)
    func attendance(place: Int) throws {
        var model = try ClassAttendance.model(of: ExampleA.facts, for: ExampleA.question)
        let tamper = Self.attendanceCases[place]
        tamper.change(&model)
        #expect(sums(of: ClassAttendance.self, model).contains(tamper.sum))
    }

    static let ledgerCases: [Tamper<ClassLedger.Model>] = [
        Tamper(sum: "периоды = год") { $0.rows[0].periods[0].days.ill += 1 },
        Tamper(sum: "строки = итог периода") { $0.totals[0].lessons.excused += 1 },
        Tamper(sum: "строки = итог периода") { $0.rows.removeLast() },
        Tamper(sum: "строки = итог года") { $0.rows[0].year.late += 1 },
        Tamper(sum: "периоды = итог года") { $0.year.available += 1 },
    ]

    @Test("the ledger: a changed figure is noticed and named", arguments: ledgerCases.indices)
    func ledger(place: Int) throws {
        var model = try ClassLedger.model(of: ExampleA.facts, for: ExampleA.question)
        let tamper = Self.ledgerCases[place]
        tamper.change(&model)
        #expect(sums(of: ClassLedger.self, model).contains(tamper.sum))
    }

    static let schoolCases: [Tamper<SchoolLedger.Model>] = [
        Tamper(sum: "периоды = год") { $0.rows[0].year.lessons.ill += 1 },
        Tamper(sum: "классы = итог года") { $0.year.lessons.ill += 1 },
        Tamper(sum: "классы = итог года") { $0.rows.removeLast() },
        Tamper(sum: "классы = итог состава") { $0.endCount += 1 },
    ]

    @Test(
        "the school's ledger: a changed figure is noticed and named", arguments: schoolCases.indices
    )
    func school(place: Int) throws {
        let facts = ExampleA.facts
        let question = ExampleA.question
        let part = try #require(try SchoolLedger.part(of: facts, for: question))
        var heading = try Heading(of: ClassLedger.self, facts, question, [:])
        heading.schoolClass = nil
        var model = SchoolLedger.model(of: [part, part], heading: heading)
        _ = try Statement(SchoolLedger.self, model)
        let tamper = Self.schoolCases[place]
        tamper.change(&model)
        #expect(sums(of: SchoolLedger.self, model).contains(tamper.sum))
    }

    @Test("the refusal says which sum, where, and both figures, and names no pupil")
    func message() throws {
        var model = try ClassAttendance.model(of: ExampleA.facts, for: ExampleA.question)
        model.rows[1].tally.lessons.ill += 1
        let refusal = #expect(throws: Refusal.self) {
            try Statement(ClassAttendance.self, model)
        }
        let message = try #require(refusal).message(in: .russian)
        #expect(refusal?.exitCode == 65)
        #expect(refusal?.statesNothing == false)
        #expect(message.contains("месяцы = период (обучающийся p1, уроков, Б): 11 и 12"))
        #expect(message.contains("attendance, класс 7 «А»"))
        #expect(!message.contains("Борисова"))
    }

    /// Names of the sums that differ.
    private func sums<R: Report>(of report: R.Type, _ model: R.Model) -> Set<String> {
        // A pattern in `catch` of a typed error stops the compiler (6.3.1).
        let result = Result { () throws(Refusal) in try Statement(report, model) }
        guard case .failure(.differences(_, _, let differences)) = result else { return [] }
        return Set(differences.map(\.sum))
    }
}

/// A change of a figure, and the sum that must notice it.
struct Tamper<Model>: Sendable {
    var sum: String
    var change: @Sendable (inout Model) -> Void
}
