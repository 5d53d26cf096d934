extension ClassFacts {
    /// Reads the records of lessons from the canonical form, and what stands after them.
    mutating func readRecords(
        _ reader: inout CanonicalReader, _ pupilPlaces: [String: Int], _ staffPlaces: [String: Int]
    ) throws(JournalError) {
        let coursePlaces = places(courses.map(\.id))
        lessons = try reader.all("lesson") { (form) throws(JournalError) in
            Lesson(
                id: try form.text(), course: try form.place(in: coursePlaces),
                date: try form.day(), slot: try form.number(), isHeld: try form.flag(),
                isAttendanceTaken: try form.flag(),
                teacher: try form.optional { staffPlaces[$0] }, topic: try form.text(),
                homework: try form.text(), kind: try form.text(),
                recordedAt: try form.optional { Moment(iso: $0) })
        }
        let lessonPlaces = places(lessons.map(\.id))
        attendance = try reader.all("attendance") { (form) throws(JournalError) in
            Attendance(
                lesson: try form.place(in: lessonPlaces), pupil: try form.place(in: pupilPlaces),
                kind: try form.word(), minutesLate: try form.number())
        }
        marks = try reader.all("mark") { (form) throws(JournalError) in
            LessonMark(
                lesson: try form.place(in: lessonPlaces), pupil: try form.place(in: pupilPlaces),
                value: try form.text(), weight: try form.number())
        }
        let subjectPlaces = places(subjects.map(\.id))
        finalMarks = try reader.all("final") { (form) throws(JournalError) in
            FinalMark(
                pupil: try form.place(in: pupilPlaces), subject: try form.place(in: subjectPlaces),
                kind: FinalKind(rank: try form.number()), value: try form.word())
        }
        decisions = try reader.all("decision") { (form) throws(JournalError) in
            Decision(
                pupil: try form.place(in: pupilPlaces), text: try form.text(),
                protocolNumber: try form.text(), protocolDate: try form.optional { Day(iso: $0) })
        }
        inspections = try reader.all("inspection") { (form) throws(JournalError) in
            Inspection(
                id: try form.text(), date: try form.day(), inspector: try form.person(),
                remark: try form.text(), deadline: try form.optional { Day(iso: $0) },
                resolvedOn: try form.optional { Day(iso: $0) })
        }
    }
}

extension FinalKind {
    /// The kind with this ``rank``.
    fileprivate init(rank: Int) {
        self =
            switch rank {
            case 1000: .year
            case 1001: .exam
            case 1002: .final
            default: .period(rank)
            }
    }
}
