import Fields
import Journal
import Testing

@testable import Reports

/// What the report on plans states of a small class.
struct CoursePlanTests {
    private func statement(_ facts: ClassFacts, _ question: Question) throws -> Statement {
        try Statement(CoursePlan.self, CoursePlan.model(of: facts, for: question))
    }

    private func row(_ course: Int, _ question: Question = ExampleB.question) throws -> JSON {
        let rows = try statement(CourseExample.facts, question).body["rows"]
        guard case .array(let rows) = rows else { return .null }
        return rows[course]
    }

    @Test("hours are those dated in the interval; a later date makes 0, no date at all makes null")
    func planned() throws {
        #expect(
            try row(0).compact == """
                {"course_id":"k0","subject_id":"rus","subject":"Русский язык","group":null,\
                "teacher_id":"t1","teacher":"Орлова Ирина Викторовна","hours_planned":98,\
                "planned":3,"held":3,"cancelled":0,"substituted":1,"behind":0,"control":1}
                """)
        #expect(try row(2)["planned"] == .null)
        #expect(try row(2)["behind"] == .null)
        #expect(try row(3)["planned"] == .count(0))
    }

    @Test("what is held above the plan is not negative, what is below it is behind")
    func behind() throws {
        #expect(try row(1)["behind"] == .count(2))
        #expect(try row(3)["behind"] == .count(0))
        var question = ExampleB.question
        question.asOf = day("2025-09-30")
        #expect(try row(0, question)["planned"] == .count(1))
        #expect(try row(1, question)["behind"] == .count(4))
    }

    @Test("a cancelled lesson is no test and no replacement, and an own lesson is none either")
    func lessons() throws {
        #expect(
            try [2, 3].map { try row($0)["substituted"] } == [.count(0), .count(0)])
        #expect(try row(2)["cancelled"] == .count(1))
        #expect(try row(2)["held"] == .count(2))
        #expect(try [1, 2].map { try row($0)["control"] } == [.count(0), .count(0)])
        #expect(
            try statement(CourseExample.facts, ExampleB.question).body["total"]?.compact
                == #"{"held":14,"cancelled":1,"substituted":1,"behind":2,"control":1}"#)
    }

    @Test("on paper each course has its line and an empty place for the reason")
    func page() throws {
        let table = try #require(
            try statement(CourseExample.facts, ExampleB.question).tables.first)
        let lines = table.rows.map { $0.cells.map(\.text).joined(separator: "|") }
        #expect(lines[0] == "1|Русский язык|Орлова\u{A0}И.\u{A0}В.|98|3|3||1||1|")
        #expect(lines[2] == "3|Математика|Орлова\u{A0}И.\u{A0}В.|–|–|2|1||–||")
        #expect(lines[4].hasPrefix("5|Физическая культура, девочки|"))
        #expect(lines[5] == "|||||14|1|1|2|1|")
    }

    @Test("an activity outside the curriculum is in no line and no sum, nor is an empty class")
    func refused() throws {
        var facts = CourseExample.facts
        facts.courses[1].isExtracurricular = true
        let body = try statement(facts, ExampleB.question).body
        #expect(
            body["total"]?.compact
                == #"{"held":11,"cancelled":1,"substituted":1,"behind":0,"control":1}"#)
        facts.enrolments = []
        #expect(throws: Refusal.self) { try statement(facts, ExampleB.question) }
    }

    static let cases: [Tamper<CoursePlan.Model>] = [
        Tamper(sum: "held") { $0.rows[0].work.held += 1 },
        Tamper(sum: "cancelled") { $0.total.cancelled += 1 },
        Tamper(sum: "substituted") { $0.rows[0].work.substituted = 0 },
        Tamper(sum: "control") { $0.rows.removeFirst() },
        Tamper(sum: "behind") { $0.rows[1].work.planned = 4 },
    ]

    @Test("a changed figure is noticed and named", arguments: cases.indices)
    func reconciliation(place: Int) throws {
        var model = try CoursePlan.model(of: CourseExample.facts, for: ExampleB.question)
        Self.cases[place].change(&model)
        var sums = Reconciliation()
        CoursePlan.reconcile(model, &sums)
        #expect(sums.differences.map(\.place).contains(Self.cases[place].sum))
    }
}
