/// What the journal says of a pupil's presence through the year, before it is told by lessons.
struct PupilDays {
    /// One for each school day: the lessons missed, a bit for each number.
    private(set) var missed: [UInt16]
    /// One for each school day: the code of what was missed.
    private(set) var code: [AbsenceCode]
    /// One for each school day: by how many minutes the pupil was late; 0 for not at all.
    private(set) var late: [UInt8]

    private static let whole: UInt16 = .max

    /// Draws a year of `pupil`.
    ///
    /// Most absences are whole days of illness in spells of three to seven days, in late autumn and
    /// in February three times as many; some leave early or come after a visit to the doctor, a few
    /// skip lessons, and a few are often late.
    ///
    /// Source: ours; about one lesson in fourteen is missed.
    init(
        of pupil: SamplePupil, grade: Int, days: ClassCalendar, waves: [Range<Int>],
        _ chance: inout Chance
    ) {
        let count = days.periodByDay.count
        missed = Array(repeating: 0, count: count)
        code = Array(repeating: .ill, count: count)
        late = Array(repeating: 0, count: count)
        let skips = grade >= 6 && chance.hits(40)
        let oversleeps = chance.hits(80)
        var day = 0
        while day < count {
            let isWave = waves.contains { $0.contains(day) }
            if chance.below(100_000) < (isWave ? 30 : 10) * pupil.frailty {
                day = fallIll(on: day, &chance)
            } else {
                passDay(day, skips: skips, oversleeps: oversleeps, &chance)
                day += 1
            }
        }
        play(pupil.role, days, &chance)
    }

    private mutating func fallIll(on day: Int, _ chance: inout Chance) -> Int {
        let end = min(missed.count, day + chance.within(3...7))
        for sick in day..<end { miss(PupilDays.whole, .ill, on: sick) }
        // Some are sent home from school on the first day.
        if chance.hits(250) { miss(PupilDays.from(chance.within(3...5)), .ill, on: day) }
        return end
    }

    private mutating func passDay(
        _ day: Int, skips: Bool, oversleeps: Bool, _ chance: inout Chance
    ) {
        switch chance.below(1000) {
        case 0..<5: miss(PupilDays.whole, .excused, on: day)
        case 5..<9: miss(PupilDays.from(chance.within(4...6)), .excused, on: day)
        case 9..<12: miss(PupilDays.to(chance.within(2...3)), .excused, on: day)
        case 12..<30 where skips: miss(PupilDays.from(chance.within(5...7)), .unexcused, on: day)
        case 30..<38 where skips: miss(PupilDays.whole, .unexcused, on: day)
        case 38..<39: miss(PupilDays.from(6), .unexcused, on: day)
        default: late[day] = chance.hits(oversleeps ? 60 : 6) ? UInt8(chance.within(2...20)) : 0
        }
    }

    private mutating func play(
        _ role: SampleRole, _ days: ClassCalendar, _ chance: inout Chance
    ) {
        switch role {
        case .ordinary, .exempt: break
        case .longIll:
            for day in missed.indices where days.periodByDay[day] == 0 && day >= 4 {
                miss(PupilDays.whole, .ill, on: day)
            }
        case .truant:
            for day in missed.indices where days.periodByDay[day] == 0 && day >= 5 {
                if chance.hits(880) { miss(PupilDays.whole, .unexcused, on: day) }
            }
        }
    }

    private mutating func miss(_ lessons: UInt16, _ code: AbsenceCode, on day: Int) {
        (missed[day], self.code[day], late[day]) = (lessons, code, 0)
    }

    private static func from(_ slot: Int) -> UInt16 { whole << UInt16(slot) }
    private static func to(_ slot: Int) -> UInt16 { (1 << UInt16(slot + 1)) - 1 }
}

/// A code of attendance.
enum AbsenceCode: UInt8 {
    case ill, excused, unexcused, late, exempt

    /// The code as the journal writes it.
    ///
    /// Source: bundle.md, "Tables", codes.csv: the default codes.
    var text: String {
        switch self {
        case .ill: "Б"
        case .excused: "УП"
        case .unexcused: "НП"
        case .late: "ОП"
        case .exempt: "осв"
        }
    }
}
