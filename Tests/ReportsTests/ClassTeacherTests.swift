import Fields
import Journal
import Testing

@testable import Reports

/// Readings of the rules about the class teacher's report.
///
/// Source: report-json.md, `class-teacher` and "Settled readings".
struct ClassTeacherTests {
    private func body(_ facts: ClassFacts, _ question: Question) throws -> JSON {
        try Statement(
            ClassTeacherReport.self, ClassTeacherReport.model(of: facts, for: question)
        ).body
    }

    @Test("the period before has counts of its own, 0 where nobody was there, null where none was")
    func previous() throws {
        var facts = makeClass(2, subjects: ["rus"]) { builder in
            builder.enrolments[1].days = day("2025-11-24")...day("2026-05-31")
        }
        facts.mark(0, .period(1), "2")
        facts.mark(1, .period(1), "5")
        facts.mark(0, .period(2), "5")
        facts.mark(1, .period(2), "5")
        func previous(_ number: Int) throws -> [Int?] {
            let model = try ClassTeacherReport.model(of: facts, for: facts.question(number))
            return try #require(model.attainment).groups.map(\.previous)
        }
        #expect(try previous(1) == Array(repeating: nil, count: 8))
        #expect(try previous(2) == [0, 0, 0, 0, 0, 1, 0, 0])
        #expect(try previous(3) == [2, 0, 0, 0, 0, 0, 0, 0])
        facts.enrolments.removeFirst()
        #expect(try previous(2) == Array(repeating: 0, count: 8))
    }

    @Test("subjects stand beside the single 4, the single 3, all failing marks and all н/а only")
    func subjects() throws {
        var facts = makeClass(6, subjects: ["a", "b", "c"])
        let lines = ["5 4 5", "3 4 5", "4 4 5", "3 3 4", "2 незач 1", "н/а 5 н/а"]
        for (pupil, line) in lines.enumerated() { facts.mark(pupil, .period(1), line) }
        let model = try ClassTeacherReport.model(of: facts, for: facts.question(1))
        let groups = try #require(model.attainment).groups
        let named = groups.flatMap(\.pupils).map { pupil in
            "\(pupil.pupil.id) \(pupil.subjects.map(\.id).joined())"
        }
        #expect(named == ["p0 b", "p2 ", "p1 a", "p3 ", "p4 abc", "p5 ac"])
    }

    @Test("lateness is listed from the third time on, or as the setting says, with its own minutes")
    func lateness() throws {
        let facts = makeClass(2, subjects: ["rus"]) { builder in
            for number in 1...3 {
                builder.lesson(
                    "2025-09-0\(number)", slot: 1, number < 3 ? [0: .late, 1: .late] : [0: .late],
                    minutes: number)
            }
            builder.lesson("2025-09-04", slot: 1, [0: .unexcused], minutes: 40)
        }
        func lateness(_ question: Question) throws -> String? {
            try body(facts, question)["attendance"]?["lateness"]?.compact
        }
        let first = #"{"pupil_id":"p0","name":"Пупил0 Имя","count":3,"minutes":6}"#
        #expect(try lateness(facts.question(1)) == "[\(first)]")
        var question = facts.question(1)
        question.options.latenessFrom = 2
        #expect(
            try lateness(question)
                == "[\(first)," + #"{"pupil_id":"p1","name":"Пупил1 Имя","count":2,"minutes":3}]"#)
    }

    @Test("who came and who went, in row order and by date; nobody left makes no mean")
    func movement() throws {
        let facts = makeClass(2, subjects: ["rus"]) { builder in
            builder.enrolments[0].days = day("2025-09-10")...day("2025-09-20")
            builder.enrolments[0].startFrom = "лицей"
            builder.enrolments[0].endOrder = "№ 7"
            builder.enrol(0, "2025-10-01", "2025-10-02")
            builder.enrolments[1].days = day("2025-09-01")...day("2025-09-01")
            builder.lesson("2025-09-15", slot: 1, [0: .unspecified])
        }
        let body = try body(facts, facts.question(1))
        #expect(
            body["movement"]?.compact == #"{"start":1,"arrived":2,"departed":3,"end":0,"#
                + #""arrivals":[{"pupil_id":"p0","name":"Пупил0 Имя","date":"2025-09-10","#
                + #""order":null,"from":"лицей"},{"pupil_id":"p0","name":"Пупил0 Имя","#
                + #""date":"2025-10-01","order":null,"from":null}],"#
                + #""departures":[{"pupil_id":"p0","name":"Пупил0 Имя","date":"2025-09-20","#
                + #""order":"№ 7","to":null},{"pupil_id":"p0","name":"Пупил0 Имя","#
                + #""date":"2025-10-02","order":null,"to":null},{"pupil_id":"p1","#
                + #""name":"Пупил1 Имя","date":"2025-09-01","order":null,"to":null}]}"#)
        #expect(body["attendance"]?["mean_missed"] == .null)
        #expect(
            body["attendance"]?["unexcused"]?.compact
                == #"[{"pupil_id":"p0","name":"Пупил0 Имя","days":1,"lessons":1,"share":"100.0"}]"#)
        #expect(
            body["results"]?["success"]?.compact == #"{"percent":null,"count":0,"of":0}"#)
    }

    @Test("remarks with a date in the interval, and a class without marks has no results")
    func inspections() throws {
        var facts = makeClass(subjects: ["rus"])
        facts.schoolClass.isMarkless = true
        facts.mark(0, .period(1), "5")
        let inspector = Person(lastName: "Смирнова", firstName: "Мария", patronymic: "Ивановна")
        facts.inspections = ["2025-09-01", "2025-11-16", "2025-11-17"].enumerated().map {
            Inspection(
                id: "i\($0)", date: day($1), inspector: inspector, remark: "Нет темы",
                resolvedOn: $0 == 0 ? day("2025-12-01") : nil)
        }
        let statement = try Statement(
            ClassTeacherReport.self,
            ClassTeacherReport.model(of: facts, for: facts.question(1)))
        let remark =
            #""inspector":"Смирнова Мария Ивановна","remark":"Нет темы","resolved_on":"#
        #expect(
            statement.body["inspections"]?.compact == #"[{"date":"2025-09-01",\#(remark)"#
                + #""2025-12-01"},{"date":"2025-11-16",\#(remark)null}]"#)
        #expect(statement.body["results"] == .null)
        #expect(statement.heading.warnings.map(\.code) == [.markInMarkless])
        #expect(
            statement.bindings["results.none"]
                == .text("7\u{A0}класс – безотметочное обучение."))
        #expect(statement.bindings["results.legend"] == .text(""))
        guard case .table(let results)? = statement.bindings["results"] else {
            Issue.record("results are a table")
            return
        }
        #expect(results.rows == [])
    }
}
