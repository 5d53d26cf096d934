import Journal

/// The pupils of the school and their stays in the classes.
struct Rolls {
    /// All pupils, by class of their first stay.
    private(set) var pupils: [SamplePupil] = []
    /// Stays of each class, by arrival in the lists of this file, not by date.
    private(set) var stays: [[SampleStay]] = []
    private var namer: Namer
    private let calendar: SchoolCalendar

    /// Fills `classes` with `size` pupils each, give or take one, and lets some come and go.
    init(
        classes: [SampleClass], size: Int, calendar: SchoolCalendar, namer: Namer, seed: UInt64
    ) {
        self.calendar = calendar
        self.namer = namer
        stays = Array(repeating: [], count: classes.count)
        for room in classes {
            var chance = Chance(seed: seed, 2, room.index)
            fill(room, size: max(1, size + chance.within(-1...1)), &chance)
        }
        for room in classes {
            var chance = Chance(seed: seed, 3, room.index)
            move(in: room, of: classes, &chance)
        }
    }

    private mutating func fill(_ room: SampleClass, size: Int, _ chance: inout Chance) {
        let isNew = room.grade == 1 || room.grade == 10
        for _ in 0..<size {
            var stay = SampleStay(
                pupil: enrol(inGrade: room.grade, &chance), room: room.index,
                start: calendar.days.lowerBound)
            if isNew { stay.startOrder = order(on: day("2025-08-29")) }
            stays[room.index].append(stay)
        }
        cast(room)
    }

    // The parts that a school of any size must have somebody for.
    private mutating func cast(_ room: SampleClass) {
        guard (2...9).contains(room.grade), stays[room.index].count >= 4 else { return }
        if room.index % 4 == 1 { pupils[stays[room.index][0].pupil].role = .exempt }
        if room.index % 8 == 1 { pupils[stays[room.index][1].pupil].role = .longIll }
        if room.index % 10 == 2, room.grade >= 7 {
            pupils[stays[room.index][1].pupil].role = .truant
        }
        if room.index % 8 == 1, stays[room.index].count >= 7 {
            pupils[stays[room.index][6].pupil].ability = 190
        }
    }

    private mutating func enrol(inGrade grade: Int, _ chance: inout Chance) -> Int {
        let isGirl = chance.below(2) == 1
        let (name, father) = namer.child(isGirl: isGirl, &chance)
        // Children of grade 1 turn seven between the spring before it and the next one.
        let birth = day("2018-03-01").advanced(by: chance.below(365) - (grade - 1) * 365)
        let drawn = (chance.below(1000) + chance.below(1000) + chance.below(1000)) / 3
        // Few fail; who does not learn well leaves after grade 9.
        let fails = chance.hits(12) && (2...8).contains(grade)
        let ability = fails ? chance.within(80...200) : max(grade >= 10 ? 350 : 320, drawn)
        pupils.append(
            SamplePupil(
                name: name, isGirl: isGirl, birthDate: birth, ability: ability,
                frailty: chance.within(40...160), fatherName: father))
        return pupils.count - 1
    }

    private mutating func move(
        in room: SampleClass, of classes: [SampleClass], _ chance: inout Chance
    ) {
        let base = stays[room.index].filter { $0.start == calendar.days.lowerBound }.count
        if base >= 3 {
            if chance.hits(700) { depart(2, room, &chance) }
            if base >= 5, chance.hits(150) { leaveAndReturn(3, room, &chance) }
            let parallel = classes.first {
                $0.grade == room.grade && $0.letterIndex == room.letterIndex + 1
            }
            if base >= 6, let parallel, chance.hits(400) {
                transfer(4, room, to: parallel, &chance)
            }
        }
        for _ in 0..<(chance.hits(800) ? chance.within(1...2) : 0) { arrive(room, &chance) }
    }

    private mutating func arrive(_ room: SampleClass, _ chance: inout Chance) {
        let start = arrivalDay(room.grade, &chance)
        var stay = SampleStay(
            pupil: enrol(inGrade: room.grade, &chance), room: room.index, start: start)
        (stay.startOrder, stay.startFrom) = (order(on: start), chance.pick(otherSchools))
        stays[room.index].append(stay)
    }

    private mutating func depart(_ place: Int, _ room: SampleClass, _ chance: inout Chance) {
        let last = calendar.schoolDays[chance.within(15...(calendar.schoolDays.count - 15))]
        stays[room.index][place].end = last
        stays[room.index][place].endOrder = order(on: last)
        stays[room.index][place].endTo = chance.pick(otherSchools)
        stays[room.index][place].endReason = "перемена места жительства"
    }

    private mutating func leaveAndReturn(
        _ place: Int, _ room: SampleClass, _ chance: inout Chance
    ) {
        let last = calendar.schoolDays[chance.within(20...40)]
        let start = day("2026-01-12").advanced(by: 7 * chance.below(2))
        stays[room.index][place].end = last
        stays[room.index][place].endOrder = order(on: last)
        stays[room.index][place].endTo = "санаторная школа"
        stays[room.index][place].endReason = "лечение"
        var back = SampleStay(
            pupil: stays[room.index][place].pupil, room: room.index, start: start)
        (back.startOrder, back.startFrom) = (order(on: start), "санаторная школа")
        stays[room.index].append(back)
    }

    private mutating func transfer(
        _ place: Int, _ room: SampleClass, to other: SampleClass, _ chance: inout Chance
    ) {
        let start = arrivalDay(room.grade, &chance)
        let paper = order(on: start)
        let pupil = stays[room.index][place].pupil
        stays[room.index][place].end = start.advanced(by: -1)
        stays[room.index][place].endOrder = paper
        stays[room.index][place].endTo = "\(other.grade) «\(other.letter)»"
        stays[room.index][place].endReason = "перевод в параллельный класс"
        var stay = SampleStay(pupil: pupil, room: other.index, start: start)
        (stay.startOrder, stay.startFrom) = (paper, "\(room.grade) «\(room.letter)»")
        stays[other.index].append(stay)
    }

    // Early enough in a period for three marks in a subject of one hour a week.
    private func arrivalDay(_ grade: Int, _ chance: inout Chance) -> Day {
        let starts =
            grade >= 10
            ? ["2025-09-08", "2025-09-22", "2025-10-13", "2026-01-12", "2026-02-02"]
            : [
                "2025-09-08", "2025-09-15", "2025-09-22", "2025-11-24", "2025-12-08", "2026-01-12",
                "2026-03-02", "2026-03-16",
            ]
        return day(chance.pick(starts))
    }
}

// Source: ours; invented places.
private let otherSchools = [
    "МБОУ «СОШ № 3» г. Заречинска", "МБОУ «Гимназия № 1» г. Озёрова",
    "МАОУ «Лицей № 5» г. Приокска",
    "ГБОУ «Школа № 9901» г. Москвы", "МБОУ «Сосновская СОШ» пос. Сосновый",
    "МБОУ «СОШ № 12» г. Верхнереченска",
]
