import Journal

/// The school year 2025/2026: its periods, days off and school days.
struct SchoolCalendar {
    /// A period of a scheme.
    struct Period {
        let id: String
        let number: Int
        let name: String
        let days: ClosedRange<Day>
    }

    /// A day without lessons for the whole school.
    struct DayOff {
        let date: Day
        let kind: String
        let name: String
    }

    /// First and last days of the year.
    let days: ClosedRange<Day>
    /// Trimesters, for grades 1 to 9.
    let trimesters: [Period]
    /// Half-years, for grades 10 and 11.
    let halfYears: [Period]
    /// Days off of the whole school, by date; weekends outside holidays are not listed.
    let daysOff: [DayOff]
    /// Days on which the school works, by date.
    let schoolDays: [Day]

    init() {
        days = range("2025-09-01", "2026-05-31")
        trimesters = [
            Period(
                id: "t1", number: 1, name: "1 триместр", days: range("2025-09-01", "2025-11-16")),
            Period(
                id: "t2", number: 2, name: "2 триместр", days: range("2025-11-24", "2026-03-01")),
            Period(
                id: "t3", number: 3, name: "3 триместр", days: range("2026-03-02", "2026-05-26")),
        ]
        halfYears = [
            Period(
                id: "h1", number: 1, name: "1 полугодие", days: range("2025-09-01", "2025-12-30")),
            Period(
                id: "h2", number: 2, name: "2 полугодие", days: range("2026-01-12", "2026-05-26")),
        ]
        let off = listDaysOff()
        daysOff = off
        let closed = Set(off.map(\.date))
        schoolDays = (days.lowerBound.number...day("2026-05-26").number)
            .map(Day.init(number:))
            .filter { $0.weekday <= 5 && !closed.contains($0) }
    }

    /// Periods of the classes of `grade`.
    ///
    /// Source: regulation of the school, 6.2: trimesters, from grade 10 half-years.
    func periods(ofGrade grade: Int) -> [Period] { grade >= 10 ? halfYears : trimesters }

    /// Place in ``schoolDays`` of the first day on `date` or later.
    func place(of date: Day) -> Int {
        schoolDays.firstIndex { $0 >= date } ?? schoolDays.count
    }
}

/// The date written `text`, which is one.
func day(_ text: String) -> Day {
    guard let day = Day(iso: text) else { preconditionFailure("\(text) is no date") }
    return day
}

private func range(_ first: String, _ last: String) -> ClosedRange<Day> { day(first)...day(last) }

// Source: resolution of the government on the transfer of days off in 2025 and 2026; holidays of
// article 112 of the Labour Code; vacations as schools of Moscow Oblast have them, ours in detail.
private func listDaysOff() -> [SchoolCalendar.DayOff] {
    let holidays: [(String, String, String)] = [
        ("2025-11-03", "2025-11-03", "Перенос выходного дня"),
        ("2025-11-04", "2025-11-04", "День народного единства"),
        ("2026-01-01", "2026-01-08", "Новогодние каникулы и Рождество Христово"),
        ("2026-02-23", "2026-02-23", "День защитника Отечества"),
        ("2026-03-08", "2026-03-08", "Международный женский день"),
        ("2026-03-09", "2026-03-09", "Перенос выходного дня"),
        ("2026-05-01", "2026-05-01", "Праздник Весны и Труда"),
        ("2026-05-09", "2026-05-09", "День Победы"),
        ("2026-05-11", "2026-05-11", "Перенос выходного дня"),
    ]
    let vacations: [(String, String, String)] = [
        ("2025-10-06", "2025-10-12", "Осенние каникулы"),
        ("2025-11-17", "2025-11-23", "Каникулы после 1 триместра"),
        ("2025-12-31", "2026-01-11", "Зимние каникулы"),
        ("2026-04-06", "2026-04-12", "Весенние каникулы"),
        ("2026-05-27", "2026-05-31", "Летние каникулы"),
    ]
    var byDate: [Int: SchoolCalendar.DayOff] = [:]
    for (kind, spans) in [("vacation", vacations), ("holiday", holidays)] {
        for (first, last, name) in spans {
            for number in day(first).number...day(last).number {
                let date = Day(number: number)
                byDate[number] = SchoolCalendar.DayOff(date: date, kind: kind, name: name)
            }
        }
    }
    return byDate.values.sorted { $0.date < $1.date }
}
