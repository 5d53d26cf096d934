import GRDB
import Journal

/// Reads one class: each row by its key once, ids turned into places in lists.
///
/// Pupils are numbered as they are met and put into the printed order at the end.
struct ClassReading {
    let database: Database
    let schoolClass: SchoolClass
    let year: SchoolYear
    var pupils = Places()
    private var staff = Places()
    private(set) var subjects = Places()
    private(set) var courses = Places()
    // By row number: a lesson's id is long, and named by each of its marks.
    private var lessons: [Int64: Int] = [:]

    init(database: Database, schoolClass: SchoolClass, year: SchoolYear) {
        (self.database, self.schoolClass, self.year) = (database, schoolClass, year)
    }

    /// The id of the class, the one argument of each statement.
    var key: StatementArguments { [schoolClass.id] }

    /// All that the journal says of the class; without the snapshot.
    mutating func facts(of index: SchoolIndex) throws -> ClassFacts {
        let staff = try readStaff()
        let subjects = try readSubjects()
        let courses = try readCourses()
        let lessons = try readLessons()
        let periods = index.periods.filter {
            $0.yearID == year.id && $0.scheme == schoolClass.scheme
        }
        var facts = ClassFacts(
            school: index.school, year: year, periods: periods, schoolClass: schoolClass,
            classTeacher: try classTeacher(), exportedAt: index.exportedAt, pupils: [],
            enrolments: try enrolments(), subjects: subjects, courses: courses,
            memberships: try memberships(), lessons: lessons, attendance: try attendance(),
            marks: try marks(), finalMarks: try finalMarks(periods), decisions: try decisions(),
            inspections: try inspections(), plan: try plan(), staff: staff)
        facts.pupils = try readPupils()
        facts.putPupilsInOrder()
        return facts
    }

    private mutating func readStaff() throws -> [StaffMember] {
        let found = try database.all(
            """
            SELECT \(StaffMember.columns) FROM staff WHERE id IN (
                SELECT teacher_id FROM classes WHERE id = ?1
                UNION SELECT teacher_id FROM courses WHERE class_id = ?1
                UNION SELECT l.teacher_id FROM courses c JOIN lessons l ON l.course_id = c.id
                    WHERE c.class_id = ?1)
            ORDER BY id
            """, key, StaffMember.init(row:))
        staff = Places(of: found.map(\.id))
        return found
    }

    private func classTeacher() throws -> Int {
        let places = try database.all("SELECT teacher_id FROM classes WHERE id = ?", key) { row in
            try row.place(0, in: staff)
        }
        guard let place = places.first else { throw FaultyCell(column: "teacher_id") }
        return place
    }

    private mutating func readSubjects() throws -> [Subject] {
        let found = try database.all(
            """
            SELECT id, name, short_name, "order" FROM subjects WHERE id IN (
                SELECT subject_id FROM courses WHERE class_id = ?1
                UNION SELECT subject_id FROM final_marks WHERE class_id = ?1)
            ORDER BY "order", id
            """, key
        ) { row in
            Subject(
                id: try row.cell(0), name: try row.cell(1), shortName: row.text(2),
                order: try row.cell(3))
        }
        subjects = Places(of: found.map(\.id))
        return found
    }

    private mutating func readCourses() throws -> [Course] {
        var found = try database.all(
            """
            SELECT id, subject_id, group_name, teacher_id, hours_planned, markless, marked_in,
                extracurricular
            FROM courses WHERE class_id = ?
            """, key
        ) { row in
            Course(
                id: try row.cell(0), subject: try row.place(1, in: subjects),
                groupName: row.text(2), teacher: try row.place(3, in: staff),
                plannedHours: row[4], isMarkless: try row.cell(5),
                markedIn: row.text(6).split(separator: ";").compactMap { Int($0) }.sorted(),
                isExtracurricular: try row.cell(7))
        }
        found.sort { ($0.subject, $0.groupName, $0.id) < ($1.subject, $1.groupName, $1.id) }
        courses = Places(of: found.map(\.id))
        return found
    }

    private mutating func readLessons() throws -> [Lesson] {
        var found = try database.all(
            """
            SELECT l.id, l.course_id, l.date, l.slot, l.status, l.attendance_taken, l.teacher_id,
                l.topic, l.homework, l.kind, l.recorded_at, l.rowid
            FROM courses c JOIN lessons l ON l.course_id = c.id WHERE c.class_id = ?
            """, key
        ) { row in
            let isSubstituted = (row[6] as String?) != nil
            let lesson = Lesson(
                id: try row.cell(0), course: try row.place(1, in: courses),
                date: try row.day(2), slot: try row.cell(3), isHeld: row.text(4) == "held",
                isAttendanceTaken: try row.cell(5),
                teacher: isSubstituted ? try row.place(6, in: staff) : nil, topic: row.text(7),
                homework: row.text(8), kind: row.text(9), recordedAt: try row.optionalMoment(10))
            return (lesson: lesson, number: try row.cell(11) as Int64)
        }
        found.sort {
            let (left, right) = ($0.lesson, $1.lesson)
            return (left.date, left.slot, left.course, left.id)
                < (right.date, right.slot, right.course, right.id)
        }
        for (place, row) in found.enumerated() { lessons[row.number] = place }
        return found.map(\.lesson)
    }

    private func lesson(_ row: Row) throws(FaultyCell) -> Int {
        guard let place = lessons[try row.cell(0)] else { throw row.fault(0) }
        return place
    }

    private mutating func attendance() throws -> [Attendance] {
        try database.all(
            """
            SELECT l.rowid, a.pupil_id, a.kind, a.minutes_late
            FROM courses c JOIN lessons l ON l.course_id = c.id
                JOIN attendance a ON a.lesson_id = l.id
            WHERE c.class_id = ?
            """, key
        ) { row in
            Attendance(
                lesson: try lesson(row), pupil: try pupils.next(row.cell(1)),
                kind: try row.word(2), minutesLate: row[3] ?? 0)
        }
    }

    private mutating func marks() throws -> [LessonMark] {
        try database.all(
            """
            SELECT l.rowid, m.pupil_id, m.value, m.weight
            FROM courses c JOIN lessons l ON l.course_id = c.id
                JOIN marks m ON m.lesson_id = l.id
            WHERE c.class_id = ?
            """, key
        ) { row in
            LessonMark(
                lesson: try lesson(row), pupil: try pupils.next(row.cell(1)),
                value: try row.cell(2), weight: try row.cell(3))
        }
    }
}
