import GRDB
import Journal
import Testing

@testable import Stores

@Suite("What the store reads")
struct ClassReadingTests {
    @Test("the index lists years, periods, classes and signers in the order it promises")
    func index() throws {
        let store = try WrittenStore(smallSchool)
        let index = try SQLiteStore.read(at: store.path) { (journal) throws(StoreError) in
            try journal.index()
        }
        #expect(index.years.map(\.id) == ["y24", "y25"])
        #expect(index.periods.map(\.id) == ["h1", "a1", "a2"])
        #expect(index.classes.map(\.name) == ["7 «А»", "10"])
        #expect(index.classes.map(\.isMarkless) == [false, false])
        #expect(index.signers.map(\.id) == ["w3", "w4"])
        #expect(index.school.director?.fullName == "Сова Мария Петровна")
        #expect(index.exportedAt.description == "2026-05-29T18:00:00")
    }

    @Test("pupils stand in the printed order, also those who only have a row of attendance")
    func pupils() throws {
        let facts = try WrittenStore(smallSchool).everything().0[0]
        #expect(facts.pupils.map(\.id) == ["p3", "p2", "p1"])
        #expect(facts.pupils[2].birthDate == Day(iso: "2012-03-01"))
        #expect(facts.enrolments.map(\.pupil) == [1, 1, 2])
        // An open end is the last day of the class's year.
        #expect(
            facts.enrolments.map(\.days.upperBound.description) == [
                "2025-10-31", "2026-05-31", "2026-05-31",
            ])
        #expect(facts.enrolments[2].startOrder == "пр. 1")
    }

    @Test("subjects, courses, groups and plans stand in the order they promise")
    func teaching() throws {
        let facts = try WrittenStore(smallSchool).everything().0[0]
        #expect(facts.subjects.map(\.id) == ["rus", "alg", "geo"])
        #expect(facts.courses.map(\.id) == ["k3", "k2", "k1"])
        #expect(facts.courses.map(\.subject) == [0, 0, 1])
        #expect(facts.courses.map(\.markedIn) == [[], [], [1, 2]])
        #expect(facts.courses.map(\.plannedHours) == [nil, nil, 136])
        #expect(facts.courses.map(\.isExtracurricular) == [true, false, false])
        #expect(
            facts.memberships == [
                Membership(course: 0, pupil: 2),
                Membership(
                    course: 1, pupil: 1, start: Day(iso: "2025-09-01"),
                    end: Day(iso: "2025-09-30")),
                Membership(course: 1, pupil: 1, start: Day(iso: "2025-11-01")),
            ])
        #expect(facts.plan.map(\.number) == [1, 2])
        #expect(facts.staff.map(\.id) == ["w1", "w2"])
        #expect(facts.classTeacher == 0)
    }

    @Test("lessons, attendance, marks and papers stand in the order they promise")
    func records() throws {
        let facts = try WrittenStore(smallSchool).everything().0[0]
        #expect(facts.lessons.map(\.id) == ["l3", "l2", "l1"])
        #expect(facts.lessons.map(\.isHeld) == [true, false, true])
        #expect(facts.lessons.map(\.isAttendanceTaken) == [true, false, true])
        #expect(facts.lessons.map(\.teacher) == [nil, nil, 1])
        #expect(facts.lessons[2].recordedAt == Moment(iso: "2025-09-02T12:00:00"))
        #expect(
            facts.attendance == [
                Attendance(lesson: 0, pupil: 2, kind: .unspecified),
                Attendance(lesson: 2, pupil: 0, kind: .ill),
                Attendance(lesson: 2, pupil: 2, kind: .late, minutesLate: 5),
            ])
        #expect(
            facts.marks == [
                LessonMark(lesson: 0, pupil: 2, value: "4/5"),
                LessonMark(lesson: 2, pupil: 1, value: "4-"),
                LessonMark(lesson: 2, pupil: 1, value: "5", weight: 2),
            ])
        #expect(
            facts.finalMarks == [
                FinalMark(pupil: 1, subject: 1, kind: .exam, value: .notAttested),
                FinalMark(pupil: 2, subject: 1, kind: .period(1), value: .five),
                FinalMark(pupil: 2, subject: 1, kind: .year, value: .four),
                FinalMark(pupil: 2, subject: 2, kind: .period(2), value: .exempt),
            ])
        #expect(facts.decisions.map(\.protocolNumber) == ["8"])
        #expect(facts.inspections.map(\.id) == ["i1", "i2"])
        #expect(facts.inspections[1].inspector.lastName == "Сова")
    }

    @Test("grade 1 is without marks unless the journal says otherwise")
    func markless() throws {
        let store = try WrittenStore(
            smallSchool + [
                "INSERT INTO classes VALUES ('c1', 'y25', 1, 'Б', 'trimester', 'w1', NULL, NULL)",
                "INSERT INTO classes VALUES ('c0', 'y25', 1, 'А', 'trimester', 'w1', 0, NULL)",
            ])
        let classes = try SQLiteStore.read(at: store.path) { (journal) throws(StoreError) in
            try journal.index().classes
        }
        #expect(classes.map(\.id) == ["c0", "c1", "c7", "c10"])
        #expect(classes.map(\.isMarkless) == [false, true, false, false])
    }

    @Test("a class that the journal does not have is refused by its id")
    func unknownClass() throws {
        let store = try WrittenStore(smallSchool)
        #expect(throws: StoreError.unknownClass(id: "c8")) {
            try SQLiteStore.read(at: store.path) { (journal) throws(StoreError) in
                try journal.classFacts("c8")
            }
        }
    }

    @Test("every table of the schema is counted, and its key is the engine's")
    func tables() throws {
        let store = try WrittenStore(smallSchool)
        let counts = try SQLiteStore.read(at: store.path) { (journal) throws(StoreError) in
            try journal.counts()
        }
        try store.connection().read { database in
            let names = try String.fetchSet(
                database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
            #expect(Set(counts.map(\.table)).union(["school"]) == names)
            for (table, rows) in counts {
                let sql = "SELECT count(*) FROM \"\(table)\""
                #expect(try Int.fetchOne(database, sql: sql) == rows, "\(table)")
            }
            for table in Schema.tables {
                // No row may be sorted on the way: its order is that of an index.
                let sql = """
                    EXPLAIN QUERY PLAN SELECT * FROM "\(table.name)"
                    ORDER BY \(table.key.joined(separator: ", "))
                    """
                let steps = try Row.fetchAll(database, sql: sql).map { $0["detail"] as String }
                #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(table.name): \(steps)")
            }
        }
    }
}
