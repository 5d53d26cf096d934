import Journal

extension Results {
    /// Of the pupils who are not attested, those who mostly stayed away without a valid reason
    /// (не аттестованы по прогулам); the rest of them are so for a valid reason.
    ///
    /// Looked at are the held lessons of all courses of the subjects with н/а, but the
    /// extracurricular, in `days`.
    ///
    /// Source: report-json.md, "not_attested: truant when", "Truant: all courses of the subject".
    func truants(_ facts: ClassFacts, _ roll: Roll, in days: ClosedRange<Day>) -> Set<Int> {
        var missing: [Int: Set<Int>] = [:]
        for pupil in pupils where category(of: pupil) == .notAttested {
            missing[pupil] = Set(places(of: pupil) { $0 == .notAttested }.map { subjects[$0] })
        }
        guard !missing.isEmpty else { return [] }
        var missed: [Int: Absence] = [:]
        for row in facts.attendance {
            guard let subjects = missing[row.pupil] else { continue }
            let lesson = facts.lessons[row.lesson]
            let course = facts.courses[lesson.course]
            guard lesson.isHeld, days.contains(lesson.date), !course.isExtracurricular,
                subjects.contains(course.subject), roll.isIn(row.pupil, lesson)
            else { continue }
            missed[row.pupil, default: Absence()].count(row.kind)
        }
        return Set(missed.filter { $1.unexcused > $1.ill + $1.excused }.keys)
    }
}
