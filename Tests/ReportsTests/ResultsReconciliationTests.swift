import Journal
import Testing

@testable import Reports

/// A report about marks whose sums differ is never printed: for each sum a figure is changed.
struct ResultsReconciliationTests {
    static let summaryCases: [Tamper<ClassSummary.Model>] = [
        Tamper(sum: "строки = на конец") { $0.rows.removeFirst() },
        Tamper(sum: "строки = на конец") { $0.rows[8].departed = nil },
        Tamper(sum: "категории = на конец") { $0.endCount += 1 },
        Tamper(sum: "строки = категории") { $0.rows[0].category = .good },
        Tamper(sum: "строки = категории") { $0.rows[0].category = nil },
        Tamper(sum: "отметки = категории") { $0.rows[0].marks[0] = .three },
        Tamper(sum: "отметки = категории") {
            $0.categories[.good] -= 1
            $0.categories[.excellent] += 1
        },
        Tamper(sum: "строки = предмет") { $0.bySubject[1].n4 += 1 },
        Tamper(sum: "строки = предмет") { $0.rows[3].marks[4] = nil },
        Tamper(sum: "строки = предмет") { $0.bySubject.swapAt(0, 1) },
        Tamper(sum: "предмет = на конец") { $0.bySubject[1].none += 1 },
        Tamper(sum: "предмет = на конец") { $0.bySubject[4].exempt = 0 },
        Tamper(sum: "предметы = класс") { $0.total.n5 += 1 },
        Tamper(sum: "предметы = класс") { $0.bySubject.removeLast() },
    ]

    @Test("summary: a changed figure is noticed and named", arguments: summaryCases.indices)
    func summary(place: Int) throws {
        var model = try ClassSummary.model(of: ExampleB.facts, for: ExampleB.question)
        #expect(sums(of: ClassSummary.self, model) == [])
        let tamper = Self.summaryCases[place]
        tamper.change(&model)
        #expect(sums(of: ClassSummary.self, model).contains(tamper.sum))
    }

    static let teacherCases: [Tamper<ClassTeacherReport.Model>] = [
        Tamper(sum: "на начало + прибыло − выбыло = на конец") { $0.movement.start += 1 },
        Tamper(sum: "на начало + прибыло − выбыло = на конец") { $0.movement.arrivals = [] },
        Tamper(sum: "на начало + прибыло − выбыло = на конец") { $0.movement.departures = [] },
        Tamper(sum: "категории = на конец") { $0.movement.end += 1 },
        Tamper(sum: "категории = на конец") { $0.attainment?.groups[7].count += 1 },
        Tamper(sum: "фамилии = категория") { $0.attainment?.groups[2].pupils.removeLast() },
        Tamper(sum: "не успевают по предметам = всего") {
            $0.attainment?.failingBySubjects[2] += 1
        },
        Tamper(sum: "не аттестованы по причинам = всего") {
            $0.attainment?.notAttestedTruant += 1
        },
        Tamper(sum: "не аттестованы по причинам = всего") {
            $0.attainment?.notAttestedExcused += 1
        },
        Tamper(sum: "успевают = категории") { $0.attainment?.success.count += 1 },
        Tamper(sum: "хорошо успевают = категории") { $0.attainment?.quality.count += 1 },
        Tamper(sum: "доли от одного числа") { $0.attainment?.quality.of += 1 },
        Tamper(sum: "строки = класс") { $0.total.lessons.ill += 1 },
        Tamper(sum: "строки = класс") { $0.rows.remove(at: 6) },
        Tamper(sum: "строки = класс") { $0.rows[0].tally.late += 1 },
    ]

    @Test("class-teacher: a changed figure is noticed and named", arguments: teacherCases.indices)
    func teacher(place: Int) throws {
        var model = try ClassTeacherReport.model(of: ExampleB.facts, for: ExampleB.question)
        #expect(sums(of: ClassTeacherReport.self, model) == [])
        let tamper = Self.teacherCases[place]
        tamper.change(&model)
        #expect(sums(of: ClassTeacherReport.self, model).contains(tamper.sum))
    }

    static let schoolCases: [Tamper<SchoolSummary.Model>] = [
        Tamper(sum: "успевают = 4 + 5 + 7 + 8") { $0.rows[0].line.counts[.successTotal] = 7 },
        Tamper(sum: "успевают = 4 + 5 + 7 + 8") { $0.total.counts[.satisfactory] = 0 },
        Tamper(sum: "с одной «4» – из хорошистов") { $0.rows[0].line.counts[.oneFour] = 4 },
        Tamper(sum: "не аттестованы = 10 + 11") {
            $0.subtotals[0].line.counts[.notAttestedTruant] = 1
        },
        Tamper(sum: "не успевают = 13 + 14 + 15") { $0.rows[0].line.counts[.failing3] = 1 },
        Tamper(sum: "состав = 3 + 9 + 12 + 16") { $0.rows[0].line.counts[.endCount] = 9 },
        Tamper(sum: "состав = 3 + 9 + 12 + 16") { $0.total.counts[.markless] = 1 },
        Tamper(sum: "классы = уровень") { $0.subtotals[0].line.counts[.oneFour] = 0 },
        Tamper(sum: "классы = уровень") { $0.rows.removeLast() },
        Tamper(sum: "уровни = школа") { $0.subtotals.removeLast() },
        Tamper(sum: "классы = школа") { $0.total.counts[.oneFour] = 0 },
    ]

    @Test("summary-school: a changed figure is noticed and named", arguments: schoolCases.indices)
    func school(place: Int) throws {
        let (facts, question) = (ExampleB.facts, ExampleB.question)
        let part = try #require(try SchoolSummary.part(of: facts, for: question))
        var heading = try Heading(of: ClassSummary.self, facts, question, [:])
        heading.schoolClass = nil
        var model = SchoolSummary.model(of: [part, part], heading: heading)
        #expect(sums(of: SchoolSummary.self, model) == [])
        let tamper = Self.schoolCases[place]
        tamper.change(&model)
        #expect(sums(of: SchoolSummary.self, model).contains(tamper.sum))
    }

    /// Names of the sums that differ.
    private func sums<R: Report>(of report: R.Type, _ model: R.Model) -> Set<String> {
        // A pattern in `catch` of a typed error stops the compiler (6.3.1).
        let result = Result { () throws(Refusal) in try Statement(report, model) }
        guard case .failure(.differences(_, _, let differences)) = result else { return [] }
        return Set(differences.map(\.sum))
    }
}
