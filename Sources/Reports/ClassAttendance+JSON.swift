import Journal

extension ClassAttendance {
    static func body(of model: Model) -> JSON {
        [
            "months": .array(model.months.map(json)),
            "summary": [
                "rows": .array(
                    model.rows.map { row in
                        let months = zip(model.months, row.months).compactMap { sheet, tally in
                            tally.map { JSON.Member("\(sheet.month)", brief($0)) }
                        }
                        return .object(
                            [
                                JSON.Member("pupil_id", .text(row.pupil.id)),
                                JSON.Member("name", .text(row.pupil.name.fullName)),
                                JSON.Member("months", .object(months)),
                            ] + row.tally.fullJSON(model.heading.options).members)
                    }),
                "total": model.total.fullJSON(model.heading.options),
            ],
        ]
    }

    private static func json(_ sheet: Sheet) -> JSON {
        let dates = sheet.schoolDays.map(\.description)
        return [
            "month": JSON(sheet.month), "start": JSON(sheet.days.lowerBound),
            "end": JSON(sheet.days.upperBound), "days": .array(dates.map { .text($0) }),
            "rows": .array(
                sheet.rows.map { row in
                    let cells = zip(dates, row.cells).compactMap { date, cell in
                        json(cell).map { JSON.Member(date, $0) }
                    }
                    return .object(
                        [
                            JSON.Member("pupil_id", .text(row.pupil.id)),
                            JSON.Member("name", .text(row.pupil.name.fullName)),
                            JSON.Member("cells", .object(cells)),
                        ] + row.tally.json.members)
                }),
            "by_day": .object(
                zip(dates, sheet.byDay).map { date, day in
                    JSON.Member(
                        date,
                        [
                            "enrolled": .count(day.enrolled), "absent_all_day": .count(day.absent),
                            "missed_lessons": .count(day.missed),
                        ])
                }),
            "total": sheet.total.json,
        ]
    }

    private static func brief(_ tally: Tally) -> JSON {
        [
            "days": .count(tally.days.total), "lessons": .count(tally.lessons.total),
            "ill_lessons": .count(tally.lessons.ill),
        ]
    }

    /// A day of a pupil; nil for a day with nothing to say.
    private static func json(_ cell: DayCell?) -> JSON? {
        guard let cell else { return "-" }
        if let reason = cell.reason { return ["full": .text(reason.rawValue)] }
        let members = cell.lessons.parts.map { JSON.Member($0.kind.rawValue, .count($0.count)) }
        return members.isEmpty ? nil : .object(members)
    }
}

extension PupilDay {
    /// What there is to say of a day that is not missed: kinds with their counts, none of them 0;
    /// here the unexcused are without the unspecified.
    var parts: [(kind: AttendanceKind, count: Int)] {
        let counts: [(AttendanceKind, Int)] = [
            (.ill, missed.ill), (.excused, missed.excused),
            (.unexcused, missed.unexcused - missed.unspecified),
            (.unspecified, missed.unspecified), (.late, late),
        ]
        return counts.filter { $0.1 > 0 }.map { (kind: $0.0, count: $0.1) }
    }
}
