import Journal

/// SplitMix64: the same numbers for the same seed.
///
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }
}

/// A class in which anything that an import lets pass may happen: stays with gaps, groups that
/// change, cancelled lessons, lessons in holidays, rows of pupils who were not there.
func randomFacts(seed: Int) -> ClassFacts {
    var dice = Dice(state: UInt64(seed))
    var builder = FactsBuilder()
    builder.periods = trimesters
    let first = day("2025-09-01")
    func date(_ offset: Int) -> String { first.advanced(by: offset).description }
    for number in 10..<(14 + dice.roll(6)) {
        let start = dice.roll(3) == 0 ? dice.roll(120) : 0
        let end = dice.roll(3) == 0 ? start + dice.roll(150) : 270
        let pupil = builder.pupil("Пупил\(number)", (date(start), date(end)))
        if end < 200, dice.roll(2) == 0 {
            builder.enrol(pupil, date(end + 1 + dice.roll(30)), date(270))
        }
    }
    let courses = [
        builder.course(), builder.course(group: "1"), builder.course(group: "2"),
        builder.course(extracurricular: true),
    ]
    for pupil in builder.names.indices {
        let change = dice.roll(200)
        builder.member(pupil, of: courses[1], dice.roll(2) == 0 ? "" : date(0), date(change))
        if dice.roll(4) > 0 { builder.member(pupil, of: courses[2], date(change + 1)) }
    }
    let kinds = AttendanceKind.allCases
    for _ in 0..<(20 + dice.roll(20)) {
        let offset = dice.roll(250)
        let illToday = dice.roll(builder.names.count)
        for slot in 1...(1 + dice.roll(4)) {
            var rows: [Int: AttendanceKind] = [:]
            for pupil in builder.names.indices where dice.roll(6) == 0 {
                rows[pupil] = kinds[dice.roll(kinds.count)]
            }
            rows[illToday] = kinds[dice.roll(4)]
            builder.lesson(
                date(offset), slot: slot, course: courses[dice.roll(courses.count)],
                held: dice.roll(8) > 0, taken: dice.roll(8) > 0, rows, minutes: dice.roll(20),
                marks: dice.roll(3) == 0 ? [dice.roll(builder.names.count)] : [])
        }
    }
    return builder.facts
}
