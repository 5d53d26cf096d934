import Fields
import Journal
import Testing

@testable import Reports

/// What the report of a teacher states of small classes.
struct TeacherFiguresTests {
    private static let facts = CourseExample.facts

    private func rows(_ teacherID: String, _ classes: [ClassFacts] = [facts]) throws -> [JSON] {
        let statement = try CourseExample.teacherStatements(classes, of: teacherID)[0].get()
        guard case .array(let rows) = statement.body["rows"] else { return [] }
        return rows
    }

    @Test("a course has the figures of its pupils in the subject, and its lessons")
    func figures() throws {
        #expect(
            try rows("t1")[0].compact == """
                {"course_id":"k0","class_id":"c7a","class":"7 «А»","subject_id":"rus",\
                "subject":"Русский язык","group":null,"pupils":8,"n5":2,"n4":3,"n3":1,"n2":1,\
                "n1":0,"not_attested":1,"exempt":0,"passed":0,"failed":0,"none":0,"base":8,\
                "success":"75.0","quality":"62.5","sou":"56.4","mean":"3.86","lessons":3,\
                "planned":3,"behind":0}
                """)
    }

    @Test("of a group are counted its members of the last day who are still in the class")
    func group() throws {
        let row = try #require(try rows("t1").last)
        #expect(row["group"] == "девочки")
        #expect(row["pupils"] == .count(2))
        #expect([row["n5"], row["exempt"], row["base"]] == [.count(1), .count(1), .count(1)])
    }

    @Test("where no marks are set there are no figures, but lessons")
    func unmarked() throws {
        var facts = Self.facts
        facts.courses[3].markedIn = [2, 3]
        facts.schoolClass.isMarkless = false
        let row = try rows("t2", [facts])[0]
        #expect(row["pupils"] == .count(8))
        #expect(
            [row["n5"], row["none"], row["base"], row["mean"]] == [.null, .null, .null, .null])
        #expect(row["lessons"] == .count(3))
        facts.courses[3].markedIn = []
        facts.schoolClass.isMarkless = true
        #expect(try rows("t2", [facts])[0]["n5"] == .null)
    }

    @Test("everyone who has a course has a document; the classes stand in their order")
    func everyone() throws {
        var other = Self.facts
        (other.schoolClass.id, other.schoolClass.letter) = ("c7b", "Б")
        let made = try CourseExample.teacherStatements([Self.facts, other])
        #expect(try made.map { try $0.get().heading.teacher?.id } == ["t1", "t2"])
        #expect(try made.map { try $0.get().body["teacher"]?["id"] } == ["t1", "t2"])
        #expect(try rows("t2", [Self.facts, other]).map { $0["class_id"] } == ["c7a", "c7b"])
        let statement = try made[1].get()
        #expect(statement.json["class"] == .null)
        #expect(statement.json["period"]?["id"] == "trimester-1")
    }

    @Test("a teacher without a course, or with an activity only, has nothing to state")
    func nobody() throws {
        let refused = try CourseExample.teacherStatements(of: "t9")
        #expect(refused == [.failure(.noCourses(teacherID: "t9"))])
        #expect(Refusal.noCourses(teacherID: "t9").exitCode == 65)
        #expect(Refusal.noCourses(teacherID: "t9").statesNothing)
        var facts = Self.facts
        facts.courses[3].isExtracurricular = true
        #expect(try CourseExample.teacherStatements([facts]).count == 1)
    }

    @Test("only classes the teacher has a course in are named as left out")
    func leftOut() throws {
        var empty = Self.facts
        (empty.schoolClass.id, empty.schoolClass.letter, empty.enrolments) = ("c7b", "Б", [])
        for place in empty.courses.indices { empty.courses[place].teacher = 1 }
        let made = try CourseExample.teacherStatements([Self.facts, empty])
        #expect(try made[0].get().heading.warnings == [])
        #expect(try made[1].get().heading.warnings.map(\.code) == [.classesLeftOut])
        let alone = try CourseExample.teacherStatements([empty])
        #expect(alone == [.failure(.noCourses(teacherID: "t2"))])
    }

    @Test("a rare mark has a column where there is one")
    func page() throws {
        let usual = try CourseExample.teacherStatements(of: "t2")[0].get().tables[0]
        #expect(
            usual.columns.map(\.key) == [
                "no", "class", "course", "pupils", "n5", "n4", "n3", "n2", "not_attested",
                "exempt", "success", "quality", "sou", "mean", "lessons", "planned", "behind",
            ])
        #expect(
            usual.rows[0].cells.map(\.text).joined(separator: "|")
                == "1|7\u{A0}«А»|История|8|4|3|0|0|1|0|87,5|87,5|74,9|4,57|3|0|0")
        var facts = Self.facts
        facts.finalMarks.removeAll { $0.subject == 3 && $0.pupil == 0 }
        let statement = try CourseExample.teacherStatements([facts], of: "t2")[0].get()
        #expect(statement.tables[0].columns.map(\.key).contains("none"))
        #expect(statement.heading.warnings.map(\.code) == [.marksMissing])
    }

    static let cases: [Tamper<TeacherFigures.Model>] = [
        Tamper(sum: "отметки = обучающиеся") { $0.rows[0].pupils += 1 },
        Tamper(sum: "отметки = обучающиеся") { $0.rows[0].marks?.none += 1 },
        Tamper(sum: "отметки = обучающиеся") { $0.rows[3].marks?.exempt = 0 },
        Tamper(sum: "курсы = уроки учителя") { $0.rows[1].work.held += 1 },
        Tamper(sum: "курсы = уроки учителя") { $0.rows.removeLast() },
    ]

    @Test("a changed figure is noticed and named", arguments: cases.indices)
    func reconciliation(place: Int) throws {
        let part = try #require(
            try TeacherFigures.parts(of: Self.facts, for: ExampleB.question)?[0])
        var heading = try Heading(of: CoursePlan.self, Self.facts, ExampleB.question, [:])
        heading.teacher = Self.facts.staff[0]
        var model = TeacherFigures.model(of: [part], heading: heading)
        _ = try Statement(TeacherFigures.self, model)
        Self.cases[place].change(&model)
        var sums = Reconciliation()
        TeacherFigures.reconcile(model, &sums)
        #expect(sums.differences.map(\.sum).contains(Self.cases[place].sum))
    }
}
