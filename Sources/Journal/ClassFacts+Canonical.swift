extension ClassFacts {
    /// The canonical form of all facts but the snapshot itself: see ``Canonical``.
    public var canonical: [UInt8] {
        var form = Canonical()
        writeSchool(&form)
        writePeople(&form)
        writeTeaching(&form)
        writeRecords(&form)
        return form.bytes
    }

    private func writeSchool(_ form: inout Canonical) {
        form.record("school")
        for text in [
            school.id, school.fullName, school.shortName, school.address, school.locality,
            school.founder,
        ] { form.add(text) }
        form.add(school.director ?? Person(lastName: "", firstName: ""))
        form.add(exportedAt)
        form.end()
        form.record("year")
        form.add(year.id)
        form.add(year.name)
        form.add(year.days.lowerBound)
        form.add(year.days.upperBound)
        form.end()
        for period in periods {
            form.record("period")
            form.add(period.id)
            form.add(period.scheme.rawValue)
            form.add(period.number)
            form.add(period.name)
            form.add(period.days.lowerBound)
            form.add(period.days.upperBound)
            form.end()
        }
        form.record("class")
        form.add(schoolClass.id)
        form.add(schoolClass.grade)
        form.add(schoolClass.letter)
        form.add(schoolClass.scheme.rawValue)
        form.add(schoolClass.isMarkless)
        form.add(schoolClass.profile)
        form.add(staff[classTeacher].id)
        form.end()
    }

    private func writePeople(_ form: inout Canonical) {
        for member in staff {
            form.record("staff")
            form.add(member.id)
            form.add(member.name)
            form.add(member.position)
            form.add(member.role)
            form.end()
        }
        for pupil in pupils {
            form.record("pupil")
            form.add(pupil.id)
            form.add(pupil.name)
            form.add(pupil.fileNumber)
            form.add(pupil.birthDate)
            form.end()
        }
        for enrolment in enrolments {
            form.record("enrolment")
            form.add(pupils[enrolment.pupil].id)
            form.add(enrolment.days.lowerBound)
            form.add(enrolment.days.upperBound)
            for text in [
                enrolment.startOrder, enrolment.startFrom, enrolment.endOrder, enrolment.endTo,
            ] { form.add(text) }
            form.end()
        }
    }

    private func writeTeaching(_ form: inout Canonical) {
        for subject in subjects {
            form.record("subject")
            form.add(subject.id)
            form.add(subject.name)
            form.add(subject.shortName)
            form.add(subject.order)
            form.end()
        }
        for course in courses {
            form.record("course")
            form.add(course.id)
            form.add(subjects[course.subject].id)
            form.add(course.groupName)
            form.add(staff[course.teacher].id)
            form.add(course.plannedHours)
            form.add(course.isMarkless)
            form.add(course.markedIn.map(String.init).joined(separator: ";"))
            form.add(course.isExtracurricular)
            form.end()
        }
        for membership in memberships {
            form.record("membership")
            form.add(courses[membership.course].id)
            form.add(pupils[membership.pupil].id)
            form.add(membership.start)
            form.add(membership.end)
            form.end()
        }
        for item in plan {
            form.record("plan")
            form.add(courses[item.course].id)
            form.add(item.number)
            form.add(item.topic)
            form.add(item.hours)
            form.add(item.plannedDate)
            form.end()
        }
    }

    private func writeRecords(_ form: inout Canonical) {
        for lesson in lessons { write(lesson, &form) }
        for row in attendance {
            form.record("attendance")
            form.add(lessons[row.lesson].id)
            form.add(pupils[row.pupil].id)
            form.add(row.kind.rawValue)
            form.add(row.minutesLate)
            form.end()
        }
        for mark in marks {
            form.record("mark")
            form.add(lessons[mark.lesson].id)
            form.add(pupils[mark.pupil].id)
            form.add(mark.value)
            form.add(mark.weight)
            form.end()
        }
        for mark in finalMarks {
            form.record("final")
            form.add(pupils[mark.pupil].id)
            form.add(subjects[mark.subject].id)
            form.add(mark.kind.rank)
            form.add(mark.value.rawValue)
            form.end()
        }
        writePapers(&form)
    }

    private func write(_ lesson: Lesson, _ form: inout Canonical) {
        form.record("lesson")
        form.add(lesson.id)
        form.add(courses[lesson.course].id)
        form.add(lesson.date)
        form.add(lesson.slot)
        form.add(lesson.isHeld)
        form.add(lesson.isAttendanceTaken)
        form.add(lesson.teacher.map { staff[$0].id } ?? "")
        form.add(lesson.topic)
        form.add(lesson.homework)
        form.add(lesson.kind)
        form.add(lesson.recordedAt)
        form.end()
    }

    private func writePapers(_ form: inout Canonical) {
        for decision in decisions {
            form.record("decision")
            form.add(pupils[decision.pupil].id)
            form.add(decision.text)
            form.add(decision.protocolNumber)
            form.add(decision.protocolDate)
            form.end()
        }
        for inspection in inspections {
            form.record("inspection")
            form.add(inspection.id)
            form.add(inspection.date)
            form.add(inspection.inspector)
            form.add(inspection.remark)
            form.add(inspection.deadline)
            form.add(inspection.resolvedOn)
            form.end()
        }
    }
}
