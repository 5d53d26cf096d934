import Journal

/// A day on which one class does not learn as usual.
struct ClassDayOff {
    /// Place of the class.
    let room: Int
    /// The date.
    let date: Day
    /// Kind, as the bundle names it: `vacation`, `quarantine` or `remote`.
    let kind: String
    /// What it is called.
    let name: String
}

/// Days off of single classes, by class, then date.
///
/// Grade 1 has a week of vacation more; one class is in quarantine for two days, and another
/// learns from home for a day, in which its lessons are held.
///
/// Source: sanitary rules SP 2.4.3648-20, 3.4.16, on the vacation of grade 1; the rest is ours.
func classDaysOff(_ classes: [SampleClass]) -> [ClassDayOff] {
    var list: [ClassDayOff] = []
    for room in classes where room.grade == 1 {
        for number in day("2026-02-16").number...day("2026-02-22").number {
            list.append(
                ClassDayOff(
                    room: room.index, date: Day(number: number), kind: "vacation",
                    name: "Дополнительные каникулы"))
        }
    }
    if let room = classes.first(where: { $0.grade == 5 }) {
        for date in ["2026-02-05", "2026-02-06"] {
            list.append(
                ClassDayOff(
                    room: room.index, date: day(date), kind: "quarantine",
                    name: "Карантин по гриппу и ОРВИ"))
        }
    }
    if let room = classes.last {
        list.append(
            ClassDayOff(
                room: room.index, date: day("2025-12-08"), kind: "remote",
                name: "Дистанционное обучение: авария в системе отопления"))
    }
    return list.sorted { ($0.room, $0.date) < ($1.room, $1.date) }
}

/// On which school days a class has lessons, and in which of its periods they lie.
struct ClassCalendar {
    /// The periods of the class, by number.
    let periods: [SchoolCalendar.Period]
    /// One for each school day: the place of its period; nil where the class has no lessons.
    let periodByDay: [Int?]

    init(room: SampleClass, calendar: SchoolCalendar, daysOff: [ClassDayOff]) {
        let periods = calendar.periods(ofGrade: room.grade)
        let closed = Set(
            daysOff.filter { $0.room == room.index && $0.kind != "remote" }.map(\.date))
        self.periods = periods
        periodByDay = calendar.schoolDays.map { date in
            closed.contains(date) ? nil : periods.firstIndex { $0.days.contains(date) }
        }
    }
}
