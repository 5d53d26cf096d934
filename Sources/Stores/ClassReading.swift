import GRDB
import Journal

/// Reads one class: every row by its key once, ids turned into places in lists.
///
/// Pupils are numbered as they are met and put into the printed order at the end.
struct ClassReading {
    let database: Database
    let schoolClass: SchoolClass
    let year: SchoolYear
    private var pupilPlaces: [String: Int] = [:]
    private(set) var pupilIDs: [String] = []
    private var staffPlaces: [String: Int] = [:]
    private(set) var subjectPlaces: [String: Int] = [:]
    private(set) var coursePlaces: [String: Int] = [:]
    private var lessonPlaces: [String: Int] = [:]

    init(database: Database, schoolClass: SchoolClass, year: SchoolYear) {
        (self.database, self.schoolClass, self.year) = (database, schoolClass, year)
    }

    mutating func facts(of index: SchoolIndex) throws -> ClassFacts {
        let staff = try self.staff()
        let subjects = try self.subjects()
        let courses = try self.courses()
        let lessons = try self.lessons()
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
        facts.pupils = try pupils()
        facts.putPupilsInOrder()
        facts.snapshot = sha256(facts.canonical)
        return facts
    }

    func rows(_ sql: String) throws -> RowCursor {
        let statement = try database.cachedStatement(sql: sql)
        statement.arguments = [schoolClass.id]
        return try Row.fetchCursor(statement)
    }

    mutating func pupil(_ id: String) -> Int {
        if let place = pupilPlaces[id] { return place }
        pupilPlaces[id] = pupilIDs.count
        pupilIDs.append(id)
        return pupilIDs.count - 1
    }

    // Whoever the class's rows name: its teacher, teachers of courses and lessons.
    private mutating func staff() throws -> [StaffMember] {
        let cursor = try rows(
            """
            SELECT * FROM staff WHERE id IN (
                SELECT teacher_id FROM classes WHERE id = ?1
                UNION SELECT teacher_id FROM courses WHERE class_id = ?1
                UNION SELECT l.teacher_id FROM courses c JOIN lessons l ON l.course_id = c.id
                    WHERE c.class_id = ?1 AND l.teacher_id IS NOT NULL)
            ORDER BY id
            """)
        var staff: [StaffMember] = []
        while let row = try cursor.next() {
            let member = staffMember(row)
            staffPlaces[member.id] = staff.count
            staff.append(member)
        }
        return staff
    }

    private func classTeacher() throws -> Int {
        let id = try String.fetchOne(
            database, sql: "SELECT teacher_id FROM classes WHERE id = ?",
            arguments: [schoolClass.id])
        guard let place = id.flatMap({ staffPlaces[$0] }) else { throw unexpected("teacher_id") }
        return place
    }

    private mutating func subjects() throws -> [Subject] {
        let cursor = try rows(
            """
            SELECT id, name, short_name, "order" FROM subjects WHERE id IN (
                SELECT subject_id FROM courses WHERE class_id = ?1
                UNION SELECT subject_id FROM final_marks WHERE class_id = ?1)
            ORDER BY "order", id
            """)
        var subjects: [Subject] = []
        while let row = try cursor.next() {
            let subject = Subject(id: row[0], name: row[1], shortName: row[2] ?? "", order: row[3])
            subjectPlaces[subject.id] = subjects.count
            subjects.append(subject)
        }
        return subjects
    }

    private mutating func courses() throws -> [Course] {
        let cursor = try rows(
            """
            SELECT id, subject_id, group_name, teacher_id, hours_planned, markless, marked_in,
                extracurricular
            FROM courses WHERE class_id = ? ORDER BY id
            """)
        var courses: [Course] = []
        while let row = try cursor.next() {
            let markedIn: String = row[6] ?? ""
            courses.append(
                Course(
                    id: row[0], subject: try place(row[1], in: subjectPlaces),
                    groupName: row[2] ?? "", teacher: try place(row[3], in: staffPlaces),
                    plannedHours: row[4], isMarkless: row[5],
                    markedIn: markedIn.split(separator: ";").compactMap { Int($0) },
                    isExtracurricular: row[7]))
        }
        courses.sort { ($0.subject, $0.groupName, $0.id) < ($1.subject, $1.groupName, $1.id) }
        for (place, course) in courses.enumerated() { coursePlaces[course.id] = place }
        return courses
    }

    private mutating func lessons() throws -> [Lesson] {
        let cursor = try rows(
            """
            SELECT l.id, l.course_id, l.date, l.slot, l.status, l.attendance_taken, l.teacher_id,
                l.topic, l.homework, l.kind, l.recorded_at
            FROM courses c JOIN lessons l ON l.course_id = c.id WHERE c.class_id = ?
            """)
        var lessons: [Lesson] = []
        while let row = try cursor.next() {
            let teacher: String? = row[6]
            let recorded: String? = row[10]
            lessons.append(
                Lesson(
                    id: row[0], course: try place(row[1], in: coursePlaces), date: try day(row[2]),
                    slot: row[3], isHeld: row[4] == "held", isAttendanceTaken: row[5],
                    teacher: try teacher.map { try place($0, in: staffPlaces) },
                    topic: row[7] ?? "", homework: row[8] ?? "", kind: row[9] ?? "",
                    recordedAt: try recorded.map(moment)))
        }
        lessons.sort {
            ($0.date, $0.slot, $0.course, $0.id) < ($1.date, $1.slot, $1.course, $1.id)
        }
        for (place, lesson) in lessons.enumerated() { lessonPlaces[lesson.id] = place }
        return lessons
    }

    private mutating func attendance() throws -> [Attendance] {
        let cursor = try rows(
            """
            SELECT a.lesson_id, a.pupil_id, a.kind, a.minutes_late
            FROM courses c JOIN lessons l ON l.course_id = c.id
                JOIN attendance a ON a.lesson_id = l.id
            WHERE c.class_id = ?
            """)
        var attendance: [Attendance] = []
        while let row = try cursor.next() {
            let text: String = row[2]
            guard let kind = AttendanceKind(rawValue: text) else { throw unexpected(text) }
            attendance.append(
                Attendance(
                    lesson: try place(row[0], in: lessonPlaces), pupil: pupil(row[1]), kind: kind,
                    minutesLate: row[3] ?? 0))
        }
        return attendance
    }

    private mutating func marks() throws -> [LessonMark] {
        let cursor = try rows(
            """
            SELECT m.lesson_id, m.pupil_id, m.value, m.weight
            FROM courses c JOIN lessons l ON l.course_id = c.id
                JOIN marks m ON m.lesson_id = l.id
            WHERE c.class_id = ?
            """)
        var marks: [LessonMark] = []
        while let row = try cursor.next() {
            marks.append(
                LessonMark(
                    lesson: try place(row[0], in: lessonPlaces), pupil: pupil(row[1]),
                    value: row[2], weight: row[3]))
        }
        return marks
    }

    func place(_ id: String, in places: [String: Int]) throws -> Int {
        guard let place = places[id] else { throw unexpected("reference to \(id)") }
        return place
    }
}
