import Journal
import Reports

extension ClassCheck {
    /// Finds what is not filled in about lessons.
    mutating func lookAtLessons() {
        // A course's last lesson of the period: nothing is set for the holidays.
        var last: [Int: Int] = [:]
        for lesson in held { last[facts.lessons[lesson].course] = lesson }
        for place in held {
            let lesson = facts.lessons[place]
            if !lesson.isAttendanceTaken {
                find(.attendanceNotTaken, lesson: place, "Посещаемость не отмечена")
            }
            if lesson.topic.isBlank { find(.topicMissing, lesson: place, "Тема урока не записана") }
            if lesson.homework.isBlank, facts.schoolClass.grade > 1, !lesson.isControl,
                last[lesson.course] != place
            {
                find(.homeworkMissing, lesson: place, "Домашнее задание не записано")
            }
        }
        for place in facts.lessons.indices where isOurs[place] { lookAtEntry(place) }
    }

    private mutating func lookAtEntry(_ place: Int) {
        let lesson = facts.lessons[place]
        guard let recorded = lesson.recordedAt?.day else { return }
        let days = recorded.number - lesson.date.number
        guard days > limits.lateEntryDays else { return }
        find(
            .lateEntry, lesson: place,
            "Урок записан \(Russian.date(recorded)), через "
                + Russian.counted(days, "день", "дня", "дней"))
    }

    /// Finds courses that lag behind.
    mutating func lookAtCourses() {
        let work = CourseWork.courses(of: facts, in: period.days)
        for (place, course) in facts.courses.enumerated() where !course.isExtracurricular {
            if work[place].held == 0 {
                find(.noLessons, course: place, "За период не проведено ни одного урока")
            }
            if let behind = work[place].behind, behind > 0 {
                find(
                    .planBehind, course: place, count: behind,
                    "Отставание от КТП: \(Russian.counted(behind, "час", "часа", "часов"))")
            }
        }
    }
}

extension String {
    /// Whether it says nothing.
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
