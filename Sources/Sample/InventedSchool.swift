import Journal

/// The whole invented school, complete.
struct InventedSchool {
    /// What was asked for.
    let options: SampleOptions
    /// The school year.
    let calendar = SchoolCalendar()
    /// The classes, by grade, then letter.
    let classes: [SampleClass]
    /// Days off of single classes.
    let daysOff: [ClassDayOff]
    /// Teachers, courses, timetable.
    let staff: Staff
    /// Names of all members of the staff: the ``Office`` first, then the teachers.
    let staffNames: [Person]
    /// Pupils and their stays.
    let rolls: Rolls
    /// One for each class.
    let days: [ClassCalendar]
    /// Members of each class.
    let members: [[ClassMember]]
    /// The journal of each class.
    let journals: [ClassJournal]
    /// Results of the year of each class.
    let years: [YearResults]

    /// Invents the school of `options`.
    init(_ options: SampleOptions) {
        let seed = options.seed
        let calendar = calendar
        let classes = spreadClasses(options.classes)
        let daysOff = classDaysOff(classes)
        let staff = Staff(classes: classes, seed: seed)
        var namer = Namer()
        staffNames = nameStaff(staff, &namer, seed: seed)
        let rolls = Rolls(
            classes: classes, size: options.pupils, calendar: calendar, namer: namer, seed: seed)
        let days = classes.map { ClassCalendar(room: $0, calendar: calendar, daysOff: daysOff) }
        let members = classes.map { ClassMember.all(of: $0, rolls: rolls, calendar: calendar) }
        var replacements = Replacements(
            staff: staff, dayCount: calendar.schoolDays.count, seed: seed)
        let journals = classes.map { room in
            let book = LessonBook(
                room: room, courses: staff.courses[room.index], days: days[room.index],
                schoolDays: calendar.schoolDays, replacements: &replacements, seed: seed)
            return ClassJournal(
                room: room, courses: staff.courses[room.index], members: members[room.index],
                book: book, days: days[room.index], school: calendar, pupils: rolls.pupils,
                seed: seed)
        }
        var periods: [ResultKey: [ResultValue]] = [:]
        for result in journals.flatMap(\.results) {
            let key = ResultKey(pupil: result.pupil, discipline: result.discipline)
            periods[key, default: []].append(result.value)
        }
        years = classes.map { room in
            YearResults(
                room: room, courses: staff.courses[room.index], members: members[room.index],
                last: calendar.periods(ofGrade: room.grade).last?.days.upperBound
                    ?? calendar.days.upperBound,
                periods: periods, pupils: rolls.pupils, seed: seed)
        }
        (self.options, self.classes, self.daysOff, self.staff) = (options, classes, daysOff, staff)
        (self.rolls, self.days, self.members, self.journals) = (rolls, days, members, journals)
    }
}

private func nameStaff(_ staff: Staff, _ namer: inout Namer, seed: UInt64) -> [Person] {
    var chance = Chance(seed: seed, 10)
    let offices = Office.all.indices.map { place in
        namer.adult(isWoman: place != Office.all.count - 1, &chance)
    }
    return offices
        + staff.teachers.map { teacher in
            let men = [.sport, .safety, .technology].contains(teacher.speciality) ? 600 : 120
            return namer.adult(isWoman: !chance.hits(men), &chance)
        }
}
