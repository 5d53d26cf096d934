/// The timetable of one class for a week, fitted around the lessons its teachers have elsewhere.
struct ClassWeek {
    // A subject of the class: its courses are taught at the same time.
    private struct Unit {
        let courses: Range<Int>
        let busy: UInt64
        // The request whose teacher has the fewest free cells.
        let tightest: Int
    }

    /// The courses of the class, in the order of the curriculum; their cells once filled.
    private(set) var courses: [SampleCourse] = []
    private let cells: [WeekCell]
    private var units: [Unit] = []
    // The unit of each lesson of the week, and the lesson that stands in each cell.
    private var lessons: [Int] = []
    private var holder: [Int?]

    /// The week of `room` with the teachers found for `requests`.
    init(room: SampleClass, requests: [StaffRequest], teachers: [SampleTeacher]) {
        let curriculum = room.curriculum
        cells = WeekCell.week(ofHours: curriculum.reduce(0) { $0 + $1.hours })
        holder = Array(repeating: nil, count: cells.count)
        for subject in curriculum {
            let names = subject.discipline.groups(inGrade: room.grade)
            let groups = names.map { [(1, $0.first), (2, $0.second)] } ?? [(0, "")]
            let first = courses.count
            var found: [Int] = []
            for (group, name) in groups {
                guard
                    let request = requests.firstIndex(where: {
                        $0.covers(subject.discipline, group: group, grade: room.grade)
                    })
                else { preconditionFailure("every course has its request") }
                found.append(request)
                let id = "\(room.id)-\(subject.discipline.rawValue)"
                courses.append(
                    SampleCourse(
                        id: group == 0 ? id : "\(id)-\(group)", discipline: subject.discipline,
                        group: group, groupName: name, teacher: requests[request].teacher,
                        weekly: subject.hours, cells: []))
            }
            lessons += Array(repeating: units.count, count: subject.hours)
            let busy = found.map { teachers[requests[$0].teacher].busy }
            let tightest = zip(found, busy).max { $0.1.nonzeroBitCount < $1.1.nonzeroBitCount }
            units.append(
                Unit(
                    courses: first..<courses.count, busy: busy.reduce(0, |),
                    tightest: tightest?.0 ?? 0))
        }
    }

    /// Gives every lesson a cell in which its teachers are free, subjects spread over the days.
    ///
    /// - Returns: nil when all stand; else the request whose teacher is in the way.
    mutating func fill(_ chance: inout Chance) -> Int? {
        let order = chance.shuffled(Array(cells.indices))
        for lesson in lessons.indices {
            var seen = [Bool](repeating: false, count: cells.count)
            guard seat(lesson, in: order, &seen) else {
                return units[lessons[lesson]].tightest
            }
        }
        for _ in 0..<4 { spread(order) }
        for (cell, lesson) in holder.enumerated() {
            guard let lesson else { continue }
            for course in units[lessons[lesson]].courses {
                courses[course].cells.append(cells[cell])
            }
        }
        return nil
    }

    // Kuhn's augmenting path: a lesson takes a free cell or one whose lesson can move elsewhere.
    private mutating func seat(_ lesson: Int, in order: [Int], _ seen: inout [Bool]) -> Bool {
        for cell in order where !seen[cell] && isFree(lesson, cell) {
            seen[cell] = true
            let other = holder[cell]
            if let other, !seat(other, in: order, &seen) { continue }
            holder[cell] = lesson
            return true
        }
        return false
    }

    private func isFree(_ lesson: Int, _ cell: Int) -> Bool {
        units[lessons[lesson]].busy & cells[cell].bit == 0
    }

    // Swaps two lessons wherever that leaves fewer lessons of one subject on one day.
    private mutating func spread(_ order: [Int]) {
        for one in order {
            for other in order where cells[one].weekday != cells[other].weekday {
                guard let left = holder[one], let right = holder[other],
                    lessons[left] != lessons[right], isFree(left, other), isFree(right, one)
                else { continue }
                let (here, there) = (cells[one].weekday, cells[other].weekday)
                let before =
                    crowd(lessons[left], on: here) + crowd(lessons[right], on: there)
                let after =
                    crowd(lessons[left], on: there) + crowd(lessons[right], on: here) + 2
                if after < before { holder.swapAt(one, other) }
            }
        }
    }

    // How many lessons of a unit stand on a day.
    private func crowd(_ unit: Int, on weekday: Int) -> Int {
        cells.indices.count { cell in
            cells[cell].weekday == weekday && holder[cell].map { lessons[$0] } == unit
        }
    }
}
