import Journal

/// A search for the entries behind a figure of a class: of whom, in which days, of what.
struct EvidenceSearch {
    let report: String
    let facts: ClassFacts
    let roll: Roll
    let question: Question
    /// What is looked at, from the first day to the last.
    let interval: ClosedRange<Day>
    /// The days that count; they rise and do not overlap.
    private(set) var days: [ClosedRange<Day>]
    /// Place of the pupil; nil for all.
    private(set) var pupil: Int?
    /// Place of the subject; nil for all.
    private(set) var subject: Int?
    /// Place of the course; nil for all.
    private(set) var course: Int?

    init(_ report: String, _ facts: ClassFacts, _ question: Question) throws(Refusal) {
        (self.report, self.facts, self.question) = (report, facts, question)
        roll = Roll(facts)
        interval = try question.interval(of: facts)
        // Lessons of the holidays between periods are in no register of the year.
        let isByPeriods =
            report == ClassLedger.id || report == SchoolLedger.id
            || report == ClassSummary.id && question.span == .year
        days = isByPeriods ? try question.listed(of: facts).map(\.days) : [interval]
    }

    /// How a figure follows from the entries of the class; nil for what is no figure.
    func reckoning(_ leaf: JSON.Leaf) throws(Refusal) -> Reckoning? {
        var search = self
        let lists = leaf.list.map { $0.split(separator: "/").map(String.init) } ?? []
        let ids = leaf.row.map { $0.split(separator: "/").map(String.init) } ?? []
        for (list, id) in zip(lists, ids) { search.narrow(to: id, in: list) }
        let keys = leaf.column.split(separator: ".").map(String.init)
        guard !keys.isEmpty else { return nil }
        switch (report, lists.last) {
        case (ClassSummary.id, "rows"): return search.result(keys)
        case (ClassSummary.id, "by_subject"): return search.subjectResult(keys)
        case (ClassSummary.id, nil): return search.classResult(keys.dropFirst())
        case (ClassTeacherReport.id, nil): return search.classTeacher(keys)
        case (ClassTeacherReport.id, "attendance.unexcused"): return search.unexcused(keys)
        case (ClassTeacherReport.id, "attendance.lateness"): return search.lateness(keys)
        case (ClassTeacherReport.id, _): return nil
        case (SchoolSummary.id, let list):
            return search.schoolResult(list == nil ? keys.dropFirst() : keys[...])
        case (CoursePlan.id, _): return search.plan(keys)
        case (TeacherFigures.id, "rows"): return search.teacher(keys)
        case (TeacherFigures.id, _): return nil
        default: return search.attendance(keys[...])
        }
    }

    /// Goes on within a row of a list: a month, a pupil, a subject, a course.
    private mutating func narrow(to id: String, in list: String) {
        switch list {
        case "months":
            if let month = Month(iso: id) { keep(month.days) }
        case "by_subject": subject = facts.subjects.firstIndex { $0.id == id }
        default:
            pupil = facts.pupils.firstIndex { $0.id == id }
            if report == CoursePlan.id || report == TeacherFigures.id {
                course = facts.courses.firstIndex { $0.id == id }
                subject = course.map { facts.courses[$0].subject }
            }
        }
    }

    /// Leaves of the days only those that lie in `part`.
    mutating func keep(_ part: ClosedRange<Day>) {
        days = days.filter { $0.overlaps(part) }.map { $0.clamped(to: part) }
    }

    func counts(_ lesson: Lesson) -> Bool {
        lesson.isHeld && !facts.courses[lesson.course].isExtracurricular
            && days.contains { $0.contains(lesson.date) }
    }

    func isWanted(_ pupil: Int) -> Bool { self.pupil == nil || self.pupil == pupil }
}

// Entries as evidence.
extension EvidenceSearch {
    /// A row of attendance.
    func evidence(_ row: Attendance) -> Evidence {
        var found = evidence(facts.lessons[row.lesson], of: row.pupil, says: row.kind)
        found.kind = .attendance
        if row.kind == .late { found.amount = row.minutesLate }
        return found
    }

    /// A lesson that a pupil was to be in, and whether they were.
    func evidence(_ lesson: Lesson, of pupil: Int, says kind: AttendanceKind) -> Evidence {
        var found = evidence(lesson)
        (found.pupilID, found.value) = (facts.pupils[pupil].id, kind.rawValue)
        return found
    }

    /// A lesson.
    func evidence(_ lesson: Lesson) -> Evidence {
        let course = facts.courses[lesson.course]
        return Evidence(
            kind: .lesson, classID: facts.schoolClass.id, courseID: course.id,
            subjectID: facts.subjects[course.subject].id, lessonID: lesson.id, date: lesson.date,
            value: lesson.isHeld ? "held" : "cancelled")
    }

    /// A mark of a lesson.
    func evidence(_ mark: LessonMark) -> Evidence {
        var found = evidence(facts.lessons[mark.lesson])
        (found.kind, found.pupilID) = (.mark, facts.pupils[mark.pupil].id)
        (found.value, found.amount) = (mark.value, mark.weight)
        return found
    }

    /// A final mark.
    func evidence(_ mark: FinalMark) -> Evidence {
        Evidence(
            kind: .final, classID: facts.schoolClass.id, pupilID: facts.pupils[mark.pupil].id,
            subjectID: facts.subjects[mark.subject].id, value: mark.value.rawValue)
    }

    /// A stay in the class.
    func evidence(_ enrolment: Enrolment) -> Evidence {
        Evidence(
            kind: .enrolment, classID: facts.schoolClass.id,
            pupilID: facts.pupils[enrolment.pupil].id, date: enrolment.days.lowerBound,
            value: "\(enrolment.days.lowerBound)/\(enrolment.days.upperBound)")
    }
}
