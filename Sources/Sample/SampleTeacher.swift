/// A teacher of the invented school.
struct SampleTeacher {
    /// What they teach.
    let speciality: Speciality
    /// Lessons a week.
    var load = 0
    /// Cells of the week in which they teach, as a mask.
    var busy: UInt64 = 0
    /// Place of the class that they lead (классное руководство); nil where they lead none.
    var leads: Int?
}
