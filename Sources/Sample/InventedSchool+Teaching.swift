import Journal

extension InventedSchool {
    /// Subjects that are taught in the school, in the order of the curriculum.
    var subjectRows: Rows<[[String]]> {
        let taught = Set(staff.courses.joined().map(\.discipline))
        return Rows(
            "id name short_name order area",
            Discipline.allCases.filter { taught.contains($0) }.map {
                [$0.rawValue, $0.names.full, $0.names.short, "\(($0.place + 1) * 10)", $0.area]
            })
    }

    func courseRows(_ ids: Identities) -> Rows<[[String]]> {
        let columns =
            "id class_id subject_id group_name teacher_id hours_planned markless marked_in "
            + "extracurricular"
        let rows = classes.flatMap { room in
            staff.courses[room.index].enumerated().map { place, course in
                let marked = course.discipline.markedIn(grade: room.grade)
                return [
                    course.id, room.id, course.discipline.rawValue, course.groupName,
                    ids.staff[Office.all.count + course.teacher],
                    "\(journals[room.index].book.plans[place].count)",
                    course.discipline.isMarkless ? "true" : "false",
                    marked.map(String.init).joined(separator: ";"),
                    course.discipline == .talks ? "true" : "false",
                ]
            }
        }
        return Rows(columns, rows)
    }

    func coursePupilRows(_ ids: Identities) -> Rows<[[String]]> {
        var rows: [[String]] = []
        for room in classes {
            for course in staff.courses[room.index] where course.group > 0 {
                for member in members[room.index] {
                    rows += membership(of: member, in: course).map { start, end in
                        [course.id, ids.pupils[member.pupil], start, end]
                    }
                }
            }
        }
        return Rows("course_id pupil_id start end", rows)
    }

    // Stays in the group; open at the ends of the year.
    private func membership(
        of member: ClassMember, in course: SampleCourse
    ) -> [(start: String, end: String)] {
        if course.discipline == .english, let change = member.changesGroup {
            return member.groups.language == course.group
                ? [("", "\(change.advanced(by: -1))")] : [("\(change)", "")]
        }
        let first = calendar.days.lowerBound
        guard member.group(in: course.discipline, on: first) == course.group else { return [] }
        return member.stays.map { stay in
            (stay.start == first ? "" : "\(stay.start)", stay.end.map { "\($0)" } ?? "")
        }
    }

    func planRows() -> Rows<some Sequence<[String]>> {
        Rows(
            "course_id number topic hours planned_date",
            classes.lazy.flatMap { room -> [[String]] in
                let book = journals[room.index].book
                return staff.courses[room.index].enumerated().flatMap { place, course in
                    zip(book.plans[place], book.planDays[place]).enumerated().map { number, line in
                        [
                            course.id, "\(number + 1)",
                            topic(of: line.0, course.discipline, grade: room.grade), "1",
                            "\(calendar.schoolDays[line.1])",
                        ]
                    }
                }
            })
    }

    func lessonRows(_ ids: Identities) -> Rows<some Sequence<[String]>> {
        let columns =
            "id course_id date slot topic homework plan_number kind teacher_id status "
            + "attendance_taken recorded_at"
        return Rows(
            columns,
            classes.lazy.flatMap { room -> [[String]] in
                journals[room.index].book.lessons.enumerated().map { place, lesson in
                    row(of: lesson, place, room, ids)
                }
            })
    }

    private func row(
        of lesson: SampleLesson, _ place: Int, _ room: SampleClass, _ ids: Identities
    ) -> [String] {
        let course = staff.courses[room.index][lesson.course]
        var (text, home, number, kind) = ("", "", "", "")
        if let line = lesson.line {
            let planned = journals[room.index].book.plans[lesson.course][line]
            text = topic(of: planned, course.discipline, grade: room.grade)
            number = "\(line + 1)"
            kind = planned.kind.text
            if lesson.hasHomework {
                home = homework(in: course.discipline, number: line + 1, weekly: course.weekly)
            }
        }
        return [
            ids.lesson(place, of: room.index), course.id, "\(calendar.schoolDays[lesson.day])",
            "\(lesson.slot)", text, home, number, kind,
            lesson.substitute.map { ids.staff[$0] } ?? "",
            lesson.isCancelled ? "cancelled" : "held", "true", entry(of: lesson),
        ]
    }

    /// When a lesson was entered in the journal.
    func entry(of lesson: SampleLesson) -> String {
        let (days, second) = lesson.recordedAfter.quotientAndRemainder(dividingBy: 86_400)
        return "\(Moment(day: calendar.schoolDays[lesson.day].advanced(by: days), second: second))"
    }

    /// Identity of who taught a lesson.
    func teacher(of lesson: SampleLesson, _ room: SampleClass, _ ids: Identities) -> String {
        let own = Office.all.count + staff.courses[room.index][lesson.course].teacher
        return ids.staff[lesson.substitute ?? own]
    }
}
