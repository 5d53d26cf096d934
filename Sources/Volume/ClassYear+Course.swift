import Journal
import Reports

extension ClassYear {
    /// What the volume states of the course at `place`.
    func journal(of place: Int) -> CourseJournal {
        let course = facts.courses[place]
        let pupils = pupils(of: place)
        let lines = lessons[place].map { line($0, course, pupils) }
        return CourseJournal(
            id: course.id, title: course.name(facts.subjects[course.subject]),
            teacher: facts.staff[course.teacher].name, teachers: teachers(of: place),
            work: work(of: place), pupils: pupils.map { facts.pupils[$0] },
            lessons: marked(lines), results: results(of: place, pupils, lines),
            letters: letters, hasHomework: hasHomework)
    }

    /// Everybody who has a row: who was in the course on some day of the year, and who has a mark,
    /// an absence or a result in it all the same.
    private func pupils(of place: Int) -> [Int] {
        let course = facts.courses[place]
        var named: Set<Int> = []
        for lesson in lessons[place] {
            named.formUnion(attendance[lesson].map(\.pupil))
            named.formUnion(marks[lesson].map(\.pupil))
        }
        if facts.courses.firstIndex(where: { $0.subject == course.subject }) == place {
            named.formUnion(strays(in: course.subject))
        }
        return facts.pupils.indices.filter { named.contains($0) || isIn($0, place) }
    }

    /// Pupils with a result in a subject of which they are in no course.
    private func strays(in subject: Int) -> [Int] {
        let courses = facts.courses.indices.filter { facts.courses[$0].subject == subject }
        return finals.filter { $0.subject == subject }.map(\.pupil).filter { pupil in
            !courses.contains { isIn(pupil, $0) }
        }
    }

    private func isIn(_ pupil: Int, _ course: Int) -> Bool {
        let year = facts.year.days
        return roll.isOnRoster(pupil, of: year) && roll.isMember(pupil, of: course, in: year)
    }

    private var finals: [FinalMark] { facts.schoolClass.isMarkless ? [] : facts.finalMarks }

    private func line(_ place: Int, _ course: Course, _ pupils: [Int]) -> LessonLine {
        let lesson = facts.lessons[place]
        let absences = Dictionary(grouping: attendance[place], by: \.pupil)
        let given = Dictionary(grouping: marks[place], by: \.pupil)
        let cells = pupils.map { pupil in
            let said =
                (absences[pupil] ?? []).compactMap { letters.letter(of: $0.kind) }
                + (given[pupil] ?? []).map(\.value)
            if said.isEmpty, !roll.isIn(pupil, lesson) { return "–" }
            return said.joined(separator: "\n")
        }
        let substitute = lesson.teacher.flatMap {
            $0 == course.teacher ? nil : facts.staff[$0].name
        }
        return LessonLine(
            lesson: lesson, cells: cells, works: works[lesson.id] ?? [], substitute: substitute,
            opensPeriod: false)
    }

    private func marked(_ lines: [LessonLine]) -> [LessonLine] {
        var lines = lines
        var last: Int?
        for place in lines.indices {
            let date = lines[place].lesson.date
            let own = facts.periods.firstIndex { $0.days.contains(date) } ?? last
            lines[place].opensPeriod = place > 0 && own != last
            last = own
        }
        return lines
    }

    private func teachers(of place: Int) -> [TeacherSpell] {
        let course = facts.courses[place]
        var spells: [Int: TeacherSpell] = [:]
        for index in lessons[place] where facts.lessons[index].isHeld {
            let lesson = facts.lessons[index]
            let teacher = lesson.teacher ?? course.teacher
            var spell =
                spells[teacher]
                ?? TeacherSpell(
                    teacher: facts.staff[teacher].name, isOwn: teacher == course.teacher, count: 0,
                    days: lesson.date...lesson.date)
            spell.count += 1
            spell.days = spell.days.lowerBound...max(spell.days.upperBound, lesson.date)
            spells[teacher] = spell
        }
        return spells.values.sorted {
            ($0.isOwn ? 0 : 1, $0.days.lowerBound, $0.teacher.fullName)
                < ($1.isOwn ? 0 : 1, $1.days.lowerBound, $1.teacher.fullName)
        }
    }

    private func work(of place: Int) -> [PeriodWork] {
        let spans = facts.periods.map { ($0.name, $0.days) } + [("Учебный год", facts.year.days)]
        return spans.map { name, days in
            PeriodWork(name: name, work: CourseWork.courses(of: facts, in: days)[place])
        }
    }
}

extension ClassYear {
    /// Results of the course's subject: those of a period after its last lesson, the others after
    /// the last of all.
    ///
    /// Source: forms.md 7.1, "last columns Т1 Т2 Т3 Г (Э И)"; here on the spread that ends the period.
    private func results(
        of place: Int, _ pupils: [Int], _ lines: [LessonLine]
    ) -> [Int: [ResultColumn]] {
        guard !facts.schoolClass.isMarkless else { return [:] }
        let course = facts.courses[place]
        var set: [FinalKind: [Int: String]] = [:]
        for mark in facts.finalMarks where mark.subject == course.subject {
            set[mark.kind, default: [:]][mark.pupil] = mark.value.rawValue
        }
        var results: [Int: [ResultColumn]] = [:]
        func add(_ short: String, _ kind: FinalKind, isDue: Bool, after line: Int) {
            let cells = pupils.map { set[kind]?[$0] ?? "" }
            guard isDue || cells.contains(where: { !$0.isEmpty }) else { return }
            results[line, default: []].append(ResultColumn(short: short, cells: cells))
        }
        for period in facts.periods {
            let last = lines.lastIndex { $0.lesson.date <= period.days.upperBound }
            add(
                Russian.short(period), .period(period.number), isDue: course.isMarked(in: period),
                after: last ?? -1)
        }
        let end = lines.count - 1
        add("Г", .year, isDue: course.isMarked(in: nil), after: end)
        add("Э", .exam, isDue: false, after: end)
        add("И", .final, isDue: false, after: end)
        return results
    }
}

extension AbsenceCaptions {
    /// As the grid of a lesson says it; nil for presence.
    ///
    /// Source: forms.md 1.1, "Prints as".
    func letter(of kind: AttendanceKind) -> String? {
        switch kind {
        case .ill: ill.letter
        case .excused: excused.letter
        case .unexcused: unexcused.letter
        case .unspecified: unspecified.letter
        case .late: late.letter
        case .present: nil
        }
    }
}
