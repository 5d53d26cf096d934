import GRDB
import Journal

// What is read of a class beside its lessons: pupils, results, papers.
extension ClassReading {
    mutating func enrolments() throws -> [Enrolment] {
        try database.all(
            """
            SELECT pupil_id, start, "end", start_order, start_from, end_order, end_to
            FROM enrolments WHERE class_id = ?
            """, key
        ) { row in
            Enrolment(
                pupil: try pupils.next(row.cell(0)),
                days: try row.days(1, 2, open: year.days.upperBound), startOrder: row.text(3),
                startFrom: row.text(4), endOrder: row.text(5), endTo: row.text(6))
        }
    }

    mutating func memberships() throws -> [Membership] {
        try database.all(
            """
            SELECT m.course_id, m.pupil_id, m.start, m."end"
            FROM courses c JOIN course_pupils m ON m.course_id = c.id WHERE c.class_id = ?
            """, key
        ) { row in
            Membership(
                course: try row.place(0, in: courses), pupil: try pupils.next(row.cell(1)),
                start: try row.optionalDay(2), end: try row.optionalDay(3))
        }
    }

    mutating func finalMarks(_ periods: [Period]) throws -> [FinalMark] {
        let places = Places(of: periods.map(\.id))
        return try database.all(
            """
            SELECT pupil_id, subject_id, kind, period_id, value FROM final_marks WHERE class_id = ?
            """, key
        ) { row in
            let kind: FinalKind
            switch row.text(2) {
            case "year": kind = .year
            case "exam": kind = .exam
            case "final": kind = .final
            default:
                // An import lets in no mark of another scheme's period.
                kind = .period(periods[try row.place(3, in: places)].number)
            }
            return FinalMark(
                pupil: try pupils.next(row.cell(0)), subject: try row.place(1, in: subjects),
                kind: kind, value: try row.word(4))
        }
    }

    mutating func decisions() throws -> [Decision] {
        try database.all(
            """
            SELECT pupil_id, decision, protocol_no, protocol_date FROM decisions WHERE class_id = ?
            """, key
        ) { row in
            Decision(
                pupil: try pupils.next(row.cell(0)), text: try row.cell(1),
                protocolNumber: row.text(2), protocolDate: try row.optionalDay(3))
        }
    }

    func inspections() throws -> [Inspection] {
        try database.all(
            """
            SELECT i.id, i.date, s.last_name, s.first_name, s.patronymic, i.remark, i.deadline,
                i.resolved_on
            FROM inspections i JOIN staff s ON s.id = i.inspector_id
            WHERE i.class_id = ? ORDER BY i.date, i.id
            """, key
        ) { row in
            Inspection(
                id: try row.cell(0), date: try row.day(1), inspector: try row.person(2),
                remark: try row.cell(5), deadline: try row.optionalDay(6),
                resolvedOn: try row.optionalDay(7))
        }
    }

    func plan() throws -> [PlanItem] {
        let found = try database.all(
            """
            SELECT p.course_id, p.number, p.topic, p.hours, p.planned_date
            FROM courses c JOIN "plan" p ON p.course_id = c.id WHERE c.class_id = ?
            """, key
        ) { row in
            PlanItem(
                course: try row.place(0, in: courses), number: try row.cell(1),
                topic: try row.cell(2), hours: try row.cell(3),
                plannedDate: try row.optionalDay(4))
        }
        return found.sorted { ($0.course, $0.number) < ($1.course, $1.number) }
    }

    /// The pupils met so far, in the order they were met.
    func readPupils() throws -> [Pupil] {
        let sql = """
            SELECT id, last_name, first_name, patronymic, file_no, birth_date
            FROM pupils WHERE id = ?
            """
        return try pupils.ids.flatMap { id in
            let found = try database.all(sql, [id]) { row in
                Pupil(
                    id: try row.cell(0), name: try row.person(1), fileNumber: row.text(4),
                    birthDate: try row.optionalDay(5))
            }
            guard !found.isEmpty else { throw FaultyCell(column: "pupil_id") }
            return found
        }
    }
}
