import Journal
import Reports

/// A class's journal of a period while it is looked at.
struct ClassCheck {
    let facts: ClassFacts
    let period: Period
    let limits: CheckLimits
    let roll: Roll
    /// Pupils who were enrolled on some day of the period, in row order.
    let roster: [Int]
    /// Whether each lesson is looked at: in the period and of the curriculum.
    let isOurs: [Bool]
    /// What was found so far, in the order it was met.
    private(set) var found: [Finding] = []

    init(_ facts: ClassFacts, _ period: Period, _ limits: CheckLimits) {
        (self.facts, self.period, self.limits) = (facts, period, limits)
        roll = Roll(facts)
        roster = roll.roster(of: period.days)
        isOurs = facts.lessons.map {
            period.days.contains($0.date) && !facts.courses[$0.course].isExtracurricular
        }
    }

    /// Places of the lessons that are looked at and were held, by date and slot.
    var held: [Int] { facts.lessons.indices.filter { isOurs[$0] && facts.lessons[$0].isHeld } }

    /// Adds a finding of the class as a whole.
    mutating func find(_ code: Code, date: Day? = nil, pupil: Int? = nil, _ text: String) {
        found.append(
            Finding(
                code, facts.schoolClass, teacher: facts.staff[facts.classTeacher],
                pupilID: pupil.map { facts.pupils[$0].id }, date: date, text: text))
    }

    /// Adds a finding of a course, or of a pupil's marks in it.
    mutating func find(
        _ code: Code, course: Int, pupil: Int? = nil, count: Int = 1, _ text: String
    ) {
        let known = facts.courses[course]
        found.append(
            Finding(
                code, facts.schoolClass, subject: facts.subjects[known.subject], course: known,
                teacher: facts.staff[known.teacher], pupilID: pupil.map { facts.pupils[$0].id },
                count: count, text: text))
    }

    /// Adds a finding of a lesson, or of a pupil in it.
    mutating func find(
        _ code: Code, lesson: Int, pupil: Int? = nil, count: Int = 1, _ text: String
    ) {
        let known = facts.lessons[lesson]
        let course = facts.courses[known.course]
        found.append(
            Finding(
                code, facts.schoolClass, subject: facts.subjects[course.subject], course: course,
                teacher: facts.staff[known.teacher ?? course.teacher],
                pupilID: pupil.map { facts.pupils[$0].id }, lessonID: known.id, date: known.date,
                count: count, text: text))
    }

    /// Adds a finding of a pupil's final marks in a subject; its course is the one by which the
    /// pupil studies it, if there is one.
    mutating func find(
        _ code: Code, subject: Int, pupil: Int, count: Int = 1, _ text: String
    ) {
        if let course = course(of: subject, pupil) {
            return find(code, course: course, pupil: pupil, count: count, text)
        }
        found.append(
            Finding(
                code, facts.schoolClass, subject: facts.subjects[subject],
                teacher: facts.staff[facts.classTeacher], pupilID: facts.pupils[pupil].id,
                count: count, text: text))
    }

    // A course marked in the period before one that is not.
    private func course(of subject: Int, _ pupil: Int) -> Int? {
        let courses = facts.courses.indices.filter {
            facts.courses[$0].subject == subject && !facts.courses[$0].isExtracurricular
                && roll.isMember(pupil, of: $0, in: period.days)
        }
        return courses.first { facts.courses[$0].isMarked(in: period) } ?? courses.first
    }

    /// A pupil as a finding names them: by the number in the list of the period's forms.
    ///
    /// Source: forms.md 10: a list that leaves the room names no child; the number stands before
    /// the name on every form of the class.
    func name(of pupil: Int) -> String {
        if let place = roster.firstIndex(of: pupil) {
            return "обучающийся №\u{A0}\(place + 1) по списку"
        }
        let file = facts.pupils[pupil].fileNumber
        return file.isEmpty ? "обучающийся не из списка" : "обучающийся, личное дело №\u{A0}\(file)"
    }
}
