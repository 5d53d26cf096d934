import Journal

/// Facts of one class, put together in the order a test thinks of them.
struct FactsBuilder {
    var scheme = Scheme.trimester
    var periods: [(start: String, end: String)] = [("2025-09-01", "2025-11-16")]
    var classID = "c7a"
    var grade = 7
    var letter = "А"
    var names: [Person] = []
    var courses: [Course] = []
    var enrolments: [Enrolment] = []
    var memberships: [Membership] = []
    private var lessons: [(lesson: Lesson, rows: [Attendance], marks: [LessonMark])] = []

    /// Adds a pupil, in row order, and returns the pupil's place.
    mutating func pupil(_ name: String, _ stays: (String, String)...) -> Int {
        let parts = name.split(separator: " ").map(String.init) + ["", "", ""]
        names.append(Person(lastName: parts[0], firstName: parts[1], patronymic: parts[2]))
        for stay in stays { enrol(names.count - 1, stay.0, stay.1) }
        return names.count - 1
    }

    mutating func enrol(_ pupil: Int, _ start: String, _ end: String, order: String = "") {
        let days = day(start)...day(end)
        enrolments.append(
            Enrolment(pupil: pupil, days: days, startOrder: order, endOrder: order))
    }

    mutating func course(group: String = "", extracurricular: Bool = false) -> Int {
        courses.append(
            Course(
                id: "k\(courses.count)", subject: 0, groupName: group, teacher: 0,
                isExtracurricular: extracurricular))
        return courses.count - 1
    }

    mutating func member(_ pupil: Int, of course: Int, _ start: String = "", _ end: String = "") {
        memberships.append(
            Membership(course: course, pupil: pupil, start: Day(iso: start), end: Day(iso: end)))
    }

    /// Adds a lesson with the pupils who have a row in it.
    mutating func lesson(
        _ date: String, slot: Int, course: Int = 0, held: Bool = true, taken: Bool = true,
        _ rows: [Int: AttendanceKind] = [:], minutes: Int = 0, marks: [Int] = []
    ) {
        let lesson = Lesson(
            id: "l\(lessons.count)", course: course, date: day(date), slot: slot, isHeld: held,
            isAttendanceTaken: taken)
        lessons.append(
            (
                lesson,
                rows.sorted { $0.key < $1.key }.map {
                    Attendance(lesson: 0, pupil: $0.key, kind: $0.value, minutesLate: minutes)
                },
                marks.map { LessonMark(lesson: 0, pupil: $0, value: "5") }
            ))
    }

    /// The facts, every list in the order its property says.
    var facts: ClassFacts {
        let sorted = lessons.sorted {
            ($0.lesson.date, $0.lesson.slot, $0.lesson.course)
                < ($1.lesson.date, $1.lesson.slot, $1.lesson.course)
        }
        var (attendance, marks): ([Attendance], [LessonMark]) = ([], [])
        for (place, lesson) in sorted.enumerated() {
            attendance += lesson.rows.map { row in
                Attendance(
                    lesson: place, pupil: row.pupil, kind: row.kind, minutesLate: row.minutesLate)
            }
            marks += lesson.marks.map {
                LessonMark(lesson: place, pupil: $0.pupil, value: $0.value)
            }
        }
        return ClassFacts(
            school: School(id: "s1", fullName: "Школа-пример", shortName: "ГКОУ «Пример»"),
            year: year, periods: ownPeriods,
            schoolClass: SchoolClass(
                id: classID, yearID: year.id, grade: grade, letter: letter, scheme: scheme,
                isMarkless: false),
            classTeacher: 0, exportedAt: exportedAt,
            pupils: names.enumerated().map { Pupil(id: "p\($0)", name: $1) },
            enrolments: enrolments.sorted {
                ($0.pupil, $0.days.lowerBound) < ($1.pupil, $1.days.lowerBound)
            },
            subjects: [Subject(id: "s", name: "Предмет", order: 1)], courses: courses,
            memberships: memberships.sorted { ($0.course, $0.pupil) < ($1.course, $1.pupil) },
            lessons: sorted.map(\.lesson), attendance: attendance, marks: marks,
            staff: [
                StaffMember(
                    id: "t1",
                    name: Person(lastName: "Орлова", firstName: "Ирина", patronymic: "Викторовна"),
                    position: "учитель")
            ], snapshot: "3f9a41c2" + String(repeating: "0", count: 56))
    }

    var ownPeriods: [Period] { makePeriods(scheme, periods) }
}

let year = SchoolYear(
    id: "y25", name: "2025/2026", days: day("2025-09-01")...day("2026-05-31"))

let exportedAt = Moment(day: day("2025-11-17"), second: 9 * 3600 + 30 * 60)

/// The date of ISO text that a test is sure of.
func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no date") }
    return day
}

/// Periods of a scheme, numbered from 1.
func makePeriods(_ scheme: Scheme, _ days: [(start: String, end: String)]) -> [Period] {
    let names: [Scheme: String] = [
        .quarter: "четверть", .trimester: "триместр", .halfYear: "полугодие",
    ]
    return days.enumerated().map { place, days in
        Period(
            id: "\(scheme.rawValue)-\(place + 1)", yearID: year.id, scheme: scheme,
            number: place + 1, name: "\(place + 1) \(names[scheme] ?? "")",
            days: day(days.start)...day(days.end))
    }
}

let trimesters = [
    ("2025-09-01", "2025-11-16"), ("2025-11-24", "2026-02-15"), ("2026-02-24", "2026-05-26"),
]
let halves = [("2025-09-01", "2025-12-28"), ("2026-01-12", "2026-05-31")]
