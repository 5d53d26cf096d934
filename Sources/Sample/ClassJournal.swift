import Journal

/// All that the journal of one class holds of lessons and pupils.
struct ClassJournal {
    /// A row of attendance.
    struct Attendance {
        let lesson: Int
        let pupil: Int
        let code: AbsenceCode
        let minutes: UInt8
    }

    /// A mark of a lesson.
    struct Mark {
        let lesson: Int
        let pupil: Int
        let value: UInt8
        let work: Work

        /// Its weight; a control work counts twice.
        ///
        /// Source: ours.
        var weight: Int { work == .control ? 2 : 1 }
    }

    /// What a mark is set for (вид работы).
    enum Work: UInt8 {
        case answer, independent, control, practical, laboratory

        /// Its name; empty for an answer in the lesson.
        var text: String {
            switch self {
            case .answer: ""
            case .independent: "самостоятельная работа"
            case .control: "контрольная работа"
            case .practical: "практическая работа"
            case .laboratory: "лабораторная работа"
            }
        }
    }

    /// The lessons and plans.
    let book: LessonBook
    /// By lesson, then pupil.
    private(set) var attendance: [Attendance] = []
    /// By lesson, then pupil.
    private(set) var marks: [Mark] = []
    /// Marks of periods, by subject, period, pupil.
    private(set) var results: [PeriodResult] = []

    /// Fills the journal of `room`.
    init(
        room: SampleClass, courses: [SampleCourse], members: [ClassMember], book: LessonBook,
        days: ClassCalendar, school: SchoolCalendar, pupils: [SamplePupil], seed: UInt64
    ) {
        self.book = book
        let waves = [
            school.place(of: day("2025-10-20"))..<school.place(of: day("2025-11-15")),
            school.place(of: day("2026-02-02"))..<school.place(of: day("2026-02-21")),
        ]
        let lives = members.map { member in
            var chance = Chance(seed: seed, 6, room.index, member.pupil)
            return PupilDays(
                of: pupils[member.pupil], grade: room.grade, days: days, waves: waves, &chance)
        }
        let presence = Presence(
            members: members, lives: lives, courses: courses, dates: school.schoolDays)
        for (place, lesson) in book.lessons.enumerated() where !lesson.isCancelled {
            record(place, lesson, presence, courses[lesson.course].discipline, pupils)
        }
        guard !room.isMarkless else { return }
        for discipline in Discipline.allCases where !discipline.isMarkless {
            guard courses.contains(where: { $0.discipline == discipline }) else { continue }
            for period in days.periods.indices {
                var marking = Marking(
                    discipline: discipline, room: room, presence: presence, pupils: pupils,
                    seed: seed)
                marking.mark(book.lessons, plans: book.plans, period: period)
                marks += marking.marks
                guard isMarked(discipline, room.grade, days.periods[period].number) else {
                    continue
                }
                results += marking.results(on: days.periods[period].days.upperBound)
            }
        }
        marks.sort { ($0.lesson, $0.pupil) < ($1.lesson, $1.pupil) }
    }

    private mutating func record(
        _ place: Int, _ lesson: SampleLesson, _ presence: Presence, _ discipline: Discipline,
        _ pupils: [SamplePupil]
    ) {
        // On Mondays the first lesson in a report is the second of the day.
        let isFirst = lesson.slot == (presence.dates[lesson.day].weekday == 1 ? 2 : 1)
        for (member, who) in presence.members.enumerated() where presence.isIn(member, lesson) {
            let life = presence.lives[member]
            let entry: (AbsenceCode, UInt8)
            if life.missed[lesson.day] & lesson.bit != 0 {
                entry = (life.code[lesson.day], 0)
            } else if isFirst, life.late[lesson.day] > 0 {
                entry = (.late, life.late[lesson.day])
            } else if discipline == .sport, pupils[who.pupil].role == .exempt {
                entry = (.exempt, 0)
            } else {
                continue
            }
            attendance.append(
                Attendance(lesson: place, pupil: who.pupil, code: entry.0, minutes: entry.1))
        }
    }
}

/// Whether a mark of the period with `number` is set in a subject.
func isMarked(_ discipline: Discipline, _ grade: Int, _ number: Int) -> Bool {
    let periods = discipline.markedIn(grade: grade)
    return periods.isEmpty || periods.contains(number)
}
