import Journal

/// The result of a pupil in a subject at the end of a period.
struct PeriodResult {
    /// Place of the pupil among all.
    let pupil: Int
    /// The subject.
    let discipline: Discipline
    /// Place of the period in the scheme of the class.
    let period: Int
    /// The mark.
    let value: ResultValue
}

/// A mark of a period or of a year.
enum ResultValue: Hashable {
    /// 2 to 5.
    case number(Int)
    /// Not attested (н/а).
    case notAttested
    /// Freed (осв).
    case exempt

    /// The mark as the journal writes it.
    var text: String {
        switch self {
        case .number(let mark): String(mark)
        case .notAttested: "н/а"
        case .exempt: "осв"
        }
    }
}

/// Sets the marks of one subject in one period of a class.
struct Marking {
    private let discipline: Discipline
    private let room: SampleClass
    private let presence: Presence
    private let pupils: [SamplePupil]
    private let seed: UInt64
    private var period = 0
    // For each member: lessons that were theirs, and those of them they were in.
    private var available: [Int]
    private var attended: [[Int]]

    /// The marks set, by member, then lesson.
    private(set) var marks: [ClassJournal.Mark] = []

    init(
        discipline: Discipline, room: SampleClass, presence: Presence, pupils: [SamplePupil],
        seed: UInt64
    ) {
        (self.discipline, self.room, self.presence) = (discipline, room, presence)
        (self.pupils, self.seed) = (pupils, seed)
        available = Array(repeating: 0, count: presence.members.count)
        attended = Array(repeating: [], count: presence.members.count)
    }

    /// Sets the marks of `period`.
    ///
    /// Everybody has a mark for every control work they wrote and for half of the others that are
    /// checked; about seven answers in ordinary lessons come on top, and never fewer than three
    /// marks in all, as long as the pupil was in three lessons.
    ///
    /// Source: ours; three is the least that a period mark needs.
    mutating func mark(_ lessons: [SampleLesson], plans: [[PlanLine]], period: Int) {
        self.period = period
        let own = lessons.indices.filter {
            lessons[$0].period == period && !lessons[$0].isCancelled
                && presence.courses[lessons[$0].course].discipline == discipline
        }
        for (member, who) in presence.members.enumerated() {
            for lesson in own where presence.isIn(member, lessons[lesson]) {
                available[member] += 1
                if !presence.isMissed(member, lessons[lesson]) { attended[member].append(lesson) }
            }
            guard !isExempt(who) else { continue }
            var chance = Chance(
                seed: seed, 7, room.index, who.pupil, discipline.place * 4 + period)
            mark(member, lessons, plans, &chance)
        }
    }

    private mutating func mark(
        _ member: Int, _ lessons: [SampleLesson], _ plans: [[PlanLine]], _ chance: inout Chance
    ) {
        let pupil = presence.members[member].pupil
        let level = level(of: pupil, &chance)
        let often = min(550, 7500 / max(1, available[member]))
        var unmarked: [Int] = []
        var count = 0
        for lesson in attended[member] {
            guard let line = lessons[lesson].line else { continue }
            let kind = plans[lessons[lesson].course][line].kind
            let isGiven: Bool
            switch kind {
            case .control: isGiven = true
            case .practical, .laboratory: isGiven = chance.hits(500)
            case .ordinary: isGiven = chance.hits(often)
            }
            guard isGiven else {
                unmarked.append(lesson)
                continue
            }
            add(lesson, pupil, work(kind, &chance), level, &chance)
            count += 1
        }
        let missing = max(0, 3 - count)
        for lesson in chance.shuffled(unmarked).prefix(missing) {
            add(lesson, pupil, .answer, level, &chance)
        }
    }

    private func work(_ kind: PlanLine.Kind, _ chance: inout Chance) -> ClassJournal.Work {
        switch kind {
        case .control: .control
        case .practical: .practical
        case .laboratory: .laboratory
        case .ordinary: chance.hits(200) ? .independent : .answer
        }
    }

    private mutating func add(
        _ lesson: Int, _ pupil: Int, _ work: ClassJournal.Work, _ level: Int,
        _ chance: inout Chance
    ) {
        let shown = level + chance.within(-120...120) + chance.within(-120...120)
        var value: UInt8 = shown >= 640 ? 5 : shown >= 420 ? 4 : shown >= 160 ? 3 : 2
        if value == 2, isLastGrade, marks.contains(where: { $0.pupil == pupil && $0.value == 2 }) {
            value = 3
        }
        marks.append(.init(lesson: lesson, pupil: pupil, value: value, work: work))
    }

    // A pupil is better in some subjects than in others, and everybody in music, art and sport.
    private func level(of pupil: Int, _ chance: inout Chance) -> Int {
        var taste = Chance(seed: seed, 8, pupil, discipline.place)
        let easy: [Discipline] = [.art, .music, .technology, .sport, .safety]
        let bonus = easy.contains(discipline) ? 180 : 0
        return pupils[pupil].ability + bonus + taste.within(-90...90) + chance.within(-30...30)
    }

    // Nobody fails the grades that end with a certificate: one 2 in a subject and period at most.
    private var isLastGrade: Bool { room.grade == 9 || room.grade == 11 }

    private func isExempt(_ who: ClassMember) -> Bool {
        discipline == .sport && pupils[who.pupil].role == .exempt
    }

    /// The marks of the period for those who are in the class on its last day.
    ///
    /// Who was in fewer than three lessons or missed more than two of three is not attested.
    ///
    /// Source: ours.
    func results(on last: Day) -> [PeriodResult] {
        var sums: [Int: (points: Int, weight: Int)] = [:]
        for mark in marks {
            let (points, weight) = sums[mark.pupil] ?? (0, 0)
            sums[mark.pupil] = (points + Int(mark.value) * mark.weight, weight + mark.weight)
        }
        return presence.members.enumerated().compactMap { member, who in
            guard who.isIn(last) else { return nil }
            let value: ResultValue
            if isExempt(who) {
                value = .exempt
            } else if attended[member].count < 3
                || attended[member].count * 3 < available[member]
            {
                value = .notAttested
            } else {
                let (points, weight) = sums[who.pupil] ?? (0, 1)
                value = .number(roundedMark(points, of: weight))
            }
            return PeriodResult(
                pupil: who.pupil, discipline: discipline, period: period, value: value)
        }
    }
}

/// The mark nearest to the mean `points / weight`, a half upwards; never below 2.
///
/// Source: the thresholds 2.5, 3.5, 4.5 of report-json.md, "What `check` finds".
func roundedMark(_ points: Int, of weight: Int) -> Int {
    max(2, (2 * points + weight) / (2 * weight))
}
