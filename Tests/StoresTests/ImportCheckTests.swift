import Bundles
import Journal
import Stores
import Testing

/// A change of the school that breaks one rule.
struct BrokenSchool: CustomTestStringConvertible, Sendable {
    var file: String
    var old: String
    var new: String
    var line: Int
    var column: Int
    var fault: BundleFault

    var testDescription: String { "\(file):\(line):\(column) \(fault)" }

    init(
        _ file: String, _ old: String, _ new: String, _ line: Int, _ column: Int,
        _ fault: BundleFault
    ) {
        (self.file, self.old, self.new) = (file, old, new)
        (self.line, self.column, self.fault) = (line, column, fault)
    }

    private static let year = (first: "2025-09-01", last: "2026-05-31")

    private static func outside(_ column: String, _ day: String) -> BundleFault {
        .outsideYear(column: column, day: day, first: year.first, last: year.last)
    }

    static let all = keys + references + dates + others

    static let keys: [BrokenSchool] = [
        .init(
            "subjects.csv", "w,Старый,3\n", "w,Старый,3\nm,Физика,4\n", 5, 1,
            .repeatedKey(["m"], line: 2)),
        .init(
            "enrolments.csv", "p,o,2024-09-01,\n",
            "p,o,2024-09-01,\np,o,2024-09-01,2024-10-01\n", 7, 1,
            .repeatedKey(["p", "o", "2024-09-01"], line: 6)),
        .init(
            "attendance.csv", "l1,q,оп,5\n", "l1,q,оп,5\nl1,q,Б,\n", 4, 1,
            .repeatedKey(["l1", "q"], line: 3)),
        .init(
            "final_marks.csv", "q,a,m,year,,4\n", "q,a,m,year,,4\nq,a,m,year,,5\n", 4, 1,
            .repeatedKey(["q", "a", "m", "year", ""], line: 3)),
        .init(
            "guardians.csv", "p,Петрова Мария,1\n", "p,Петрова Мария,1\np,Петрова Мария,2\n",
            3, 1, .repeatedKey(["p"], line: 2)),
        .init(
            "days_off.csv", "2025-11-04,holiday,\n",
            "2025-11-04,holiday,\n2025-11-04,remote,\n", 3, 1,
            .repeatedKey(["2025-11-04", ""], line: 2)),
        .init(
            "course_pupils.csv", "fa,q,2025-10-01,2025-10-31\n",
            "fa,q,2025-10-01,2025-10-31\nfa,q,2025-10-01,\n", 3, 1,
            .repeatedKey(["fa", "q", "2025-10-01"], line: 2)),
        .init(
            "plan.csv", "ma,1,Дроби\n", "ma,1,Дроби\nma,1,Степени\n", 3, 1,
            .repeatedKey(["ma", "1"], line: 2)),
        .init(
            "decisions.csv", "q,a,перевести\n", "q,a,перевести\nq,a,оставить\n", 3, 1,
            .repeatedKey(["q", "a"], line: 2)),
        .init(
            "audit.csv", "2025-09-01T10:00:00,s,set,mark\n",
            "2025-09-01T10:00:00,s,set,mark\n2025-09-01T10:00:00,s,set,mark\n", 3, 1,
            .repeatedKey([], line: 2)),
    ]

    static let references: [BrokenSchool] = [
        .init(
            "bundle.json", "\"director_id\": \"s\"", "\"director_id\": \"n\"", 3, 24,
            .dangling(column: "director_id", id: "n", table: .staff)),
        .init(
            "periods.csv", "h1,y", "h1,n", 5, 4,
            .dangling(column: "year_id", id: "n", table: .years)),
        .init(
            "classes.csv", "6,А,trimester,d", "6,А,trimester,n", 5, 19,
            .dangling(column: "teacher_id", id: "n", table: .staff)),
        .init(
            "enrolments.csv", "r,g", "n,g", 5, 1,
            .dangling(column: "pupil_id", id: "n", table: .pupils)),
        .init(
            "courses.csv", "mo,o,w", "mo,o,n", 6, 6,
            .dangling(column: "subject_id", id: "n", table: .subjects)),
        .init(
            "lessons.csv", "l2,ma,2025-09-01,2,d", "l2,ma,2025-09-01,2,n", 3, 20,
            .dangling(column: "teacher_id", id: "n", table: .staff)),
        .init(
            "attendance.csv", "l3,q", "n3,q", 4, 1,
            .dangling(column: "lesson_id", id: "n3", table: .lessons)),
        .init(
            "marks.csv", "3,l6,x", "3,l6,n", 4, 6,
            .dangling(column: "pupil_id", id: "n", table: .pupils)),
        .init(
            "final_marks.csv", "period,t1", "period,n1", 2, 14,
            .dangling(column: "period_id", id: "n1", table: .periods)),
        .init(
            "inspections.csv", "a,ma,d", "a,n,d", 2, 17,
            .dangling(column: "course_id", id: "n", table: .courses)),
        .init(
            "days_off.csv", "quarantine,a", "quarantine,n", 3, 23,
            .dangling(column: "class_id", id: "n", table: .classes)),
        .init(
            "guardians.csv", "p,Петрова", "n,Петрова", 2, 1,
            .dangling(column: "pupil_id", id: "n", table: .pupils)),
        .init(
            "course_pupils.csv", "fa,q", "n,q", 2, 1,
            .dangling(column: "course_id", id: "n", table: .courses)),
        .init(
            "plan.csv", "ma,1", "n,1", 2, 1,
            .dangling(column: "course_id", id: "n", table: .courses)),
        .init(
            "decisions.csv", "q,a", "q,n", 2, 3,
            .dangling(column: "class_id", id: "n", table: .classes)),
    ]

    static let dates: [BrokenSchool] = [
        .init(
            "periods.csv", "1 триместр,2025-09-01", "1 триместр,2025-08-31", 2, 29,
            outside("start", "2025-08-31")),
        .init(
            "periods.csv", "2026-02-23,2026-05-31", "2026-02-23,2026-06-01", 4, 40,
            outside("end", "2026-06-01")),
        .init(
            "enrolments.csv", "r,g,2025-09-01", "r,g,2025-08-31", 5, 5,
            outside("start", "2025-08-31")),
        .init(
            "enrolments.csv", "q,a,2025-09-01,2026-05-31", "q,a,2025-09-01,2026-06-01", 4, 16,
            outside("end", "2026-06-01")),
        .init(
            "lessons.csv", "l4,mb,2026-05-31", "l4,mb,2026-06-01", 5, 7,
            outside("date", "2026-06-01")),
        .init("inspections.csv", "2025-09-01", "2025-08-31", 2, 4, outside("date", "2025-08-31")),
        .init("days_off.csv", "2025-11-05", "2025-06-05", 3, 1, outside("date", "2025-06-05")),
        .init(
            "days_off.csv", "2025-11-04", "2025-06-04", 2, 1,
            .outsideYears(column: "date", day: "2025-06-04")),
        .init(
            "years.csv", "2024-09-01,2025-05-31", "2024-09-01,2024-08-31", 3, 24,
            .endsBeforeStart(start: "2024-09-01", end: "2024-08-31")),
        .init(
            "course_pupils.csv", "2025-10-31", "2025-09-30", 2, 17,
            .endsBeforeStart(start: "2025-10-01", end: "2025-09-30")),
        .init(
            "enrolments.csv", "q,a,2025-09-01,2026-05-31", "q,a,2025-12-01,2025-11-30", 4, 16,
            .endsBeforeStart(start: "2025-12-01", end: "2025-11-30")),
    ]

    static let others: [BrokenSchool] = [
        .init("periods.csv", "2025-11-17", "2025-11-16", 3, 29, .overlappingPeriod(id: "t1")),
        .init(
            "periods.csv", "half_year,2", "half_year,3", 6, 16,
            .periodNumber(found: 3, expected: 2)),
        .init("courses.csv", "mb,b,m,s,,2", "mb,b,m,s,,2;3", 4, 11, .noSuchPeriod(number: 3)),
        .init(
            "enrolments.csv", "2025-12-31", "2026-01-01", 3, 5,
            .inTwoClasses(pupil: "p", classID: "a", day: "2026-01-01")),
        .init(
            "enrolments.csv", "2025-09-01,2025-12-31", "2025-09-01,", 3, 5,
            .inTwoClasses(pupil: "p", classID: "a", day: "2026-01-01")),
        .init("lessons.csv", "2025-09-01,2,d", "2025-09-01,1,d", 3, 18, .sameSlot(lesson: "l1")),
        .init("attendance.csv", "l1,p,Б", "l1,p,Ж", 2, 6, .unknownCode("Ж")),
        .init("attendance.csv", "l1,p,Б", "l1,p,Петров", 2, 6, .unknownCode(nil)),
        .init("final_marks.csv", "period,t1", "period,", 2, 14, .periodOnlyForPeriod),
        .init("final_marks.csv", "year,,4", "year,t2,4", 3, 12, .periodOnlyForPeriod),
        .init("final_marks.csv", "period,h2", "period,t2", 4, 14, .periodOfOtherScheme(id: "t2")),
        .init("final_marks.csv", "period,t1", "period,o1", 2, 14, .periodOfOtherScheme(id: "o1")),
    ]

    /// Rules whose breach is a warning.
    static let warnings: [BrokenSchool] = [
        .init(
            "attendance.csv", "l3,q,Н", "l3,p,Н", 4, 4,
            .outsideRoll(pupil: "p", day: "2025-10-31")),
        .init(
            "course_pupils.csv", "2025-10-31", "2025-10-30", 4, 4,
            .outsideRoll(pupil: "q", day: "2025-10-31")
        ).of("attendance.csv"),
        .init("marks.csv", "1,l2,p", "1,l2,r", 2, 6, .outsideRoll(pupil: "r", day: "2025-09-01")),
        .init("marks.csv", "1,l2,p", "1,l5,r", 2, 8, .markInMarkless(classID: "g")),
        .init(
            "final_marks.csv", "q,a,m,year,,4", "r,g,m,year,,4", 3, 13,
            .markInMarkless(classID: "g")),
    ]

    private var place: String?

    /// The same, seen in another file than the changed one.
    private func of(_ file: String) -> BrokenSchool {
        var other = self
        other.place = file
        return other
    }

    /// The problem that must be reported.
    var problem: BundleProblem {
        .init(file: place ?? file, line: line, column: column, fault: fault)
    }

    /// The school with the change.
    var files: [String: String] { school.changing(file, old, new) }
}

@Suite("What is checked at import")
struct ImportCheckTests {
    @Test("the school of these tests has no fault")
    func sound() throws {
        let imported = try ImportedSchool()
        let report = try imported.take(school)
        #expect(report.problems.errors == [] && report.problems.warnings == [])
        #expect(report.outcome == .stored)
        #expect(try imported.dangling() == 0)
    }

    @Test(
        "a breach is the only error, at its place, and nothing is stored",
        arguments: BrokenSchool.all)
    func broken(_ one: BrokenSchool) throws {
        let imported = try ImportedSchool()
        let report = try imported.take(one.files)
        #expect(report.problems.errors == [one.problem])
        #expect(report.outcome == .refused)
        #expect(try imported.left() == [])
        #expect(one.problem.message(in: .russian).contains(":\(one.line):\(one.column): "))
    }

    @Test("a breach that is a warning is kept and told", arguments: BrokenSchool.warnings)
    func warned(_ one: BrokenSchool) throws {
        let imported = try ImportedSchool()
        let report = try imported.take(one.files)
        #expect(report.problems.errors == [])
        #expect(report.problems.warnings == [one.problem])
        #expect(report.outcome == .stored)
    }

    // The rows of a file of the school, which has no quotes; the header first.
    private func cells(_ table: BundleTable) -> [[String]] {
        (school[table.file] ?? "").split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test(
        "a row that stands twice is an error, whatever its table",
        arguments: BundleTable.allCases.filter { school[$0.file] != nil })
    func twice(_ table: BundleTable) throws {
        let rows = cells(table)
        let last = try #require(rows.last).joined(separator: ",")
        let problems = try ImportedSchool().take(school.adding(table.file, last)).problems
        let found = problems.errors.filter {
            guard case .repeatedKey(_, rows.count) = $0.fault else { return false }
            return $0.file == table.file && $0.line == rows.count + 1
        }
        #expect(found.count == 1)
    }

    @Test("every reference of every table resolves", arguments: BundleTable.allCases)
    func references(_ table: BundleTable) throws {
        let rows = cells(table)
        for column in table.columns {
            guard let target = column.target, let place = rows.first?.firstIndex(of: column.name),
                let line = rows.indices.dropFirst().first(where: { !rows[$0][place].isEmpty })
            else { continue }
            var files = school
            var changed = rows
            changed[line][place] = "nowhere"
            files[table.file] = changed.map { $0.joined(separator: ",") + "\n" }.joined()
            let start = changed[line][..<place].joined(separator: ",").count
            let problem = BundleProblem(
                file: table.file, line: line + 1, column: place == 0 ? 1 : start + 2,
                fault: .dangling(column: column.name, id: "nowhere", table: target))
            let errors = try ImportedSchool().take(files).problems.errors
            #expect(errors.contains(problem), "\(table.file) \(column.name)")
        }
    }

    @Test("faults of values and of relations are found in one run, without what follows from them")
    func together() throws {
        let files = school.changing("lessons.csv", "l1,ma,2025-09-01", "l1,ma,2025-13-01")
            .changing("enrolments.csv", "r,g,2025-09-01", "r,n,2025-09-01")
            .changing("attendance.csv", "l1,p,Б", "l1,p,Ж")
        let problems = try ImportedSchool().take(files).problems
        #expect(problems.errors.map(\.file) == ["enrolments.csv", "lessons.csv", "attendance.csv"])
    }

    @Test("references into a table that could not be read are not reported")
    func torn() throws {
        let files = school.changing("staff.csv", "s,Иванова,Анна", "s,\"Иванова,Анна")
        let problems = try ImportedSchool().take(files).problems
        #expect(
            problems.errors == [
                .init(file: "staff.csv", line: 2, column: 3, fault: .unclosedQuote)
            ])
    }

    @Test("codes of the bundle stand in place of the standard ones")
    func codes() throws {
        let files = school.adding("codes.csv", "code,name,kind").adding("codes.csv", "ж,Иное,ill")
        let problems = try ImportedSchool().take(files).problems
        #expect(problems.errorCount == 5)
        let imported = try ImportedSchool()
        let own = files.changing("attendance.csv", "l1,p,Б", "l1,p,Ж:кашель")
            .changing("attendance.csv", "l1,q,оп,5\nl3,q,Н,\nl4,p,осв,\nl6,x,УП,\n", "")
        #expect(try imported.take(own).outcome == .stored)
        #expect(
            try imported.value("SELECT code || kind || comment FROM attendance")
                == "Жillкашель")
    }
}
