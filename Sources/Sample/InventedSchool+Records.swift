import Journal

extension InventedSchool {
    func attendanceRows(_ ids: Identities) -> Rows<some Sequence<[String]>> {
        Rows(
            "lesson_id pupil_id code minutes_late comment recorded_at recorded_by",
            classes.lazy.flatMap { room -> [[String]] in
                let journal = journals[room.index]
                let written = entries(of: room, ids)
                return journal.attendance.map { row in
                    [
                        written[row.lesson].id, ids.pupils[row.pupil], row.code.text,
                        row.minutes > 0 ? "\(row.minutes)" : "",
                        row.code == .excused ? "заявление родителей" : "",
                        written[row.lesson].at, written[row.lesson].by,
                    ]
                }
            })
    }

    func markRows(_ ids: Identities) -> Rows<some Sequence<[String]>> {
        Rows(
            "id lesson_id pupil_id value work weight recorded_at recorded_by",
            classes.lazy.flatMap { room -> [[String]] in
                let written = entries(of: room, ids)
                let before = ids.marksBefore[room.index]
                return journals[room.index].marks.enumerated().map { place, mark in
                    [
                        "m\(before + place + 1)", written[mark.lesson].id, ids.pupils[mark.pupil],
                        "\(mark.value)", mark.work.text, "\(mark.weight)",
                        written[mark.lesson].at, written[mark.lesson].by,
                    ]
                }
            })
    }

    // Identity, time and author of each lesson of a class, made once for all of its rows.
    private func entries(
        of room: SampleClass, _ ids: Identities
    ) -> [(id: String, at: String, by: String)] {
        journals[room.index].book.lessons.enumerated().map { place, lesson in
            (
                ids.lesson(place, of: room.index), entry(of: lesson), teacher(of: lesson, room, ids)
            )
        }
    }

    func finalMarkRows(_ ids: Identities) -> Rows<some Sequence<[String]>> {
        Rows(
            "pupil_id class_id subject_id kind period_id value recorded_at recorded_by",
            classes.lazy.flatMap { room -> [[String]] in
                let periods = days[room.index].periods
                let set = journals[room.index].results.map { result in
                    row(
                        of: result.pupil, room, result.discipline, "period", result.value,
                        period: periods[result.period], ids)
                }
                return set
                    + years[room.index].results.map { result in
                        row(
                            of: result.pupil, room, result.discipline, result.kind, result.value,
                            period: nil, ids)
                    }
            })
    }

    private func row(
        of pupil: Int, _ room: SampleClass, _ discipline: Discipline, _ kind: String,
        _ value: ResultValue, period: SchoolCalendar.Period?, _ ids: Identities
    ) -> [String] {
        let date: Day
        switch kind {
        case "period": date = lastSchoolDay(of: period)
        case "exam": date = day("2026-06-19")
        case "final": date = day("2026-06-24")
        default: date = day("2026-05-26")
        }
        let teacher = staff.courses[room.index].first { $0.discipline == discipline }?.teacher
        return [
            ids.pupils[pupil], room.id, discipline.rawValue, kind, period?.id ?? "", value.text,
            "\(Moment(day: date, second: 15 * 3600 + 1800))",
            teacher.map { ids.staff[Office.all.count + $0] } ?? "",
        ]
    }

    private func lastSchoolDay(of period: SchoolCalendar.Period?) -> Day {
        calendar.schoolDays.last { $0 <= period?.days.upperBound ?? $0 }
            ?? calendar.days.lowerBound
    }

    func decisionRows(_ ids: Identities) -> Rows<[[String]]> {
        Rows(
            "pupil_id class_id decision protocol_no protocol_date order_no order_date",
            classes.flatMap { room -> [[String]] in
                let isLast = room.grade == 9 || room.grade == 11
                let papers =
                    isLast
                    ? ["12", "2026-06-24", orderNumber(on: day("2026-06-25")), "2026-06-25"]
                    : ["10", "2026-05-27", orderNumber(on: day("2026-05-28")), "2026-05-28"]
                return years[room.index].decisions.map { decision in
                    [ids.pupils[decision.pupil], room.id, decision.text] + papers
                }
            })
    }

    /// Two or three inspections of each class, all mended before their deadline.
    func inspectionRows(_ ids: Identities) -> Rows<[[String]]> {
        var rows: [[String]] = []
        for room in classes {
            var chance = Chance(seed: options.seed, 12, room.index)
            let count = chance.within(2...3)
            for turn in 0..<count {
                let place = 25 + turn * 48 + chance.below(12)
                let remark = chance.pick(Remark.all.filter { room.grade > 1 || $0.fitsGradeOne })
                let courses = staff.courses[room.index].filter {
                    $0.group == 0 && !$0.discipline.isMarkless
                }
                rows.append([
                    "i\(rows.count + 1)", "\(calendar.schoolDays[place])", room.id,
                    remark.subject == "attention" ? "" : chance.pick(courses).id,
                    ids.staff[Office.deputies[0]], remark.subject, remark.text,
                    "\(calendar.schoolDays[place + 5])", remark.response,
                    "\(calendar.schoolDays[place + chance.within(1...4)])",
                ])
            }
        }
        return Rows(
            "id date class_id course_id inspector_id subject remark deadline response resolved_on",
            rows)
    }

    /// A few changes that the journal remembers.
    func auditRows() -> Rows<[[String]]> {
        let closed = days.first?.periods ?? []
        return Rows(
            "at user action entity entity_id details",
            [
                ["2025-08-29T11:20:00", "office5", "create", "year", "y25", "учебный год открыт"],
                ["2025-09-01T08:05:00", "office4", "import", "pupils", "", "списки классов"],
            ]
                + closed.map { period in
                    [
                        "\(Moment(day: lastSchoolDay(of: period), second: 61_200))", "office2",
                        "close", "period", period.id, "отметки за период выставлены",
                    ]
                })
    }
}
