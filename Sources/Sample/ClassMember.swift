import Journal

/// A pupil as a member of one class: when they are in it and in which groups.
struct ClassMember {
    /// Place of the pupil among all.
    let pupil: Int
    /// Their stays in the class, by date.
    let stays: [SampleStay]
    /// One for each school day: whether they are in the class.
    let isEnrolled: [Bool]
    /// Number of the group of the foreign language, of computing and of labour; 1 or 2.
    let groups: (language: Int, computing: Int, labour: Int)
    /// From when on they learn the foreign language in the other group; nil for never.
    let changesGroup: Day?

    /// Whether they are in the class on `date`.
    func isIn(_ date: Day) -> Bool { stays.contains { $0.holds(date) } }

    /// Number of their group in `discipline` on `date`.
    func group(in discipline: Discipline, on date: Day) -> Int {
        switch discipline {
        case .english:
            changesGroup.map { $0 <= date } ?? false ? 3 - groups.language : groups.language
        case .technology: groups.labour
        default: groups.computing
        }
    }

    /// The members of a class, in the order of their first stay in its list.
    static func all(
        of room: SampleClass, rolls: Rolls, calendar: SchoolCalendar
    ) -> [ClassMember] {
        let stays = rolls.stays[room.index]
        var order: [Int] = []
        var byPupil: [Int: [SampleStay]] = [:]
        for stay in stays {
            if byPupil[stay.pupil] == nil { order.append(stay.pupil) }
            byPupil[stay.pupil, default: []].append(stay)
        }
        let secondPeriod = calendar.periods(ofGrade: room.grade)[1].days.lowerBound
        return order.enumerated().map { place, pupil in
            let own = (byPupil[pupil] ?? []).sorted { $0.start < $1.start }
            let isThere = own.count == 1 && own[0].start < secondPeriod && own[0].end == nil
            return ClassMember(
                pupil: pupil, stays: own,
                isEnrolled: calendar.schoolDays.map { date in own.contains { $0.holds(date) } },
                groups: (place % 2 + 1, place / 2 % 2 + 1, rolls.pupils[pupil].isGirl ? 2 : 1),
                changesGroup: place == 5 && isThere && room.index % 3 == 1 ? secondPeriod : nil)
        }
    }
}
