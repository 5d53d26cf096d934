import Bundles
import Foundation
import GRDB
import Stores
import Testing

@Suite("Importing again")
struct ImportScopeTests {
    @Test("the same bundle twice changes nothing", arguments: [school, school.replacing])
    func twice(_ files: [String: String]) throws {
        let imported = try ImportedSchool()
        let first = try imported.take(files)
        #expect(first.tables.map(\.added) == first.tables.map(\.rows))
        let before = try imported.dump()
        let second = try imported.take(files)
        #expect(second.outcome == .stored)
        #expect(second.tables.allSatisfy { $0.added + $0.changed + $0.removed == 0 })
        #expect(try imported.dump() == before)
    }

    @Test("a changed row is replaced by its key, and only it")
    func changed() throws {
        let imported = try ImportedSchool()
        _ = try imported.take(school)
        let report = try imported.take(
            school.changing("lessons.csv", "2025-09-01,1,", "2025-09-01,3,")
                .changing("pupils.csv", "Петров,Пётр", "Петров,Пётр-Павел"))
        #expect(report.tables.filter { $0.changed > 0 }.map(\.table) == [.pupils, .lessons])
        #expect(report.tables.map(\.changed).reduce(0, +) == 2)
        #expect(try imported.value("SELECT slot FROM lessons WHERE id = 'l1'") == "3")
        #expect(try imported.value("SELECT count(*) FROM marks") == "3")
    }

    @Test("two lessons may change places")
    func swapped() throws {
        let imported = try ImportedSchool()
        _ = try imported.take(school)
        let report = try imported.take(
            school.changing("lessons.csv", "2025-09-01,1,", "2025-09-01,9,")
                .changing("lessons.csv", "2025-09-01,2,d", "2025-09-01,1,d")
                .changing("lessons.csv", "2025-09-01,9,", "2025-09-01,2,"))
        #expect(report.outcome == .stored)
        #expect(
            try imported.value("SELECT id FROM lessons WHERE course_id='ma' AND slot=1") == "l2")
    }

    // A part of the school: its year y without what the cuts take out.
    private static let cut =
        school.changing("years.csv", "z,2024/2025,2024-09-01,2025-05-31\n", "")
        .changing("periods.csv", "o1,z,trimester,1,1 триместр,2024-09-01,2024-11-17\n", "")
        .changing("classes.csv", "o,z,6,А,trimester,d,\n", "")
        .changing("enrolments.csv", "p,o,2024-09-01,\nx,o,2024-09-01,2025-05-31\n", "")
        .changing("pupils.csv", "x,Старый,Ученик\n", "")
        .changing("subjects.csv", "w,Старый,3\n", "")
        .changing("courses.csv", "mo,o,w,d,,\n", "")
        .changing("lessons.csv", "l6,mo,2024-09-02,1,\n", "")
        .changing("attendance.csv", "l6,x,УП,\n", "")
        .changing("marks.csv", "3,l6,x,3\n", "")
        .changing("final_marks.csv", "x,o,w,period,o1,3\n", "")
        // And gone within the year: a pupil with all of theirs, marks, a period mark, a group.
        .changing("pupils.csv", "r,Белов,Илья\n", "")
        .changing("enrolments.csv", "r,g,2025-09-01,\n", "")
        .changing("marks.csv", "1,l2,p,5\n", "")
        .changing("final_marks.csv", "q,a,m,period,t1,5\n", "")
        .changing("course_pupils.csv", "fa,q,2025-10-01,2025-10-31\n", "")
        .changing("attendance.csv", "l3,q,Н,\n", "")
        .changing("guardians.csv", "p,Петрова Мария,1\n", "")
        .changing("days_off.csv", "2025-11-04,holiday,\n", "")

    @Test("a bundle that merges keeps what it does not hold")
    func merge() throws {
        let imported = try ImportedSchool()
        _ = try imported.take(school)
        let before = try imported.dump()
        let report = try imported.take(ImportScopeTests.cut)
        #expect(report.problems.errors == [])
        #expect(try imported.dump() == before)
    }

    @Test("a bundle that replaces drops what is gone in its years, and nothing of others")
    func replace() throws {
        let imported = try ImportedSchool()
        _ = try imported.take(school)
        let before = try imported.dump()
        let report = try imported.take(ImportScopeTests.cut.replacing)
        #expect(report.problems.errors == [])
        let after = try imported.dump()
        let removed = report.tables.filter { $0.removed > 0 }.map { "\($0.table) \($0.removed)" }
        #expect(
            removed == [
                "daysOff 1", "pupils 1", "guardians 1", "enrolments 1", "coursePupils 1",
                "attendance 1", "marks 1", "finalMarks 1",
            ])
        for (table, rows) in after {
            #expect(Set(rows).isSubset(of: before[table] ?? []), "\(table)")
        }
        #expect(try imported.value("SELECT group_concat(id, '') FROM pupils") == "pqx")
        #expect(try imported.value("SELECT count(*) FROM lessons") == "6")
        #expect(try imported.dangling() == 0)
    }

    @Test("what a bundle that merges refers to may be in the store, with replace it may not")
    func elsewhere() throws {
        let imported = try ImportedSchool()
        _ = try imported.take(school)
        let files = school.changing("pupils.csv", "q,Орлова,Ольга\n", "")
        #expect(try imported.take(files).problems.errorCount == 0)
        let errors = try imported.take(files.replacing).problems.errors
        #expect(
            errors.allSatisfy { $0.fault == .dangling(column: "pupil_id", id: "q", table: .pupils) }
        )
        #expect(errors.count == 7)
    }

    @Test("a stored enrolment counts when a bundle that merges brings another")
    func stored() throws {
        let imported = try ImportedSchool()
        _ = try imported.take(school)
        var files = school
        files["enrolments.csv"] = "pupil_id,class_id,start\nq,b,2026-05-31\n"
        let errors = try imported.take(files).problems.errors
        #expect(
            errors == [
                .init(
                    file: "enrolments.csv", line: 2, column: 5,
                    fault: .inTwoClasses(pupil: "q", classID: "a", day: "2026-05-31"))
            ])
    }

    @Test("a code that means something else now does so for stored rows, too")
    func recoded() throws {
        let imported = try ImportedSchool()
        _ = try imported.take(school)
        var files = school
        files["codes.csv"] = "code,name,kind\nН,Не был,unexcused\n"
        files["attendance.csv"] = nil
        #expect(try imported.take(files).outcome == .stored)
        #expect(try imported.value("SELECT kind FROM attendance WHERE code = 'Н'") == "unexcused")
    }

    @Test("a dry run leaves nothing, and the store as it was")
    func dryRun() throws {
        let imported = try ImportedSchool()
        #expect(try imported.take(school, dryRun: true).outcome == .acceptable)
        #expect(try imported.left() == [])
        _ = try imported.take(school)
        let before = try imported.dump()
        let report = try imported.take(
            school.changing("pupils.csv", "Пётр", "Павел"), dryRun: true)
        #expect(report.tables.map(\.changed).reduce(0, +) == 1)
        #expect(try imported.dump() == before)
    }

    @Test("a refused bundle leaves the store as it was")
    func refused() throws {
        let imported = try ImportedSchool()
        _ = try imported.take(school)
        let before = try imported.dump()
        let report = try imported.take(
            school.changing("pupils.csv", "Пётр", "Павел")
                .changing("attendance.csv", "l1,p,Б", "l1,p,Ж"))
        #expect(report.outcome == .refused)
        #expect(try imported.dump() == before)
    }

    @Test("a bundle of another school is refused")
    func otherSchool() throws {
        let imported = try ImportedSchool()
        _ = try imported.take(school)
        let other = school.changing("bundle.json", "\"s1\"", "\"s2\"")
        let refusal = StoreError.otherSchool(path: imported.store, stored: "s1", found: "s2")
        #expect(throws: ImportError.store(refusal)) {
            try imported.take(other)
        }
    }

    @Test("older data than the store's are a warning")
    func older() throws {
        let imported = try ImportedSchool()
        _ = try imported.take(school)
        let report = try imported.take(school.changing("bundle.json", "05-29T18", "05-28T18"))
        #expect(report.problems.warnings.map(\.line) == [2])
        #expect(report.outcome == .stored)
    }
}
