extension ClassFacts {
    /// Reads facts back from their canonical form; see ``canonical``.
    ///
    /// Nothing is left out: the facts read have the same canonical form. ``snapshot`` is empty.
    ///
    /// - Throws: ``JournalError/notCanonical(offset:)`` for any other bytes.
    public init(canonical bytes: [UInt8]) throws(JournalError) {
        var reader = CanonicalReader(bytes)
        let (school, exportedAt) = try reader.one("school", ClassFacts.school)
        let year = try reader.one("year") { (form) throws(JournalError) in
            SchoolYear(id: try form.text(), name: try form.text(), days: try form.days())
        }
        let periods = try reader.all("period") { (form) throws(JournalError) in
            Period(
                id: try form.text(), yearID: year.id, scheme: try form.word(),
                number: try form.number(), name: try form.text(), days: try form.days())
        }
        let (schoolClass, teacherID) = try reader.one("class") { (form) throws(JournalError) in
            let found = SchoolClass(
                id: try form.text(), yearID: year.id, grade: try form.number(),
                letter: try form.text(), scheme: try form.word(), isMarkless: try form.flag(),
                profile: try form.text())
            return (found, try form.text())
        }
        let staff = try reader.all("staff") { (form) throws(JournalError) in
            StaffMember(
                id: try form.text(), name: try form.person(), position: try form.text(),
                role: try form.text())
        }
        let staffPlaces = places(staff.map(\.id))
        guard let classTeacher = staffPlaces[teacherID] else { throw reader.fault }
        let pupils = try reader.all("pupil") { (form) throws(JournalError) in
            Pupil(
                id: try form.text(), name: try form.person(), fileNumber: try form.text(),
                birthDate: try form.optional { Day(iso: $0) })
        }
        self.init(
            school: school, year: year, periods: periods, schoolClass: schoolClass,
            classTeacher: classTeacher, exportedAt: exportedAt, pupils: pupils, enrolments: [],
            subjects: [], courses: [], staff: staff)
        let pupilPlaces = places(pupils.map(\.id))
        try readTeaching(&reader, pupilPlaces, staffPlaces)
        try readRecords(&reader, pupilPlaces, staffPlaces)
        guard reader.isAtEnd, canonical == bytes else { throw reader.fault }
    }

    private static func school(
        _ form: inout CanonicalReader
    ) throws(JournalError) -> (School, Moment) {
        var school = School(
            id: try form.text(), fullName: try form.text(), shortName: try form.text(),
            address: try form.text(), locality: try form.text(), founder: try form.text())
        let director = try form.person()
        if director != Person(lastName: "", firstName: "") { school.director = director }
        return (school, try form.value { Moment(iso: $0) })
    }

    private mutating func readTeaching(
        _ reader: inout CanonicalReader, _ pupilPlaces: [String: Int], _ staffPlaces: [String: Int]
    ) throws(JournalError) {
        enrolments = try reader.all("enrolment") { (form) throws(JournalError) in
            Enrolment(
                pupil: try form.place(in: pupilPlaces), days: try form.days(),
                startOrder: try form.text(), startFrom: try form.text(),
                endOrder: try form.text(), endTo: try form.text())
        }
        subjects = try reader.all("subject") { (form) throws(JournalError) in
            Subject(
                id: try form.text(), name: try form.text(), shortName: try form.text(),
                order: try form.number())
        }
        let subjectPlaces = places(subjects.map(\.id))
        courses = try reader.all("course") { (form) throws(JournalError) in
            Course(
                id: try form.text(), subject: try form.place(in: subjectPlaces),
                groupName: try form.text(), teacher: try form.place(in: staffPlaces),
                plannedHours: try form.optional { Int($0) }, isMarkless: try form.flag(),
                markedIn: try form.value(numbers), isExtracurricular: try form.flag())
        }
        let coursePlaces = places(courses.map(\.id))
        memberships = try reader.all("membership") { (form) throws(JournalError) in
            Membership(
                course: try form.place(in: coursePlaces), pupil: try form.place(in: pupilPlaces),
                start: try form.optional { Day(iso: $0) }, end: try form.optional { Day(iso: $0) })
        }
        plan = try reader.all("plan") { (form) throws(JournalError) in
            PlanItem(
                course: try form.place(in: coursePlaces), number: try form.number(),
                topic: try form.text(), hours: try form.number(),
                plannedDate: try form.optional { Day(iso: $0) })
        }
    }
}

/// Places of rows by their ids.
func places(_ ids: [String]) -> [String: Int] {
    Dictionary(zip(ids, ids.indices)) { first, _ in first }
}

private func numbers(_ text: String) -> [Int]? {
    let parts = text.split(separator: ";")
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == parts.count ? numbers : nil
}
