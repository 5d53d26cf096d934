import Bundles
import GRDB

extension ImportCheck {
    // Source: bundle.md, "no interval ends before it starts".
    static let intervals = [BundleTable.years, .periods, .enrolments, .coursePupils].map { table in
        ImportCheck(
            "no interval of \(table.file) ends before it starts", table, "end",
            """
            SELECT line, start, "end" FROM \(table.sql)
            WHERE line IS NOT NULL AND "end" < start
            """
        ) { .endsBeforeStart(start: $0[1], end: $0[2]) }
    }

    // Source: bundle.md, "dates of periods, enrolments, lessons, days off and inspections lie in
    // their school year".
    static let years =
        [
            inYear(.periods, "start", "JOIN years y ON y.id = s.year_id"),
            inYear(.periods, "end", "JOIN years y ON y.id = s.year_id"),
            inYear(.enrolments, "start", yearOfClass),
            inYear(.enrolments, "end", yearOfClass),
            inYear(.daysOff, "date", yearOfClass),
            inYear(.lessons, "date", "JOIN courses c ON c.id = s.course_id " + yearOfCourse),
            inYear(.inspections, "date", yearOfClass),
            ImportCheck(
                "a day off of the whole school lies in a school year", .daysOff, "date",
                sound: [.years],
                """
                SELECT s.line, s.date FROM days_off s
                WHERE s.line IS NOT NULL AND s.class_id IS NULL AND s.date IS NOT NULL
                    AND NOT EXISTS (
                        SELECT 1 FROM years y WHERE s.date BETWEEN y.start AND y."end")
                """
            ) { .outsideYears(column: "date", day: $0[1]) },
        ]

    private static let yearOfClass =
        "JOIN classes k ON k.id = s.class_id JOIN years y ON y.id = k.year_id"
    private static let yearOfCourse =
        "JOIN classes k ON k.id = c.class_id JOIN years y ON y.id = k.year_id"

    private static func inYear(
        _ table: BundleTable, _ column: String, _ joins: String
    ) -> ImportCheck {
        ImportCheck(
            "\(table.file) \(column) lies in its school year", table, column, sound: [.years],
            """
            SELECT s.line, s."\(column)", y.start, y."end" FROM \(table.sql) s \(joins)
            WHERE s.line IS NOT NULL AND s."\(column)" NOT BETWEEN y.start AND y."end"
            """
        ) { .outsideYear(column: column, day: $0[1], first: $0[2], last: $0[3]) }
    }

    // Source: bundle.md, "a period's dates do not overlap another of its scheme, and its numbers
    // run 1, 2, … with the dates".
    static let periods = [
        ImportCheck(
            "periods of a scheme share no day", .periods, "start", sound: [.periods],
            """
            SELECT ifnull(b.line, a.line), CASE WHEN b.line IS NULL THEN b.id ELSE a.id END
            FROM periods a JOIN periods b
                ON a.year_id = b.year_id AND a.scheme = b.scheme AND a.id <> b.id
                AND (a.start, a.id) < (b.start, b.id) AND a."end" >= b.start
            WHERE a.line IS NOT NULL OR b.line IS NOT NULL
            """
        ) { .overlappingPeriod(id: $0[1]) },
        ImportCheck(
            "periods of a scheme are numbered 1, 2, … by their dates", .periods, "number",
            sound: [.periods],
            """
            SELECT coalesce(line, staged), number, place FROM (
                SELECT line, number,
                    row_number() OVER (PARTITION BY year_id, scheme ORDER BY start, id) AS place,
                    min(line) OVER (PARTITION BY year_id, scheme) AS staged
                FROM periods)
            WHERE number <> place AND staged IS NOT NULL
            """
        ) { .periodNumber(found: $0[1], expected: $0[2]) },
    ]

    // Source: bundle.md, "numbers in `marked_in` exist in the class's scheme".
    static let schemes = [
        ImportCheck(
            "marked_in names periods of the class's scheme", .courses, "marked_in",
            sound: [.periods, .classes],
            """
            WITH digits (n) AS (VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9))
            SELECT s.line, n FROM courses s
            JOIN classes k ON k.id = s.class_id JOIN digits ON instr(s.marked_in, n) > 0
            WHERE s.line IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM periods p
                WHERE p.year_id = k.year_id AND p.scheme = k.scheme AND p.number = n)
            """
        ) { .noSuchPeriod(number: $0[1]) }
    ]

    // Source: bundle.md, "a pupil is in one class on one day", "an enrolment without an end lasts
    // to the end of its class's school year".
    static let classes = [
        ImportCheck(
            "a pupil is in one class on one day", .enrolments, "start",
            sound: [.enrolments, .classes, .years],
            """
            WITH stays AS MATERIALIZED (
                SELECT s.line, s.pupil_id, s.class_id, s.start,
                    ifnull(s."end", max(y."end", s.start)) AS last
                FROM enrolments s
                JOIN classes k ON k.id = s.class_id JOIN years y ON y.id = k.year_id)
            SELECT ifnull(b.line, a.line), a.pupil_id,
                CASE WHEN b.line IS NULL THEN b.class_id ELSE a.class_id END, b.start
            FROM stays a JOIN stays b
                ON a.pupil_id = b.pupil_id AND (a.start, a.class_id) < (b.start, b.class_id)
                AND a.last >= b.start
            WHERE a.line IS NOT NULL OR b.line IS NOT NULL
            """
        ) { .inTwoClasses(pupil: $0[1], classID: $0[2], day: $0[3]) }
    ]
}
