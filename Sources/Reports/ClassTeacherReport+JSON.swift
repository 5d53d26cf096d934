import Journal

extension ClassTeacherReport {
    static func body(of model: Model) -> JSON {
        [
            "movement": json(model.movement), "results": model.attainment.map(json) ?? .null,
            "attendance": attendance(model),
            "inspections": .array(
                model.inspections.map {
                    [
                        "date": JSON($0.date), "inspector": JSON($0.inspector.fullName),
                        "remark": JSON($0.remark), "resolved_on": JSON($0.resolvedOn),
                    ]
                }),
        ]
    }

    private static func json(_ moves: Moves) -> JSON {
        func list(_ moves: [Move], _ place: String) -> JSON {
            .array(
                moves.map { move in
                    .object(
                        names(move.pupil) + [
                            JSON.Member("date", JSON(move.date)),
                            JSON.Member("order", JSON(move.order)),
                            JSON.Member(place, JSON(move.place)),
                        ])
                })
        }
        return [
            "start": .count(moves.start), "arrived": .count(moves.arrivals.count),
            "departed": .count(moves.departures.count), "end": .count(moves.end),
            "arrivals": list(moves.arrivals, "from"), "departures": list(moves.departures, "to"),
        ]
    }

    private static func json(_ attainment: Attainment) -> JSON {
        let categories = attainment.groups.map { group in
            JSON.Member(
                group.category.rawValue,
                [
                    "count": .count(group.count), "previous": JSON(group.previous),
                    "pupils": .array(
                        group.pupils.map { named in
                            let subjects = named.subjects.map { JSON.text($0.name) }
                            return .object(
                                names(named.pupil) + [JSON.Member("subjects", .array(subjects))])
                        }),
                ])
        }
        let failing = attainment.failingBySubjects.enumerated().map {
            JSON.Member("\($0 + 1)", .count($1))
        }
        return [
            "categories": .object(categories), "failing_by_subjects": .object(failing),
            "not_attested_excused": .count(attainment.notAttestedExcused),
            "not_attested_truant": .count(attainment.notAttestedTruant),
            "success": attainment.success.json, "quality": attainment.quality.json,
            "mean": JSON(attainment.total.mean),
        ]
    }

    private static func attendance(_ model: Model) -> JSON {
        let unexcused = model.unexcused.map { row in
            JSON.object(
                names(row.pupil) + [
                    JSON.Member("days", .count(row.tally.days.unexcused)),
                    JSON.Member("lessons", .count(row.tally.lessons.unexcused)),
                    JSON.Member("share", JSON(row.share)),
                ])
        }
        let lateness = model.lateness.map { row in
            JSON.object(
                names(row.pupil) + [
                    JSON.Member("count", .count(row.tally.late)),
                    JSON.Member("minutes", .count(row.tally.minutes)),
                ])
        }
        let (total, options) = (model.total, model.heading.options)
        return [
            "lessons": total.lessons.json, "days": total.days.json, "late": .count(total.late),
            "available": .count(total.available), "rate": total.rate(options).json,
            "mean_missed": JSON(model.meanMissed), "unexcused": .array(unexcused),
            "lateness": .array(lateness),
        ]
    }

    private static func names(_ pupil: Pupil) -> [JSON.Member] {
        [
            JSON.Member("pupil_id", .text(pupil.id)),
            JSON.Member("name", .text(pupil.name.fullName)),
        ]
    }
}

extension ClassTeacherReport.Model {
    /// Pupils with a lesson missed without a valid reason.
    var unexcused: [ClassTeacherReport.PupilRow] {
        rows.filter { $0.tally.lessons.unexcused > 0 }
    }

    /// Pupils who were late as often as the setting says, or oftener.
    var lateness: [ClassTeacherReport.PupilRow] {
        rows.filter { $0.tally.late >= heading.options.latenessFrom }
    }

    /// Missed lessons a pupil at the end; nil where nobody is left.
    var meanMissed: String? { rounded(total.lessons.total, of: movement.end, digits: 1) }
}

extension ClassTeacherReport.PupilRow {
    /// Lessons missed without a valid reason, in percent of the available ones.
    var share: String? {
        rounded(100 * tally.lessons.unexcused, of: tally.available, digits: 1)
    }
}
