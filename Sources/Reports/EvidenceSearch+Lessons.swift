import Journal

extension EvidenceSearch {
    /// A figure of what was planned and given of a course, or of all.
    func plan(_ keys: [String]) -> Reckoning? {
        switch keys.last {
        case "hours_planned":
            .said(course.map { [hours(of: $0)] }?.filter { !$0.value.isEmpty } ?? [])
        case "planned": .sum(planned)
        case "held": .count(.entries, given { $0.isHeld })
        case "cancelled": .count(.entries, given { !$0.isHeld })
        case "substituted": .count(.entries, given(isSubstituted))
        case "control": .count(.entries, given { $0.isHeld && $0.isControl })
        case "behind": .behind(planned + given { $0.isHeld })
        default: nil
        }
    }

    private func isSubstituted(_ lesson: Lesson) -> Bool {
        lesson.isHeld && lesson.teacher.map { $0 != facts.courses[lesson.course].teacher } ?? false
    }

    private func isOurs(_ place: Int) -> Bool {
        course.map { $0 == place } ?? !facts.courses[place].isExtracurricular
    }

    private func given(_ claim: (Lesson) -> Bool) -> [Evidence] {
        facts.lessons.filter {
            isOurs($0.course) && interval.contains($0.date) && claim($0)
        }.map(evidence)
    }

    private var planned: [Evidence] {
        facts.plan.compactMap { item in
            guard isOurs(item.course), let date = item.plannedDate, interval.contains(date) else {
                return nil
            }
            var found = hours(of: item.course)
            (found.kind, found.date) = (.plan, date)
            (found.value, found.amount) = (item.topic, item.hours)
            return found
        }
    }

    private func hours(of place: Int) -> Evidence {
        let course = facts.courses[place]
        return Evidence(
            kind: .course, classID: facts.schoolClass.id, courseID: course.id,
            subjectID: facts.subjects[course.subject].id,
            value: course.plannedHours.map(String.init) ?? "")
    }
}
