extension ClassFacts {
    /// Puts ``pupils`` into the printed order, and every list that names them into its own.
    ///
    /// Every list is left in the order its property says.
    public mutating func putPupilsInOrder() {
        let order = pupils.indices.sorted { NameOrder.precedes(pupils[$0], pupils[$1]) }
        var places = [Int](repeating: 0, count: order.count)
        for (place, old) in order.enumerated() { places[old] = place }
        pupils = order.map { pupils[$0] }
        for index in enrolments.indices {
            enrolments[index].pupil = places[enrolments[index].pupil]
        }
        for index in memberships.indices {
            memberships[index].pupil = places[memberships[index].pupil]
        }
        for index in attendance.indices {
            attendance[index].pupil = places[attendance[index].pupil]
        }
        for index in marks.indices { marks[index].pupil = places[marks[index].pupil] }
        for index in finalMarks.indices {
            finalMarks[index].pupil = places[finalMarks[index].pupil]
        }
        for index in decisions.indices { decisions[index].pupil = places[decisions[index].pupil] }
        sortRows()
    }

    private mutating func sortRows() {
        enrolments.sort { ($0.pupil, $0.days.lowerBound) < ($1.pupil, $1.days.lowerBound) }
        let always = Day(number: .min)
        memberships.sort {
            ($0.course, $0.pupil, $0.start ?? always) < ($1.course, $1.pupil, $1.start ?? always)
        }
        attendance.sort { ($0.lesson, $0.pupil) < ($1.lesson, $1.pupil) }
        marks.sort {
            ($0.lesson, $0.pupil, $0.value, $0.weight) < ($1.lesson, $1.pupil, $1.value, $1.weight)
        }
        finalMarks.sort {
            ($0.pupil, $0.subject, $0.kind.rank) < ($1.pupil, $1.subject, $1.kind.rank)
        }
        decisions.sort { $0.pupil < $1.pupil }
    }
}

extension FinalKind {
    /// Place among the marks of a pupil in a subject: periods by number, then year, exam, final.
    var rank: Int {
        switch self {
        case .period(let number): number
        case .year: 1000
        case .exam: 1001
        case .final: 1002
        }
    }
}
