import GRDB
import Journal

/// Reads what the bound volume of a class prints beside its facts.
struct AnnexReading {
    let database: Database
    let classID: String

    private var key: StatementArguments { [classID] }

    func annex() throws -> ClassAnnex {
        var annex = ClassAnnex(
            guardians: try guardians(), works: try works(), remarks: try remarks(),
            corrections: try corrections())
        annex.snapshot = sha256(annex.canonical)
        return annex
    }

    private func guardians() throws -> [Guardian] {
        try database.all(
            """
            SELECT pupil_id, name, relation, phone FROM guardians
            WHERE pupil_id IN (SELECT pupil_id FROM enrolments WHERE class_id = ?)
            ORDER BY pupil_id, name
            """, key
        ) { row in
            Guardian(
                pupilID: try row.cell(0), name: try row.cell(1), relation: row.text(2),
                phone: row.text(3))
        }
    }

    private func works() throws -> [LessonWork] {
        try database.all(
            """
            SELECT DISTINCT l.id, m.work
            FROM courses c JOIN lessons l ON l.course_id = c.id JOIN marks m ON m.lesson_id = l.id
            WHERE c.class_id = ? AND m.work <> '' ORDER BY l.id, m.work
            """, key
        ) { row in LessonWork(lessonID: try row.cell(0), work: try row.cell(1)) }
    }

    private func remarks() throws -> [RemarkAnswer] {
        try database.all(
            "SELECT id, course_id, response FROM inspections WHERE class_id = ? ORDER BY id", key
        ) { row in
            RemarkAnswer(inspectionID: try row.cell(0), courseID: row.text(1), text: row.text(2))
        }
    }

    // The log is the shorter list: it is gone through once, and each line finds its row by key. A
    // line about a mark that has been deleted finds none, and so belongs to no class.
    private func corrections() throws -> [Correction] {
        let columns = "a.at, a.action, a.details, l.id, s.last_name, s.first_name, s.patronymic"
        let author = """
            LEFT JOIN staff s ON s.id =
                (SELECT id FROM staff WHERE login = a.user ORDER BY id LIMIT 1)
            """
        return try database.all(
            """
            SELECT \(columns), m.pupil_id
            FROM audit a CROSS JOIN marks m ON m.id = a.entity_id
                JOIN lessons l ON l.id = m.lesson_id JOIN courses c ON c.id = l.course_id \(author)
            WHERE a.entity IN ('mark', 'marks') AND c.class_id = ?1
            UNION ALL
            SELECT \(columns), NULL
            FROM audit a CROSS JOIN lessons l ON l.id = a.entity_id
                JOIN courses c ON c.id = l.course_id \(author)
            WHERE a.entity IN ('lesson', 'lessons', 'attendance') AND c.class_id = ?1
            ORDER BY 1, 4, 8, 2, 3
            """, key
        ) { row in
            guard let at = try row.optionalMoment(0) else { throw row.fault(0) }
            return Correction(
                at: at, author: row.text(4).isEmpty ? nil : try row.person(4),
                action: try row.cell(1), lessonID: try row.cell(3), pupilID: row.text(7),
                details: row.text(2))
        }
    }
}
