/// The teachers, what they teach and when.
struct Staff {
    /// All teachers.
    private(set) var teachers: [SampleTeacher] = []
    /// Courses of each class, in the order of the curriculum.
    private(set) var courses: [[SampleCourse]] = []
    /// Place of the class teacher (классный руководитель) of each class.
    private(set) var classTeachers: [Int] = []

    // Source: ours; an ordinary load is 18 hours, many teachers have up to a third more.
    private static let fullLoad = 24

    /// Finds teachers for all `classes` and fits their lessons into one timetable.
    ///
    /// Higher grades come first: their teachers are the hardest to find. A class that cannot be
    /// fitted gets other teachers in place of those who are in the way, new ones in the end.
    init(classes: [SampleClass], seed: UInt64) {
        courses = Array(repeating: [], count: classes.count)
        classTeachers = Array(repeating: 0, count: classes.count)
        for room in classes.reversed() {
            var chance = Chance(seed: seed, 1, room.index)
            place(room, &chance)
        }
        for room in classes { appointClassTeacher(of: room) }
    }

    private mutating func place(_ room: SampleClass, _ chance: inout Chance) {
        var requests = StaffRequest.all(of: room)
        var banned = requests.map { _ in Set<Int>() }
        for request in requests.indices {
            requests[request].teacher = teacher(for: requests[request], among: requests, banned: [])
        }
        while true {
            var week = ClassWeek(room: room, requests: requests, teachers: teachers)
            let blocked = week.fill(&chance)
            guard let blocked else {
                settle(week, of: room, requests)
                return
            }
            banned[blocked].insert(requests[blocked].teacher)
            requests[blocked].teacher = teacher(
                for: requests[blocked], among: requests, banned: banned[blocked])
        }
    }

    // The busiest who still has room, so that there are few half loads; else a new one.
    private mutating func teacher(
        for request: StaffRequest, among requests: [StaffRequest], banned: Set<Int>
    ) -> Int {
        let taken = Set(
            requests.filter { $0.excludes(request) }.map(\.teacher))
        let fitting = teachers.indices.filter { place in
            teachers[place].speciality == request.speciality
                && teachers[place].load + request.hours <= Staff.fullLoad
                && !banned.contains(place) && !taken.contains(place)
                && (request.speciality != .primary || teachers[place].load == 0)
        }
        if let best = fitting.max(by: { teachers[$0].load < teachers[$1].load }) { return best }
        teachers.append(SampleTeacher(speciality: request.speciality))
        return teachers.count - 1
    }

    private mutating func settle(
        _ week: ClassWeek, of room: SampleClass, _ requests: [StaffRequest]
    ) {
        courses[room.index] = week.courses
        for request in requests { teachers[request.teacher].load += request.hours }
        for course in week.courses {
            for cell in course.cells { teachers[course.teacher].busy |= cell.bit }
        }
    }

    // One of those who teach the class, of most hours in it; each leads one class.
    private mutating func appointClassTeacher(of room: SampleClass) {
        var hours = [Int](repeating: 0, count: teachers.count)
        for course in courses[room.index] { hours[course.teacher] += course.weekly }
        let free = teachers.indices.filter { teachers[$0].leads == nil }
        let chosen: Int
        if let best = free.max(by: { hours[$0] < hours[$1] }) {
            chosen = best
        } else {
            teachers.append(SampleTeacher(speciality: room.grade <= 4 ? .primary : .history))
            chosen = teachers.count - 1
        }
        teachers[chosen].leads = room.index
        teachers[chosen].busy |= WeekCell.talks.bit
        classTeachers[room.index] = chosen
        courses[room.index].append(
            SampleCourse(
                id: "\(room.id)-\(Discipline.talks.rawValue)", discipline: .talks, group: 0,
                groupName: "", teacher: chosen, weekly: 1, cells: [WeekCell.talks]))
    }
}
