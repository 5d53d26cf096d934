/// A subject as it is taught to a class or to one of its groups.
struct SampleCourse {
    /// Identity, such as `c5a-mat` or `c5a-angl-1`.
    let id: String
    /// The subject.
    let discipline: Discipline
    /// 1 or 2 for a group; 0 for the whole class.
    let group: Int
    /// Name of the group; empty for the whole class.
    let groupName: String
    /// Place of the teacher among ``Staff/teachers``.
    var teacher: Int
    /// Lessons a week.
    let weekly: Int
    /// Where it stands in the week, by day, then number; as many as `weekly`.
    var cells: [WeekCell]
}
