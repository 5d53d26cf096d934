import Journal

/// A search for the entries behind a figure: of whom, in which days, of which subject.
struct EvidenceSearch {
    let facts: ClassFacts
    let roll: Roll
    let question: Question
    /// The days that count; they rise and do not overlap.
    var days: [ClosedRange<Day>]
    /// Place of the pupil; nil for all.
    var pupil: Int?
    /// Place of the subject; nil for all.
    var subject: Int?

    /// Goes on within a row: a pupil, a month, a subject.
    ///
    /// - Returns: false for a row of anything else.
    mutating func narrow(toRow id: String) throws(Refusal) -> Bool {
        if let place = facts.pupils.firstIndex(where: { $0.id == id }) {
            pupil = place
        } else if let month = Month(iso: id) {
            keep(month.days)
        } else if let place = facts.subjects.firstIndex(where: { $0.id == id }) {
            subject = place
        } else {
            return false
        }
        return true
    }

    /// Leaves of the days only those that lie in `part`.
    mutating func keep(_ part: ClosedRange<Day>) {
        days = days.filter { $0.overlaps(part) }.map { $0.clamped(to: part) }
    }

    func counts(_ lesson: Lesson) -> Bool {
        lesson.isHeld && !facts.courses[lesson.course].isExtracurricular
            && days.contains { $0.contains(lesson.date) }
    }

    func isWanted(_ pupil: Int) -> Bool { self.pupil == nil || self.pupil == pupil }
}

// Attendance.
extension EvidenceSearch {
    /// The rows of attendance behind a count of lessons or days missed, or of lateness.
    func attendance(_ report: String, _ keys: [String]) throws(Refusal) -> [Evidence]? {
        var search = self
        var keys = keys[...]
        while let key = keys.first {
            switch key {
            case "summary", "total",
                "attendance" where keys.count > 1:
                break
            case "year" where report == ClassLedger.id: break
            case "months":
                guard let month = keys.dropFirst().first.flatMap({ Month(iso: $0) }) else {
                    return nil
                }
                search.keep(month.days)
                keys.removeFirst()
            case "periods":
                let id = keys.dropFirst().first
                guard let period = facts.periods.first(where: { $0.id == id }) else { return nil }
                search.keep(period.days)
                keys.removeFirst()
            case "cells", "by_day":
                guard let day = keys.dropFirst().first.flatMap({ Day(iso: $0) }) else {
                    return nil
                }
                search.keep(day...day)
                guard key == "by_day" else { return search.rows { $0 != .present } }
                return keys.last == "missed_lessons"
                    ? search.rows(\.isMissed)
                    : keys.last == "absent_all_day" ? search.daysMissed { _ in true } : nil
            default: return search.measured(report, Array(keys))
            }
            keys.removeFirst()
        }
        return nil
    }

    private func measured(_ report: String, _ keys: [String]) -> [Evidence]? {
        let isTeacherList = report == ClassTeacherReport.id && pupil != nil
        switch (keys[0], keys.count) {
        case ("missed", 2): return kind(keys[1]).map { rows($0) }
        case ("lessons", 2): return kind(keys[1]).map { rows($0) }
        case ("days", 2): return kind(keys[1]).map { daysMissed($0) }
        case ("lessons", 1): return rows(isTeacherList ? { $0.isUnexcused } : { $0.isMissed })
        case ("days", 1):
            return daysMissed(isTeacherList ? { $0.isUnexcused } : { _ in true })
        case ("ill_lessons", 1): return rows { $0 == .ill }
        case ("late", 1),
            ("count", 1) where keys[0] == "late" || isTeacherList,
            ("minutes", 1) where isTeacherList:
            return rows { $0 == .late }
        default: return nil
        }
    }

    private func kind(_ key: String) -> ((AttendanceKind) -> Bool)? {
        switch key {
        case "total": { $0.isMissed }
        case "ill": { $0 == .ill }
        case "excused": { $0 == .excused }
        case "unexcused": { $0.isUnexcused }
        case "unspecified": { $0 == .unspecified }
        default: nil
        }
    }

    private func rows(_ claim: (AttendanceKind) -> Bool) -> [Evidence] {
        facts.attendance.filter { row in
            let lesson = facts.lessons[row.lesson]
            return claim(row.kind) && isWanted(row.pupil) && counts(lesson)
                && roll.isIn(row.pupil, lesson)
        }.map(evidence)
    }

    /// The missed lessons of the days that are missed for such a reason.
    private func daysMissed(_ claim: (AttendanceKind) -> Bool) -> [Evidence] {
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

    private func evidence(_ row: Attendance) -> Evidence {
        let lesson = facts.lessons[row.lesson]
        return Evidence(
            kind: .attendance, pupilID: facts.pupils[row.pupil].id, lessonID: lesson.id,
            subjectID: facts.subjects[facts.courses[lesson.course].subject].id, date: lesson.date,
            value: row.kind.rawValue)
    }
}

extension AttendanceKind {
    fileprivate var isMissed: Bool { self != .late && self != .present }
    fileprivate var isUnexcused: Bool { self == .unexcused || self == .unspecified }
}
