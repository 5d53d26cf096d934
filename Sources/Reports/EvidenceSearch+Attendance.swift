import Journal

extension EvidenceSearch {
    /// A figure of attendance, of whom and in which days soever.
    func attendance(_ keys: ArraySlice<String>) -> Reckoning? {
        guard let key = keys.first else { return nil }
        var search = self
        let rest = keys.dropFirst()
        switch key {
        case "summary", "total", "year": return attendance(rest)
        case "months", "periods":
            guard let id = rest.first, let days = days(of: key, id) else { return nil }
            search.keep(days)
            return search.attendance(rest.dropFirst())
        case "cells", "by_day":
            guard let day = rest.first.flatMap({ Day(iso: $0) }) else { return nil }
            search.keep(day...day)
            return key == "cells"
                ? search.cell(rest.dropFirst().first)
                : search.schoolDay(day, rest.dropFirst().first)
        case "end_count": return listedEnd
        case "missed_per_pupil":
            return listedEnd.map { .quotient(.count(.entries, rows(\.isMissed)), of: $0) }
        default: return tally(keys)
        }
    }

    private func days(of key: String, _ id: String) -> ClosedRange<Day>? {
        guard key == "periods" else { return Month(iso: id)?.days }
        return facts.periods.first {
            report == SchoolLedger.id ? String($0.number) == id : $0.id == id
        }?.days
    }

    /// Pupils at the end of what a ledger lists.
    private var listedEnd: Reckoning? {
        days.last.map { .count(.pupils, enrolled(on: $0.upperBound)) }
    }

    /// A figure of what was missed: days, lessons, lateness, the rate.
    func tally(_ keys: ArraySlice<String>) -> Reckoning? {
        let part = keys.dropFirst().first
        switch keys.first {
        case "days": return claim(part).map { .count(.days, daysMissed($0)) }
        case "lessons", "missed": return claim(part).map { .count(.entries, rows($0)) }
        case "ill_lessons": return .count(.entries, rows { $0 == .ill })
        case "late": return .count(.entries, rows { $0 == .late })
        case "available": return .count(.entries, lessons { _ in true })
        case "rate":
            let attended = Reckoning.count(.entries, lessons { !$0.isMissed })
            let lowers = question.options.excusedLowersAttendance
            let all = Reckoning.count(
                .entries, lessons { lowers || $0 != .ill && $0 != .excused })
            return share(part, attended, all)
        default: return nil
        }
    }

    /// The part of a rate that a key names.
    func share(_ key: String?, _ count: Reckoning, _ all: Reckoning) -> Reckoning? {
        switch key {
        case "percent", nil: .share(count, of: all)
        case "count": count
        case "of": all
        default: nil
        }
    }

    private func claim(_ key: String?) -> ((AttendanceKind) -> Bool)? {
        switch key {
        case "total", nil: { $0.isMissed }
        case "ill": { $0 == .ill }
        case "excused": { $0 == .excused }
        case "unexcused": { $0.isUnexcused }
        case "unspecified": { $0 == .unspecified }
        default: nil
        }
    }

    /// What is said of a pupil's day: why all of it was missed, or a count of lessons; of a day
    /// out of the class nothing.
    private func cell(_ key: String?) -> Reckoning? {
        guard let key else { return .said([]) }
        if key == "full" { return .reason(rows(\.isMissed)) }
        return AttendanceKind(rawValue: key).map { kind in .count(.entries, rows { $0 == kind }) }
    }

    private func schoolDay(_ day: Day, _ key: String?) -> Reckoning? {
        switch key {
        case "enrolled": .count(.pupils, enrolled(on: day))
        case "absent_all_day": .count(.days, daysMissed(\.isMissed))
        case "missed_lessons": .count(.entries, rows(\.isMissed))
        default: nil
        }
    }

    /// Rows of attendance of such a kind.
    func rows(_ claim: (AttendanceKind) -> Bool) -> [Evidence] {
        facts.attendance.filter { row in
            let lesson = facts.lessons[row.lesson]
            return claim(row.kind) && isWanted(row.pupil) && counts(lesson)
                && roll.isIn(row.pupil, lesson)
        }.map(evidence)
    }

    /// The missed lessons of the days that are missed for such a reason.
    func daysMissed(_ claim: (AttendanceKind) -> Bool) -> [Evidence] {
        let grid = AttendanceGrid(facts, roll, in: days, rule: question.options.dayRule)
        let places = Dictionary(
            uniqueKeysWithValues: grid.schoolDays.enumerated().map { ($1, $0) })
        return facts.attendance.filter { row in
            let lesson = facts.lessons[row.lesson]
            guard row.kind.isMissed, isWanted(row.pupil), counts(lesson),
                roll.isIn(row.pupil, lesson), let day = places[lesson.date],
                let reason = grid.reason(of: row.pupil, day: day)
            else { return false }
            return claim(reason)
        }.map(evidence)
    }

    /// Lessons that pupils were to be in, where what is known of them holds the claim; without a
    /// row a pupil was there.
    func lessons(_ claim: (AttendanceKind) -> Bool) -> [Evidence] {
        var known: [Int: [Int: AttendanceKind]] = [:]
        for row in facts.attendance { known[row.lesson, default: [:]][row.pupil] = row.kind }
        let pupils = facts.pupils.indices.filter(isWanted)
        return facts.lessons.indices.filter { counts(facts.lessons[$0]) }.flatMap { place in
            let lesson = facts.lessons[place]
            return pupils.compactMap { pupil -> Evidence? in
                let kind = known[place]?[pupil] ?? .present
                guard claim(kind), roll.isIn(pupil, lesson) else { return nil }
                return evidence(lesson, of: pupil, says: kind)
            }
        }
    }

    /// Stays of those who were in the class on a day, a stay each.
    func enrolled(on day: Day, where claim: (Int) -> Bool = { _ in true }) -> [Evidence] {
        roll.enrolled(on: day).filter { isWanted($0) && claim($0) }.compactMap { pupil in
            facts.enrolments.first { $0.pupil == pupil && $0.days.contains(day) }.map(evidence)
        }
    }
}

extension AttendanceKind {
    var isMissed: Bool { self != .late && self != .present }
    var isUnexcused: Bool { self == .unexcused || self == .unspecified }
}
