import Journal

extension ClassSummary {
    static func body(of model: Model) -> JSON {
        let (options, rule) = (model.heading.options, model.heading.options.classDenominator)
        return [
            "subjects": .array(
                model.subjects.map { ["id": .text($0.id), "name": .text($0.name)] }),
            "rows": .array(model.rows.map { json($0, model) }),
            "by_subject": .array(
                zip(model.subjects, model.bySubject).map { subject, tally in
                    .object([JSON.Member("id", .text(subject.id))] + tally.members(options))
                }),
            "class": [
                "end_count": .count(model.endCount), "categories": model.categories.json,
                "success": model.categories.success(rule).json,
                "quality": model.categories.quality(rule).json, "mean": JSON(model.total.mean),
            ],
        ]
    }

    private static func json(_ row: PupilRow, _ model: Model) -> JSON {
        let marks = model.subjects.indices.map { place in
            JSON.Member(
                model.subjects[place].id,
                model.isOfYear ? year(row, place, model) : JSON(row.marks[place]?.rawValue))
        }
        let notStudied = model.subjects.indices.filter(row.isNotStudied)
        var members = [
            JSON.Member("pupil_id", .text(row.pupil.id)),
            JSON.Member("name", .text(row.pupil.name.fullName)),
            JSON.Member("marks", .object(marks)),
            JSON.Member(
                "not_studied", .array(notStudied.map { .text(model.subjects[$0].id) })),
            JSON.Member("mean", JSON(row.mean)),
            JSON.Member("category", JSON(row.category?.rawValue)),
            JSON.Member("missed", row.missed.json),
            JSON.Member("departed", JSON(row.departed)), JSON.Member("arrived", JSON(row.arrived)),
        ]
        if model.isOfYear { members.append(JSON.Member("decision", JSON(row.decision?.text))) }
        return .object(members)
    }

    private static func year(_ row: PupilRow, _ place: Int, _ model: Model) -> JSON {
        guard row.departed == nil else { return .null }
        let marks = row.yearMarks[place]
        let periods = zip(model.periods, marks.periods).map {
            JSON.Member($0.id, JSON($1?.rawValue))
        }
        return .object(
            periods + [
                JSON.Member("year", JSON(marks.year?.rawValue)),
                JSON.Member("exam", JSON(marks.exam?.rawValue)),
                JSON.Member("final", JSON(marks.final?.rawValue)),
            ])
    }
}

extension ClassSummary.Model {
    /// Whether it is of a year and not of a period.
    var isOfYear: Bool { heading.span == .year }
}
