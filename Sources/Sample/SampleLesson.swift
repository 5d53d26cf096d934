/// A lesson of a class.
struct SampleLesson {
    /// Place of the course among those of the class.
    let course: Int
    /// Place among the school days.
    let day: Int
    /// Number of the lesson that day.
    let slot: Int
    /// Place of the period in the scheme of the class.
    let period: Int
    /// Place of the line of the plan; nil for a cancelled lesson.
    var line: Int?
    /// Place in the staff of who taught instead of the teacher of the course; nil for nobody.
    var substitute: Int?
    /// Whether it was not held.
    var isCancelled = false
    /// Whether homework was given.
    var hasHomework = false
    /// Seconds from the midnight before the lesson to its entry in the journal.
    var recordedAfter: Int = 0

    /// Its bit in a mask of lessons of one day.
    var bit: UInt16 { 1 << UInt16(slot) }
}

/// All lessons of a class and the plans behind them.
struct LessonBook {
    /// By day, number of the lesson, course.
    var lessons: [SampleLesson] = []
    /// The plan of each course.
    var plans: [[PlanLine]] = []
    /// For each course, the school day of each line of its plan.
    var planDays: [[Int]] = []
}
