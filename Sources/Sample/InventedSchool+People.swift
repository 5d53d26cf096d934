import Bundles
import Journal

extension InventedSchool {
    /// The year, its periods and days off.
    var yearRows: Rows<[[String]]> {
        Rows(
            "id name start end",
            [["y25", "2025/2026", "\(calendar.days.lowerBound)", "\(calendar.days.upperBound)"]])
    }

    var periodRows: Rows<[[String]]> {
        let schemes = [("trimester", calendar.trimesters), ("half_year", calendar.halfYears)]
        return Rows(
            "id year_id scheme number name start end",
            schemes.flatMap { scheme, periods in
                periods.map {
                    [
                        $0.id, "y25", scheme, "\($0.number)", $0.name, "\($0.days.lowerBound)",
                        "\($0.days.upperBound)",
                    ]
                }
            })
    }

    var dayOffRows: Rows<[[String]]> {
        Rows(
            "date kind name class_id",
            calendar.daysOff.map { ["\($0.date)", $0.kind, $0.name, ""] }
                + daysOff.map { ["\($0.date)", $0.kind, $0.name, classes[$0.room].id] })
    }

    func staffRows(_ ids: Identities) -> Rows<[[String]]> {
        Rows(
            "id last_name first_name patronymic position login role",
            staffNames.enumerated().map { place, name in
                let teacher = place - Office.all.count
                let position: String
                let role: String
                if teacher < 0 {
                    (position, role) = (Office.all[place].position, Office.all[place].role)
                } else {
                    position = staff.teachers[teacher].speciality.position
                    role = staff.teachers[teacher].leads == nil ? "teacher" : "class_teacher"
                }
                let login = teacher < 0 ? "office\(place + 1)" : "teacher\(teacher + 1)"
                return [
                    ids.staff[place], name.lastName, name.firstName, name.patronymic, position,
                    login, role,
                ]
            })
    }

    func classRows(_ ids: Identities) -> Rows<[[String]]> {
        Rows(
            "id year_id grade letter scheme teacher_id markless profile",
            classes.map { room in
                [
                    room.id, "y25", "\(room.grade)", room.letter, room.scheme,
                    ids.staff[Office.all.count + staff.classTeachers[room.index]],
                    room.isMarkless ? "true" : "false", room.profile,
                ]
            })
    }

    func pupilRows(_ ids: Identities) -> Rows<[[String]]> {
        var leaves = [Bool](repeating: true, count: rolls.pupils.count)
        for stay in rolls.stays.joined() where stay.end == nil { leaves[stay.pupil] = false }
        return Rows(
            "id last_name first_name patronymic birth_date sex file_no status",
            rolls.pupils.enumerated().map { place, pupil in
                [
                    ids.pupils[place], pupil.name.lastName, pupil.name.firstName,
                    pupil.name.patronymic, "\(pupil.birthDate)", pupil.isGirl ? "ж" : "м",
                    "\(pupil.name.lastName.prefix(1))-\(place + 101)",
                    leaves[place] ? "выбыл" : "обучается",
                ]
            })
    }

    /// A mother for every pupil, and the father of half of those whose father is known.
    func guardianRows(_ ids: Identities) -> Rows<[[String]]> {
        var rows: [[String]] = []
        for (place, pupil) in rolls.pupils.enumerated() {
            var chance = Chance(seed: options.seed, 11, place)
            let family = masculine(pupil)
            let mother = Person(
                lastName: pupil.isGirl ? pupil.name.lastName : femaleSurname(of: family),
                firstName: chance.pick(womensNames),
                patronymic: chance.pick(fathersNames).daughter)
            rows.append([ids.pupils[place], mother.fullName, "мать", phone(&chance), ""])
            if !pupil.fatherName.isEmpty, chance.hits(500) {
                let father = Person(
                    lastName: family, firstName: pupil.fatherName,
                    patronymic: chance.pick(fathersNames).son)
                let mail = "family\(place + 1)@example.com"
                rows.append([ids.pupils[place], father.fullName, "отец", phone(&chance), mail])
            }
        }
        return Rows("pupil_id name relation phone email", rows)
    }

    // The surname that the brothers of a girl bear.
    private func masculine(_ pupil: SamplePupil) -> String {
        guard pupil.isGirl else { return pupil.name.lastName }
        return (surnames + longSurnames).first { femaleSurname(of: $0) == pupil.name.lastName }
            ?? pupil.name.lastName
    }

    // Source: ours; the code 000 is given to no network.
    private func phone(_ chance: inout Chance) -> String {
        "+7 000 \(chance.within(100...999))-\(chance.within(10...99))-\(chance.within(10...99))"
    }

    func enrolmentRows(_ ids: Identities) -> Rows<[[String]]> {
        Rows(
            "pupil_id class_id start end start_order start_from end_order end_to end_reason",
            rolls.stays.joined().map { stay in
                [
                    ids.pupils[stay.pupil], classes[stay.room].id, "\(stay.start)",
                    stay.end.map { "\($0)" } ?? "", stay.startOrder, stay.startFrom,
                    stay.endOrder, stay.endTo, stay.endReason,
                ]
            })
    }
}
