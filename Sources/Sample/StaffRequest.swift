/// A teacher wanted for a class: all subjects of one speciality, or one group of one subject.
struct StaffRequest {
    /// What the teacher must be able to teach.
    let speciality: Speciality
    /// The subject whose group it is; nil where it is the whole class.
    let groupOf: Discipline?
    /// Number of the group, 0 for the whole class.
    let group: Int
    /// Hours a week.
    var hours: Int
    /// Place of the teacher found.
    var teacher = -1

    /// Whether both are taught at once, so that one teacher cannot do both.
    func excludes(_ other: StaffRequest) -> Bool {
        groupOf != nil && groupOf == other.groupOf && group != other.group
    }

    /// Whether the teacher found teaches `discipline` to `group` of a class of `grade`.
    func covers(_ discipline: Discipline, group: Int, grade: Int) -> Bool {
        guard speciality == discipline.speciality(inGrade: grade) else { return false }
        return group == 0 ? groupOf == nil : groupOf == discipline && self.group == group
    }

    /// All teachers wanted for `room`, in the order of its curriculum.
    static func all(of room: SampleClass) -> [StaffRequest] {
        var requests: [StaffRequest] = []
        for subject in room.curriculum {
            let speciality = subject.discipline.speciality(inGrade: room.grade)
            if subject.discipline.groups(inGrade: room.grade) != nil {
                for group in 1...2 {
                    requests.append(
                        StaffRequest(
                            speciality: speciality, groupOf: subject.discipline, group: group,
                            hours: subject.hours))
                }
            } else if let known = requests.firstIndex(where: {
                $0.speciality == speciality && $0.groupOf == nil
            }) {
                requests[known].hours += subject.hours
            } else {
                requests.append(
                    StaffRequest(
                        speciality: speciality, groupOf: nil, group: 0, hours: subject.hours))
            }
        }
        return requests
    }
}
