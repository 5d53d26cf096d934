import Journal
import Reports

extension ClassCheck {
    /// Finds rows of attendance and marks of lessons that cannot be.
    mutating func lookAtRows() {
        var entries: [Entry: Rows] = [:]
        for row in facts.attendance where isOurs[row.lesson] {
            entries[Entry(lesson: row.lesson, pupil: row.pupil), default: Rows()].attendance.append(
                row.kind)
        }
        for mark in facts.marks where isOurs[mark.lesson] {
            entries[Entry(lesson: mark.lesson, pupil: mark.pupil), default: Rows()].marks += 1
        }
        for (entry, rows) in entries { look(at: rows, of: entry) }
    }

    private mutating func look(at rows: Rows, of entry: Entry) {
        let (place, pupil) = (entry.lesson, entry.pupil)
        let lesson = facts.lessons[place]
        let name = name(of: pupil)
        if rows.marks > 0 {
            if facts.schoolClass.isMarkless {
                find(
                    .markInMarkless, lesson: place, pupil: pupil, count: rows.marks,
                    "Отметка в классе безотметочного обучения: \(name)")
            }
            if !lesson.isHeld {
                find(
                    .markOnCancelled, lesson: place, pupil: pupil, count: rows.marks,
                    "Отметка на отменённом уроке: \(name)")
            }
        }
        guard roll.isIn(pupil, lesson) else {
            return find(
                .outsideRoll, lesson: place, pupil: pupil,
                count: rows.attendance.count + rows.marks,
                "Запись об обучающемся, которого не было в составе урока: \(name)")
        }
        guard lesson.isHeld else { return }
        if rows.attendance.contains(.unspecified) {
            find(
                .reasonMissing, lesson: place, pupil: pupil,
                "Пропуск с «Н», причина не указана: \(name)")
        }
        if rows.marks > 0, rows.attendance.contains(where: \.isAbsence) {
            find(
                .markWithAbsence, lesson: place, pupil: pupil, count: rows.marks,
                "Отметка на уроке, который пропущен: \(name)")
        }
    }
}

/// A pupil in a lesson.
private struct Entry: Hashable {
    var lesson: Int
    var pupil: Int
}

/// What the journal says of a pupil in a lesson.
private struct Rows {
    var attendance: [AttendanceKind] = []
    var marks = 0
}

extension AttendanceKind {
    /// Whether the pupil was not there.
    fileprivate var isAbsence: Bool { self != .late && self != .present }
}
