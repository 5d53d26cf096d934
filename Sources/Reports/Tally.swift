import Journal

/// What one or more pupils missed in an interval.
struct Tally: Hashable, Sendable {
    var days = Absence()
    var lessons = Absence()
    /// Times late; never an absence.
    var late = 0
    /// Minutes of lateness.
    var minutes = 0
    /// Lessons they were to be in.
    var available = 0

    static func += (left: inout Tally, right: Tally) {
        left.days += right.days
        left.lessons += right.lessons
        left.late += right.late
        left.minutes += right.minutes
        left.available += right.available
    }

    /// The sum of tallies.
    static func sum(_ tallies: some Sequence<Tally>) -> Tally {
        tallies.reduce(into: Tally()) { $0 += $1 }
    }

    /// Lessons attended of those available.
    ///
    /// Source: report-json.md, `rate.percent` of attendance and `excused_lowers_attendance`.
    func rate(_ options: Options) -> Rate {
        let pardoned = options.excusedLowersAttendance ? 0 : lessons.ill + lessons.excused
        return Rate(count: available - lessons.total, of: available - pardoned)
    }

    /// Days, lessons and lateness.
    var json: JSON {
        ["days": days.json, "lessons": lessons.json, "late": .count(late)]
    }

    /// Days, lessons, lateness, available lessons and the rate.
    func fullJSON(_ options: Options) -> JSON {
        [
            "days": days.json, "lessons": lessons.json, "late": .count(late),
            "available": .count(available), "rate": rate(options).json,
        ]
    }
}
