import Journal
import Testing

@testable import Reports

/// Readings of the rules about marks that a small class shows.
///
/// Source: report-json.md, the rules and "Settled readings".
struct ResultsRuleTests {
    private func summary(_ facts: ClassFacts, _ question: Question) throws -> JSON {
        try Statement(ClassSummary.self, ClassSummary.model(of: facts, for: question)).body
    }

    private func row(_ body: JSON, _ place: Int) -> JSON {
        guard case .array(let rows)? = body["rows"] else { return .null }
        return rows[place]
    }

    private func list(_ body: JSON, _ key: String) -> [JSON] {
        if case .array(let items)? = body[key] { items } else { [] }
    }

    @Test(
        "a subject is studied by members of its group on some day up to as_of; a mark counts anyway"
    )
    func studied() throws {
        var facts = makeClass(3, subjects: ["rus", "eng"]) { builder in
            builder.courses[1].groupName = "1"
            builder.member(0, of: 1, "2025-10-01", "2025-10-05")
        }
        facts.mark(2, .period(1), "- 4")
        let body = try summary(facts, facts.question(1))
        #expect(row(body, 0)["not_studied"]?.compact == "[]")
        #expect(row(body, 1)["not_studied"]?.compact == #"["eng"]"#)
        #expect(row(body, 2)["not_studied"]?.compact == "[]")
        #expect(list(body, "by_subject").map { $0["none"] } == [.count(3), .count(1)])
        #expect(list(body, "by_subject")[1]["n4"] == .count(1))
        let before = try summary(facts, facts.question(1, asOf: "2025-09-30"))
        #expect(row(before, 0)["not_studied"]?.compact == #"["eng"]"#)
        #expect(list(before, "by_subject").map { $0["none"] } == [.count(3), .count(0)])
    }

    @Test(
        "a mark in a subject without a course marked in the period counts nowhere, with a warning")
    func uncounted() throws {
        var facts = makeClass(subjects: ["rus", "mat", "art", "club", "old"]) { builder in
            builder.courses[1].markedIn = [2, 3]
            builder.courses[2].isMarkless = true
            builder.courses[3].isExtracurricular = true
            builder.courses.removeLast()
        }
        for kind in [FinalKind.period(1), .period(2), .year] {
            facts.mark(0, kind, "5 2 2 2 2")
        }
        let model = try ClassSummary.model(of: facts, for: facts.question(1))
        #expect(model.subjects.map(\.id) == ["rus"])
        #expect(model.rows[0].category == .excellent)
        #expect(
            model.heading.warnings == [
                Warning(
                    code: .markWithoutCourse, count: 4,
                    text: "Не учтены отметки по предметам, по которым они не выставляются: 4")
            ])
        let year = try ClassSummary.model(of: facts, for: Question(.year))
        #expect(year.subjects.map(\.id) == ["rus", "mat"])
        #expect(year.heading.warnings.map(\.count) == [4 + 3 + 3])
        #expect(year.isMarked == [[true, false], [true, true], [true, true]])
    }

    @Test("the result of a year is the final mark, else the year mark, never the exam's")
    func year() throws {
        var facts = makeClass(3, subjects: ["rus", "mat"]) { builder in
            builder.courses[1].markedIn = [1, 3]
            builder.enrolments[2].days = day("2025-09-01")...day("2026-03-15")
        }
        facts.mark(0, .final, "5 -")
        facts.mark(0, .exam, "2 2")
        facts.mark(0, .year, "4 3")
        for (number, mark) in [(1, "4"), (2, "2"), (3, "5")] {
            facts.mark(0, .period(number), "- \(mark)")
        }
        facts.mark(2, .year, "5 5")
        facts.decisions = [
            Decision(pupil: 0, text: "переведён"), Decision(pupil: 2, text: "выбыл"),
        ]
        let body = try summary(facts, Question(.year))
        let marks = row(body, 0)["marks"]
        #expect(
            marks?["mat"]?.compact
                == #"{"trimester-1":"4","trimester-2":null,"trimester-3":"5","#
                + #""year":"3","exam":"2","final":null}"#)
        #expect(marks?["rus"]?["final"] == "5")
        #expect(row(body, 0)["mean"] == "4.00")
        #expect(row(body, 0)["category"] == "one_three")
        #expect(row(body, 0)["decision"] == "переведён")
        #expect(row(body, 1)["decision"] == .null)
        #expect(row(body, 2)["marks"]?.compact == #"{"rus":null,"mat":null}"#)
        #expect(row(body, 2)["decision"] == "выбыл")
        #expect(list(body, "by_subject").map { $0["none"] } == [.count(1), .count(1)])
        let early = try summary(facts, Question(.year, asOf: day("2025-12-01")))
        #expect(row(early, 0)["marks"]?["mat"] == marks?["mat"])
        #expect(row(early, 2)["category"] == "excellent")
    }

    @Test("the year's missed lessons are those of its periods, without the holidays between them")
    func missedInYear() throws {
        let facts = makeClass(subjects: ["rus"]) { builder in
            for date in ["2025-11-10", "2025-11-20", "2025-12-01"] {
                builder.lesson(date, slot: 1, [0: .ill])
            }
        }
        let body = try summary(facts, Question(.year))
        #expect(row(body, 0)["missed"]?["total"] == .count(2))
    }

    @Test("who departed has no marks and is in no count, but keeps the absences")
    func departed() throws {
        var facts = makeClass(2, subjects: ["rus"]) { builder in
            builder.enrolments[1].days = day("2025-09-05")...day("2025-09-20")
            builder.enrol(1, "2025-10-01", "2025-10-10")
            builder.lesson("2025-10-10", slot: 1, [1: .excused])
            builder.lesson("2025-10-11", slot: 1, [1: .excused])
        }
        facts.mark(0, .period(1), "4")
        facts.mark(1, .period(1), "2")
        let body = try summary(facts, facts.question(1))
        #expect(
            row(body, 1).compact == #"{"pupil_id":"p1","name":"Пупил1 Имя","marks":{"rus":null},"#
                + #""not_studied":[],"mean":null,"category":null,"missed":{"total":1,"ill":0,"#
                + #""excused":1,"unexcused":0,"unspecified":0},"departed":"2025-10-10","#
                + #""arrived":"2025-10-01"}"#)
        #expect(body["class"]?["end_count"] == .count(1))
        #expect(list(body, "by_subject")[0]["n2"] == .count(0))
        // By the end of September the pupil is between two stays.
        let september = try summary(facts, facts.question(1, asOf: "2025-09-30"))
        #expect(row(september, 1)["departed"] == "2025-09-20")
    }

    @Test("a class without marks has no summary, and 64 comes before 65")
    func refusals() {
        var facts = makeClass(subjects: ["rus"])
        facts.schoolClass.isMarkless = true
        let name = facts.schoolClass.name
        #expect(throws: Refusal.markless(schoolClass: name)) {
            try ClassSummary.model(of: facts, for: facts.question(1))
        }
        let early = day("2025-08-31")
        #expect(throws: Refusal.asOfBeforeFirst(asOf: early, first: day("2025-09-01"))) {
            try ClassSummary.model(of: facts, for: facts.question(1, asOf: "2025-08-31"))
        }
        facts.enrolments = []
        #expect(throws: Refusal.nobody(schoolClass: name, days: facts.periods[0].days)) {
            try ClassTeacherReport.model(of: facts, for: facts.question(1))
        }
    }

    @Test("a truant missed more lessons of the subjects with н/а without a reason than with one")
    func truants() throws {
        func truants(_ rows: [(course: Int, kind: AttendanceKind)], held: Bool = true) -> Int {
            var facts = makeClass(subjects: ["rus", "mat"]) { builder in
                builder.courses.append(Course(id: "k2", subject: 0, teacher: 0, isMarkless: true))
                builder.courses.append(
                    Course(id: "k3", subject: 0, teacher: 0, isExtracurricular: true))
                for (slot, row) in rows.enumerated() {
                    builder.lesson(
                        "2025-09-02", slot: slot + 1, course: row.course, held: held, [0: row.kind])
                }
            }
            facts.mark(0, .period(1), "н/а 5")
            let (roll, days) = (Roll(facts), facts.periods[0].days)
            let results = Results(facts, roll, facts.periods[0], in: days)
            return results.truants(facts, roll, in: days).count
        }
        #expect(truants([]) == 0)
        #expect(truants([(0, .ill), (0, .unexcused)]) == 0)
        #expect(truants([(0, .ill), (2, .unspecified), (0, .unexcused)]) == 1)
        #expect(truants([(0, .unexcused), (0, .excused), (1, .unexcused)]) == 0)
        #expect(truants([(0, .unspecified), (3, .ill), (1, .ill)]) == 1)
        #expect(truants([(0, .unexcused), (0, .late)]) == 1)
        #expect(truants([(0, .unexcused)], held: false) == 0)
    }

    @Test("failing in three subjects and in more is one count; н/а and осв are no failing")
    func failing() throws {
        var facts = makeClass(4, subjects: ["a", "b", "c", "d"])
        for (pupil, line) in ["2 1 незач 2", "2 1 незач 5", "2 н/а осв 1", "5 5 5 2"].enumerated() {
            facts.mark(pupil, .period(1), line)
        }
        let days = facts.periods[0].days
        let results = Results(facts, Roll(facts), facts.periods[0], in: days)
        #expect(results.failingBySubjects == [1, 1, 2])
    }
}
