import Bundles
import GRDB

extension ImportCheck {
    // Source: bundle.md, "two lessons of one course on one date and slot", "an unknown code";
    // final_marks.csv, "only for kind=period". A period of another scheme or year is none that
    // the class has: ours.
    static let records: [ImportCheck] = [
        ImportCheck(
            "a course has one lesson on a date and slot", .lessons, "slot",
            """
            SELECT ifnull(b.line, a.line), CASE WHEN b.line IS NULL THEN b.id ELSE a.id END
            FROM lessons a JOIN lessons b
                ON a.course_id = b.course_id AND a.date = b.date AND a.slot = b.slot
                AND a.id <> b.id AND a.rowid < b.rowid
            WHERE a.line IS NOT NULL OR b.line IS NOT NULL
            """
        ) { .sameSlot(lesson: $0[1]) },
        ImportCheck(
            "a code of attendance is known", .attendance, "code", whole: [.codes],
            """
            SELECT s.line, s.code FROM attendance s
            WHERE s.code IS NOT NULL AND s.code NOT IN (
                SELECT code FROM codes WHERE code IS NOT NULL)
            """
        ) { .unknownCode(ImportCheck.shownCode($0[1])) },
        ImportCheck(
            "a mark of a period has a period, and no other has", .finalMarks, "period_id",
            sound: [.finalMarks],
            """
            SELECT line FROM final_marks WHERE (kind = 'period') <> (period_id IS NOT NULL)
            """
        ) { _ in .periodOnlyForPeriod },
        ImportCheck(
            "the period of a mark is one of the class", .finalMarks, "period_id",
            sound: [.periods, .classes],
            """
            SELECT s.line, s.period_id FROM final_marks s
            JOIN classes k ON k.id = s.class_id JOIN periods p ON p.id = s.period_id
            WHERE (p.year_id, p.scheme) <> (k.year_id, k.scheme)
            """
        ) { .periodOfOtherScheme(id: $0[1]) },
    ]

    // Source: bundle.md, "for a pupil who on that date was not in the lesson's class or course
    // group (warning …)", "a mark in a markless class (warning, not printed)".
    static let rolls = [
        onRoll(.attendance), onRoll(.marks),
        ImportCheck(
            "a class without marks has none in lessons", .marks, "value",
            """
            SELECT s.line, k.id FROM marks s JOIN lessons l ON l.id = s.lesson_id
            JOIN courses c ON c.id = l.course_id JOIN classes k ON k.id = c.class_id
            WHERE ifnull(k.markless, k.grade = 1)
            """
        ) { .markInMarkless(classID: $0[1]) },
        ImportCheck(
            "a class without marks has no final ones", .finalMarks, "value",
            """
            SELECT s.line, k.id FROM final_marks s JOIN classes k ON k.id = s.class_id
            WHERE ifnull(k.markless, k.grade = 1)
            """
        ) { .markInMarkless(classID: $0[1]) },
    ]

    private static func onRoll(_ table: BundleTable) -> ImportCheck {
        ImportCheck(
            "the pupil of \(table.file) was in the lesson", table, "pupil_id",
            sound: [.enrolments, .coursePupils, .lessons, .courses, .classes, .years],
            """
            SELECT s.line, s.pupil_id, l.date FROM \(table.sql) s
            JOIN lessons l ON l.id = s.lesson_id JOIN courses c ON c.id = l.course_id
            WHERE s.pupil_id IS NOT NULL AND (
                NOT EXISTS (
                    SELECT 1 FROM enrolments e WHERE e.pupil_id = s.pupil_id
                        AND e.class_id = c.class_id AND e.start <= l.date
                        AND (e."end" IS NULL OR e."end" >= l.date))
                OR c.group_name IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM course_pupils m
                    WHERE m.course_id = c.id AND m.pupil_id = s.pupil_id
                        AND ifnull(m.start, '') <= l.date AND ifnull(m."end", l.date) >= l.date))
            """
        ) { .outsideRoll(pupil: $0[1], day: $0[2]) }
    }

    // A shifted column could bring a name here.
    private static func shownCode(_ code: String) -> String? { code.count <= 4 ? code : nil }
}
