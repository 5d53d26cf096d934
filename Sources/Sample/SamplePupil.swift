import Journal

/// A pupil of the invented school.
struct SamplePupil {
    /// Their name.
    let name: Person
    /// Whether it is a girl.
    let isGirl: Bool
    /// When they were born.
    let birthDate: Day
    /// How well they learn, 0 to 999; 500 is the middle.
    var ability: Int
    /// How often they are ill, in percent of the usual.
    let frailty: Int
    /// Name of the father; empty where he is not known.
    let fatherName: String
    /// What is out of the ordinary with them.
    var role = SampleRole.ordinary
}

/// What is out of the ordinary with a pupil.
enum SampleRole {
    /// Nothing.
    case ordinary
    /// Freed from physical education for the whole year (освобождён).
    case exempt
    /// Ill for almost a whole trimester, so that marks cannot be set (н/а).
    case longIll
    /// Misses most of the first trimester without a reason (н/а).
    case truant
}

/// A stay of a pupil in a class.
struct SampleStay {
    /// Place of the pupil among all.
    let pupil: Int
    /// Place of the class among all.
    let room: Int
    /// First day in the class.
    let start: Day
    /// Last day in the class; nil for the end of the year.
    var end: Day?
    /// Order of arrival and where from; order of departure, where to and why.
    var startOrder = "", startFrom = "", endOrder = "", endTo = "", endReason = ""

    /// Whether the pupil is in the class on `date`.
    func holds(_ date: Day) -> Bool { start <= date && end.map { date <= $0 } ?? true }
}
