import GRDB
import Journal

// What is read of a class beside its lessons: pupils, results, papers.
extension ClassReading {
    mutating func enrolments() throws -> [Enrolment] {
        let cursor = try rows(
            """
            SELECT pupil_id, start, "end", start_order, start_from, end_order, end_to
            FROM enrolments WHERE class_id = ?
            """)
        var enrolments: [Enrolment] = []
        while let row = try cursor.next() {
            let end: String? = row[2]
            let (first, last) = (try day(row[1]), try end.map(day) ?? year.days.upperBound)
            guard first <= last else { throw unexpected("end before start") }
            enrolments.append(
                Enrolment(
                    pupil: pupil(row[0]), days: first...last, startOrder: row[3] ?? "",
                    startFrom: row[4] ?? "", endOrder: row[5] ?? "", endTo: row[6] ?? ""))
        }
        return enrolments
    }

    mutating func memberships() throws -> [Membership] {
        let cursor = try rows(
            """
            SELECT p.course_id, p.pupil_id, p.start, p."end"
            FROM courses c JOIN course_pupils p ON p.course_id = c.id WHERE c.class_id = ?
            """)
        var memberships: [Membership] = []
        while let row = try cursor.next() {
            let (start, end): (String?, String?) = (row[2], row[3])
            memberships.append(
                Membership(
                    course: try place(row[0], in: coursePlaces), pupil: pupil(row[1]),
                    start: try start.map(day), end: try end.map(day)))
        }
        return memberships
    }

    mutating func finalMarks(_ periods: [Period]) throws -> [FinalMark] {
        let numbers = Dictionary(uniqueKeysWithValues: periods.map { ($0.id, $0.number) })
        let cursor = try rows(
            """
            SELECT pupil_id, subject_id, kind, period_id, value FROM final_marks WHERE class_id = ?
            """)
        var marks: [FinalMark] = []
        while let row = try cursor.next() {
            let (period, value): (String?, String) = (row[3], row[4])
            guard let value = MarkValue(rawValue: value) else { throw unexpected(value) }
            let kind: FinalKind
            switch row[2] as String {
            case "year": kind = .year
            case "exam": kind = .exam
            case "final": kind = .final
            default:
                // A mark of another scheme's period stands in no column of this class.
                guard let number = period.flatMap({ numbers[$0] }) else { continue }
                kind = .period(number)
            }
            marks.append(
                FinalMark(
                    pupil: pupil(row[0]), subject: try place(row[1], in: subjectPlaces),
                    kind: kind, value: value))
        }
        return marks
    }

    mutating func decisions() throws -> [Decision] {
        let cursor = try rows(
            """
            SELECT pupil_id, decision, protocol_no, protocol_date FROM decisions WHERE class_id = ?
            """)
        var decisions: [Decision] = []
        while let row = try cursor.next() {
            let date: String? = row[3]
            decisions.append(
                Decision(
                    pupil: pupil(row[0]), text: row[1], protocolNumber: row[2] ?? "",
                    protocolDate: try date.map(day)))
        }
        return decisions
    }

    func inspections() throws -> [Inspection] {
        let cursor = try rows(
            """
            SELECT i.id, i.date, i.remark, i.deadline, i.resolved_on,
                s.last_name, s.first_name, s.patronymic
            FROM inspections i JOIN staff s ON s.id = i.inspector_id
            WHERE i.class_id = ? ORDER BY i.date, i.id
            """)
        var inspections: [Inspection] = []
        while let row = try cursor.next() {
            let (deadline, resolved): (String?, String?) = (row[3], row[4])
            inspections.append(
                Inspection(
                    id: row[0], date: try day(row[1]),
                    inspector: Person(
                        lastName: row[5], firstName: row[6], patronymic: row[7] ?? ""),
                    remark: row[2], deadline: try deadline.map(day),
                    resolvedOn: try resolved.map(day)))
        }
        return inspections
    }

    func plan() throws -> [PlanItem] {
        let cursor = try rows(
            """
            SELECT p.course_id, p.number, p.topic, p.hours, p.planned_date
            FROM courses c JOIN plan p ON p.course_id = c.id WHERE c.class_id = ?
            """)
        var plan: [PlanItem] = []
        while let row = try cursor.next() {
            let date: String? = row[4]
            plan.append(
                PlanItem(
                    course: try place(row[0], in: coursePlaces), number: row[1], topic: row[2],
                    hours: row[3], plannedDate: try date.map(day)))
        }
        return plan.sorted { ($0.course, $0.number) < ($1.course, $1.number) }
    }

    /// The pupils met so far, in the order they were met.
    func pupils() throws -> [Pupil] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT id, last_name, first_name, patronymic, file_no, birth_date
                FROM pupils WHERE id = ?
                """)
        return try pupilIDs.map { id in
            guard let row = try Row.fetchOne(statement, arguments: [id]) else {
                throw unexpected("reference to \(id)")
            }
            let birth: String? = row[5]
            return Pupil(
                id: row[0],
                name: Person(lastName: row[1], firstName: row[2], patronymic: row[3] ?? ""),
                fileNumber: row[4] ?? "", birthDate: try birth.map(day))
        }
    }
}
