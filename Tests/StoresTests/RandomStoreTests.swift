import GRDB
import Journal
import Stores
import Testing

/// Statements that write a random school of `classes` classes; few ids, so that rows meet.
private func randomSchool(_ numbers: inout SeededNumbers, classes: Int) -> [String] {
    func pick(_ choices: [String]) -> String {
        choices[Int.random(in: 0..<choices.count, using: &numbers)]
    }
    func date() -> String {
        "date('2025-09-01', '+\(Int.random(in: 0..<270, using: &numbers)) days')"
    }
    var lines = [
        "INSERT INTO school (id, name_full, name_short, exported_at) "
            + "VALUES ('s', 'Ш', 'Ш', '2026-05-29T18:00:00')",
        "INSERT INTO years VALUES ('y', '2025/2026', '2025-09-01', '2026-05-31')",
        "INSERT INTO periods VALUES ('t', 'y', 'trimester', 1, '1', '2025-09-01', '2025-11-16')",
    ]
    for id in 1...4 {
        lines.append("INSERT INTO staff VALUES ('w\(id)', 'У', 'А', NULL, 'учитель', NULL, NULL)")
        let order = Int.random(in: 0...1, using: &numbers)
        lines.append("INSERT INTO subjects VALUES ('s\(id)', 'П', NULL, \(order), NULL)")
    }
    let names = ["Семенов", "Семёнов", "семенова", "Ким", "Ким-Ли", "Ким Ли", "Ёж", "Еж"]
    for id in 1...12 {
        lines.append(
            "INSERT INTO pupils (id, last_name, first_name) "
                + "VALUES ('p\(id)', '\(pick(names))', '\(pick(["А", "а", "Б"]))')")
    }
    for number in 1...classes {
        lines.append(
            "INSERT INTO classes VALUES ('c\(number)', 'y', \(Int.random(in: 2...3, using: &numbers)), "
                + "'\(pick(["А", "Б", "ё", "Е"]))', 'trimester', 'w1', NULL, NULL)")
        for course in 1...4 {
            let id = "k\(number)\(course)"
            lines.append(
                "INSERT INTO courses (id, class_id, subject_id, group_name, teacher_id) "
                    + "VALUES ('\(id)', 'c\(number)', '\(pick(["s1", "s2", "s3", "s4"]))', "
                    + "\(pick(["NULL", "'1'", "'2'"])), '\(pick(["w1", "w2"]))')")
            lines.append(
                "INSERT OR IGNORE INTO course_pupils VALUES ('\(id)', "
                    + "'\(pick(["p1", "p2"]))', \(pick(["NULL", "'2025-09-01'"])), NULL)")
            for lesson in 1...8 {
                let key = "\(id)l\(lesson)"
                lines.append(
                    "INSERT INTO lessons (id, course_id, date, slot, teacher_id, status) VALUES "
                        + "('\(key)', '\(id)', \(date()), \(Int.random(in: 1...7, using: &numbers)), "
                        + "\(pick(["NULL", "'w3'"])), '\(pick(["held", "cancelled"]))')")
                for mark in 1...3 {
                    let pupil = "p\(Int.random(in: 1...12, using: &numbers))"
                    lines.append(
                        "INSERT INTO marks (id, lesson_id, pupil_id, value, weight) VALUES "
                            + "('\(key)m\(mark)', '\(key)', '\(pupil)', "
                            + "'\(pick(["5", "4", "3-"]))', \(pick(["1", "2"])))")
                    lines.append(
                        "INSERT OR IGNORE INTO attendance (lesson_id, pupil_id, code, kind, "
                            + "minutes_late) VALUES ('\(key)', '\(pupil)', 'x', "
                            + "'\(pick(["ill", "excused", "late"]))', \(pick(["NULL", "5"])))")
                }
            }
        }
        for _ in 1...15 {
            let pupil = "p\(Int.random(in: 1...12, using: &numbers))"
            let subject = pick(["s1", "s2", "s3", "s4"])
            lines.append(
                "INSERT OR IGNORE INTO enrolments (pupil_id, class_id, start) "
                    + "VALUES ('\(pupil)', 'c\(number)', \(date()))")
            lines.append(
                "INSERT OR IGNORE INTO final_marks (pupil_id, class_id, subject_id, kind, "
                    + "period_id, value) VALUES ('\(pupil)', 'c\(number)', '\(subject)', "
                    + "\(pick(["'period', 't'", "'year', NULL", "'exam', NULL"])), "
                    + "'\(pick(["5", "н/а", "зач"]))')")
        }
    }
    return lines
}

@Suite("A random store")
struct RandomStoreTests {
    @Test("the facts have as many rows, and sums, as one plain statement finds", arguments: 1...4)
    func sums(seed: Int) throws {
        var numbers = SeededNumbers(state: UInt64(seed))
        let store = try WrittenStore(randomSchool(&numbers, classes: 3))
        let classes = try store.everything().0
        var found: Set<String> = []
        for facts in classes {
            for (place, pupil) in facts.pupils.enumerated() {
                let marks = facts.marks.filter { $0.pupil == place }
                let rows = facts.attendance.filter { $0.pupil == place }
                let taught = marks.filter { facts.lessons[$0.lesson].teacher != nil }
                found.insert(
                    [
                        marks.count, marks.reduce(0) { $0 + $1.weight },
                        marks.count { $0.value == "3-" }, taught.count,
                        rows.count { $0.kind == .late },
                        rows.reduce(0) { $0 + $1.minutesLate },
                        rows.count { !facts.lessons[$0.lesson].isHeld },
                        facts.enrolments.count { $0.pupil == place },
                        facts.finalMarks.count { $0.pupil == place && $0.value == .passed },
                        facts.finalMarks.count { $0.pupil == place && $0.kind == .period(1) },
                    ].reduce("\(facts.schoolClass.id) \(pupil.id)") { "\($0) \($1)" })
            }
        }
        let expected = try store.connection().read { database in
            try String.fetchSet(database, sql: RandomStoreTests.oracle)
        }
        #expect(found == expected)
        #expect(expected.count > 20)
    }

    private static let oracle = """
        WITH said (class_id, pupil_id, a, b, c, d, e, f, g, h, i, j) AS (
            SELECT class_id, pupil_id, 1, weight, value = '3-', l.teacher_id IS NOT NULL,
                0, 0, 0, 0, 0, 0
            FROM marks JOIN lessons l ON l.id = lesson_id JOIN courses c ON c.id = course_id
            UNION ALL
            SELECT class_id, pupil_id, 0, 0, 0, 0, a.kind = 'late', ifnull(minutes_late, 0),
                status = 'cancelled', 0, 0, 0
            FROM attendance a JOIN lessons l ON l.id = lesson_id
                JOIN courses c ON c.id = course_id
            UNION ALL
            SELECT class_id, pupil_id, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0 FROM enrolments
            UNION ALL
            SELECT class_id, pupil_id, 0, 0, 0, 0, 0, 0, 0, 0, value = 'зач', kind = 'period'
            FROM final_marks
            UNION ALL
            SELECT class_id, pupil_id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
            FROM course_pupils JOIN courses c ON c.id = course_id)
        SELECT class_id || ' ' || pupil_id || ' ' || sum(a) || ' ' || sum(b) || ' ' || sum(c)
            || ' ' || sum(d) || ' ' || sum(e) || ' ' || sum(f) || ' ' || sum(g) || ' ' || sum(h)
            || ' ' || sum(i) || ' ' || sum(j)
        FROM said GROUP BY class_id, pupil_id
        """

    @Test("every list stands in the order it promises", arguments: 5...8)
    func order(seed: Int) throws {
        var numbers = SeededNumbers(state: UInt64(seed))
        let store = try WrittenStore(randomSchool(&numbers, classes: 4))
        let classes = try store.everything().0
        #expect(
            sorted(classes.map(\.schoolClass)) { left, right in
                NameOrder.precedes(left, right)
            })
        for facts in classes {
            #expect(sorted(facts.pupils) { NameOrder.precedes($0, $1) })
            #expect(sorted(facts.subjects) { ($0.order, $0.id) < ($1.order, $1.id) })
            #expect(
                sorted(facts.courses) {
                    ($0.subject, $0.groupName, $0.id) < ($1.subject, $1.groupName, $1.id)
                })
            #expect(
                sorted(facts.lessons) {
                    ($0.date, $0.slot, $0.course, $0.id) < ($1.date, $1.slot, $1.course, $1.id)
                })
            #expect(sorted(facts.attendance) { ($0.lesson, $0.pupil) < ($1.lesson, $1.pupil) })
            #expect(
                sorted(facts.marks) {
                    ($0.lesson, $0.pupil, $0.value, $0.weight)
                        < ($1.lesson, $1.pupil, $1.value, $1.weight)
                })
            #expect(sorted(facts.memberships) { ($0.course, $0.pupil) < ($1.course, $1.pupil) })
            #expect(
                sorted(facts.enrolments) {
                    ($0.pupil, $0.days.lowerBound) < ($1.pupil, $1.days.lowerBound)
                })
            #expect(sorted(facts.finalMarks) { ($0.pupil, $0.subject) < ($1.pupil, $1.subject) })
            #expect(sorted(facts.staff) { $0.id < $1.id })
        }
    }

    // No element stands before one that should precede it.
    private func sorted<Value>(_ list: [Value], _ precedes: (Value, Value) -> Bool) -> Bool {
        zip(list, list.dropFirst()).allSatisfy { !precedes($1, $0) }
    }
}
