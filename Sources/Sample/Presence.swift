import Journal

/// Who was in which lesson of a class.
struct Presence {
    /// The members of the class.
    let members: [ClassMember]
    /// The year of each member.
    let lives: [PupilDays]
    /// The courses of the class.
    let courses: [SampleCourse]
    /// The school days.
    let dates: [Day]

    /// Whether a lesson is one of those of a member: of their class and group on that day.
    func isIn(_ member: Int, _ lesson: SampleLesson) -> Bool {
        guard members[member].isEnrolled[lesson.day] else { return false }
        let course = courses[lesson.course]
        return course.group == 0
            || members[member].group(in: course.discipline, on: dates[lesson.day]) == course.group
    }

    /// Whether a member missed a lesson that was theirs.
    func isMissed(_ member: Int, _ lesson: SampleLesson) -> Bool {
        lives[member].missed[lesson.day] & lesson.bit != 0
    }
}
