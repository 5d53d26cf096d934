extension BundleTable {
    /// Its columns in the order of the documentation.
    ///
    /// Source: bundle.md, "Tables"; limits of counts that it does not give: ours.
    public var columns: [BundleColumn] { BundleTable.columnsByTable[self] ?? [] }

    private static let columnsByTable = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, $0.specified) })

    private var specified: [BundleColumn] {
        switch self {
        case .years: [id, text("name"), day("start"), day("end")]
        case .periods:
            [
                id, reference("year_id", .years), scheme, number("number", 1...12), text("name"),
                day("start"), day("end"),
            ]
        case .staff, .pupils, .guardians: people
        case .classes:
            [
                id, reference("year_id", .years), number("grade", 1...12),
                .init("letter", .text, .named), scheme, reference("teacher_id", .staff),
                .init("markless", .flag), .init("profile", .text),
            ]
        case .daysOff:
            [
                day("date"), words("kind", ["holiday", "vacation", "quarantine", "remote"]),
                .init("name", .text), .init("class_id", .id, target: .classes),
            ]
        case .subjects:
            [
                id, text("name"), .init("short_name", .text),
                number("order", -1_000_000...1_000_000), .init("area", .text),
            ]
        case .enrolments, .courses, .coursePupils, .plan: teaching
        case .lessons, .codes, .attendance, .marks, .finalMarks: records
        case .decisions, .inspections, .audit: papers
        }
    }

    private var people: [BundleColumn] {
        let name: [BundleColumn] = [
            .init("last_name", .text, .required, isPersonal: true),
            .init("first_name", .text, .required, isPersonal: true),
            .init("patronymic", .text, isPersonal: true),
        ]
        return switch self {
        case .staff:
            [id] + name + [
                text("position"), .init("login", .text),
                .init(
                    "role",
                    .word(["deputy", "archive", "class_teacher", "teacher", "administrator"])),
            ]
        case .pupils:
            [id] + name + [
                .init("birth_date", .day, isPersonal: true),
                .init("sex", .word(["м", "ж"]), isPersonal: true),
                .init("file_no", .text, isPersonal: true), .init("status", .text),
            ]
        default:
            [
                reference("pupil_id", .pupils), .init("name", .text, .required, isPersonal: true),
                .init("relation", .text, isPersonal: true),
                .init("phone", .text, isPersonal: true), .init("email", .text, isPersonal: true),
            ]
        }
    }

    private var teaching: [BundleColumn] {
        switch self {
        case .enrolments:
            [
                reference("pupil_id", .pupils), reference("class_id", .classes), day("start"),
                .init("end", .day), .init("start_order", .text), .init("start_from", .text),
                .init("end_order", .text), .init("end_to", .text), .init("end_reason", .text),
            ]
        case .courses:
            [
                id, reference("class_id", .classes), reference("subject_id", .subjects),
                .init("group_name", .text), reference("teacher_id", .staff),
                .init("hours_planned", .integer(0...10_000)),
                .init("markless", .flag, standard: .integer(0)),
                .init("marked_in", .periodNumbers),
                .init("extracurricular", .flag, standard: .integer(0)),
            ]
        case .coursePupils:
            [
                reference("course_id", .courses), reference("pupil_id", .pupils),
                .init("start", .day), .init("end", .day),
            ]
        default:
            [
                reference("course_id", .courses), number("number", 1...100_000), text("topic"),
                .init("hours", .integer(0...1_000), standard: .integer(1)),
                .init("planned_date", .day),
            ]
        }
    }

    private var records: [BundleColumn] {
        let written: [BundleColumn] = [.init("recorded_at", .moment), .init("recorded_by", .text)]
        return switch self {
        case .lessons:
            [
                id, reference("course_id", .courses), day("date"), number("slot", 1...14),
                .init("topic", .text), .init("homework", .text),
                .init("plan_number", .integer(1...100_000)), .init("kind", .text),
                .init("teacher_id", .id, target: .staff),
                .init("status", .word(["held", "cancelled"]), standard: .text("held")),
                .init("attendance_taken", .flag, standard: .integer(1)),
                .init("recorded_at", .moment),
            ]
        case .codes:
            [
                .init("code", .code, .required), text("name"),
                words(
                    "kind", ["ill", "excused", "unexcused", "unspecified", "late", "present"]),
            ]
        case .attendance:
            [
                reference("lesson_id", .lessons), reference("pupil_id", .pupils),
                .init("code", .code, .required), .init("minutes_late", .integer(0...1_440)),
                .init("comment", .text),
            ] + written
        case .marks:
            [
                id, reference("lesson_id", .lessons), reference("pupil_id", .pupils),
                .init("value", .mark, .required), .init("work", .text),
                .init("weight", .integer(0...1_000), standard: .integer(1)),
            ] + written
        default:
            [
                reference("pupil_id", .pupils), reference("class_id", .classes),
                reference("subject_id", .subjects),
                words("kind", ["period", "year", "exam", "final"]),
                .init("period_id", .id, target: .periods),
                .init("value", .finalMark, .required),
            ] + written
        }
    }

    private var papers: [BundleColumn] {
        switch self {
        case .decisions:
            [
                reference("pupil_id", .pupils), reference("class_id", .classes), text("decision"),
                .init("protocol_no", .text), .init("protocol_date", .day),
                .init("order_no", .text), .init("order_date", .day),
            ]
        case .inspections:
            [
                id, day("date"), reference("class_id", .classes),
                .init("course_id", .id, target: .courses), reference("inspector_id", .staff),
                words(
                    "subject",
                    [
                        "activity", "material", "homework", "parents", "timeliness",
                        "attendance", "plan", "attention",
                    ]), text("remark"), .init("deadline", .day), .init("response", .text),
                .init("resolved_on", .day),
            ]
        default:
            [
                .init("at", .moment, .required), text("user"), text("action"), text("entity"),
                .init("entity_id", .text), .init("details", .text),
            ]
        }
    }

    private var id: BundleColumn { .init("id", .id, .required) }
    private var scheme: BundleColumn { words("scheme", ["quarter", "trimester", "half_year"]) }
    private func text(_ name: String) -> BundleColumn { .init(name, .text, .required) }
    private func day(_ name: String) -> BundleColumn { .init(name, .day, .required) }
    private func words(_ name: String, _ allowed: [String]) -> BundleColumn {
        .init(name, .word(allowed), .required)
    }
    private func number(_ name: String, _ limits: ClosedRange<Int>) -> BundleColumn {
        .init(name, .integer(limits), .required)
    }
    private func reference(_ name: String, _ target: BundleTable) -> BundleColumn {
        .init(name, .id, .required, target: target)
    }
}
