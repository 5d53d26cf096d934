import Journal

/// Counts of what was missed, lessons or days, by reason.
///
/// Source: report-json.md, `absence`.
struct Absence: Hashable, Sendable {
    /// Through illness.
    var ill = 0
    /// For a valid reason.
    var excused = 0
    /// Without a valid reason; those without any reason given are among them.
    var unexcused = 0
    /// Of the unexcused: no reason is given.
    var unspecified = 0

    var total: Int { ill + excused + unexcused }

    /// Counts one more; `present` and `late` are no absence.
    mutating func count(_ kind: AttendanceKind, times: Int = 1) {
        switch kind {
        case .ill: ill += times
        case .excused: excused += times
        case .unexcused: unexcused += times
        case .unspecified: (unexcused, unspecified) = (unexcused + times, unspecified + times)
        case .late, .present: break
        }
    }

    static func += (left: inout Absence, right: Absence) {
        left.ill += right.ill
        left.excused += right.excused
        left.unexcused += right.unexcused
        left.unspecified += right.unspecified
    }

    var json: JSON {
        [
            "total": .count(total), "ill": .count(ill), "excused": .count(excused),
            "unexcused": .count(unexcused), "unspecified": .count(unspecified),
        ]
    }
}
