import Journal

extension LessonBook {
    /// The lessons of `courses` through the year, with what befell them.
    ///
    /// A teacher who is away is replaced; now and then the lesson is cancelled instead and made up
    /// for within the same period, so that the plan is kept to.
    init(
        room: SampleClass, courses: [SampleCourse], days: ClassCalendar, schoolDays: [Day],
        replacements: inout Replacements, seed: UInt64
    ) {
        var chance = Chance(seed: seed, 5, room.index)
        schedule(courses, days, schoolDays)
        for course in courses.indices {
            let scheduled = lessons.filter { $0.course == course }.map(\.day)
            planDays.append(scheduled)
            plans.append(
                plan(
                    of: courses[course].discipline, grade: room.grade,
                    weekly: courses[course].weekly, count: scheduled.count))
        }
        replace(courses, room, days, schoolDays, &replacements, &chance)
        lessons.sort { ($0.day, $0.slot, $0.course) < ($1.day, $1.slot, $1.course) }
        followPlans(courses, grade: room.grade)
        for place in lessons.indices {
            let hour = chance.hits(80) ? chance.within(32...41) : chance.within(15...18)
            lessons[place].recordedAfter = hour * 3600 + chance.below(3600)
        }
    }

    private mutating func schedule(
        _ courses: [SampleCourse], _ days: ClassCalendar, _ schoolDays: [Day]
    ) {
        for (day, period) in days.periodByDay.enumerated() {
            guard let period else { continue }
            for (course, taught) in courses.enumerated() {
                for cell in taught.cells where cell.weekday == schoolDays[day].weekday - 1 {
                    lessons.append(
                        SampleLesson(course: course, day: day, slot: cell.slot, period: period))
                }
            }
        }
    }

    private mutating func replace(
        _ courses: [SampleCourse], _ room: SampleClass, _ days: ClassCalendar,
        _ schoolDays: [Day], _ replacements: inout Replacements, _ chance: inout Chance
    ) {
        var lastSlots = [Int](repeating: 0, count: schoolDays.count)
        for lesson in lessons { lastSlots[lesson.day] = max(lastSlots[lesson.day], lesson.slot) }
        let limit = room.grade <= 4 ? 6 : 8
        for place in lessons.indices {
            let lesson = lessons[place]
            let course = courses[lesson.course]
            guard replacements.isAway(course.teacher, on: lesson.day) else { continue }
            let canWait = course.group == 0 && course.weekly >= 2
            if canWait, chance.hits(150),
                let day = makeUpDay(
                    lesson, course.teacher, days, schoolDays, lastSlots, limit, &replacements)
            {
                lastSlots[day] += 1
                lessons[place].isCancelled = true
                lessons.append(
                    SampleLesson(
                        course: lesson.course, day: day, slot: lastSlots[day],
                        period: lesson.period))
            } else {
                let cell = WeekCell(
                    weekday: schoolDays[lesson.day].weekday - 1, slot: lesson.slot)
                lessons[place].substitute = replacements.substitute(
                    for: course.teacher, in: cell, on: lesson.day)
            }
        }
    }

    // The first of the next days in the same period that has room after the last lesson.
    private func makeUpDay(
        _ lesson: SampleLesson, _ teacher: Int, _ days: ClassCalendar, _ schoolDays: [Day],
        _ lastSlots: [Int], _ limit: Int, _ replacements: inout Replacements
    ) -> Int? {
        for day in (lesson.day + 1)..<min(schoolDays.count, lesson.day + 15)
        where days.periodByDay[day] == lesson.period && lastSlots[day] < limit {
            let cell = WeekCell(weekday: schoolDays[day].weekday - 1, slot: lastSlots[day] + 1)
            if replacements.book(teacher, in: cell, on: day) { return day }
        }
        return nil
    }

    // Held lessons take the lines of the plan in order; the last of a period gives no homework.
    private mutating func followPlans(_ courses: [SampleCourse], grade: Int) {
        var next = [Int](repeating: 0, count: courses.count)
        var last: [[Int?]] = courses.map { _ in [nil, nil, nil] }
        for place in lessons.indices where !lessons[place].isCancelled {
            let course = lessons[place].course
            lessons[place].line = next[course]
            let kind = plans[course][next[course]].kind
            lessons[place].hasHomework = grade > 1 && kind != .control
            last[course][lessons[place].period] = place
            next[course] += 1
        }
        for place in last.joined().compactMap({ $0 }) { lessons[place].hasHomework = false }
    }
}
