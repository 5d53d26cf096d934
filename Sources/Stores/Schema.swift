/// The journal store's format.
///
/// Source: ours; tables and columns are those of bundle.md, one for one. Described in SCHEMA.md.
enum Schema {
    /// Marks a SQLite file as a journal store: the bytes `Vdmt`.
    ///
    /// Source: SQLite file format, "Application ID", bytes 68 to 71 of the file.
    static let applicationID = 0x5664_6D74

    /// The version of the format that this program reads and writes.
    static let version = 1

    /// Statements that make an empty store.
    static let statements = [
        school, years, periods, staff, classes, daysOff, pupils, guardians, enrolments, subjects,
        courses, coursePupils, plan, lessons, codes, attendance, marks, finalMarks, decisions,
        inspections, audit,
    ]

    private static let school = """
        CREATE TABLE school (
            id TEXT NOT NULL PRIMARY KEY,
            name_full TEXT NOT NULL, name_short TEXT NOT NULL,
            address TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '',
            email TEXT NOT NULL DEFAULT '', inn TEXT NOT NULL DEFAULT '',
            ogrn TEXT NOT NULL DEFAULT '', locality TEXT NOT NULL DEFAULT '',
            founder TEXT NOT NULL DEFAULT '', director_id TEXT NOT NULL DEFAULT '',
            exported_at TEXT NOT NULL, source TEXT NOT NULL DEFAULT ''
        ) STRICT, WITHOUT ROWID
        """

    private static let years = """
        CREATE TABLE years (
            id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL,
            start TEXT NOT NULL, "end" TEXT NOT NULL CHECK ("end" >= start)
        ) STRICT, WITHOUT ROWID
        """

    private static let periods = """
        CREATE TABLE periods (
            id TEXT NOT NULL PRIMARY KEY,
            year_id TEXT NOT NULL REFERENCES years (id) DEFERRABLE INITIALLY DEFERRED,
            scheme TEXT NOT NULL CHECK (scheme IN ('quarter', 'trimester', 'half_year')),
            number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 12), name TEXT NOT NULL,
            start TEXT NOT NULL, "end" TEXT NOT NULL CHECK ("end" >= start)
        ) STRICT, WITHOUT ROWID
        """

    private static let staff = """
        CREATE TABLE staff (
            id TEXT NOT NULL PRIMARY KEY,
            last_name TEXT NOT NULL, first_name TEXT NOT NULL, patronymic TEXT,
            position TEXT NOT NULL, login TEXT, role TEXT
        ) STRICT, WITHOUT ROWID
        """

    private static let classes = """
        CREATE TABLE classes (
            id TEXT NOT NULL PRIMARY KEY,
            year_id TEXT NOT NULL REFERENCES years (id) DEFERRABLE INITIALLY DEFERRED,
            grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 12), letter TEXT,
            scheme TEXT NOT NULL CHECK (scheme IN ('quarter', 'trimester', 'half_year')),
            teacher_id TEXT NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
            markless INTEGER CHECK (markless IN (0, 1)), profile TEXT
        ) STRICT, WITHOUT ROWID
        """

    private static let daysOff = """
        CREATE TABLE days_off (
            date TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('holiday', 'vacation', 'quarantine', 'remote')),
            name TEXT,
            class_id TEXT REFERENCES classes (id) DEFERRABLE INITIALLY DEFERRED
        ) STRICT;
        CREATE UNIQUE INDEX days_off_key ON days_off (date, ifnull(class_id, ''))
        """

    private static let pupils = """
        CREATE TABLE pupils (
            id TEXT NOT NULL PRIMARY KEY,
            last_name TEXT NOT NULL, first_name TEXT NOT NULL, patronymic TEXT,
            birth_date TEXT, sex TEXT CHECK (sex IN ('м', 'ж')), file_no TEXT, status TEXT
        ) STRICT, WITHOUT ROWID
        """

    private static let guardians = """
        CREATE TABLE guardians (
            pupil_id TEXT NOT NULL REFERENCES pupils (id) DEFERRABLE INITIALLY DEFERRED,
            name TEXT NOT NULL, relation TEXT, phone TEXT, email TEXT,
            PRIMARY KEY (pupil_id, name)
        ) STRICT, WITHOUT ROWID
        """

    private static let enrolments = """
        CREATE TABLE enrolments (
            pupil_id TEXT NOT NULL REFERENCES pupils (id) DEFERRABLE INITIALLY DEFERRED,
            class_id TEXT NOT NULL REFERENCES classes (id) DEFERRABLE INITIALLY DEFERRED,
            start TEXT NOT NULL, "end" TEXT CHECK ("end" >= start),
            start_order TEXT, start_from TEXT, end_order TEXT, end_to TEXT, end_reason TEXT,
            PRIMARY KEY (pupil_id, class_id, start)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX enrolments_class ON enrolments (class_id)
        """

    private static let subjects = """
        CREATE TABLE subjects (
            id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, short_name TEXT,
            "order" INTEGER NOT NULL, area TEXT
        ) STRICT, WITHOUT ROWID
        """

    private static let courses = """
        CREATE TABLE courses (
            id TEXT NOT NULL PRIMARY KEY,
            class_id TEXT NOT NULL REFERENCES classes (id) DEFERRABLE INITIALLY DEFERRED,
            subject_id TEXT NOT NULL REFERENCES subjects (id) DEFERRABLE INITIALLY DEFERRED,
            group_name TEXT,
            teacher_id TEXT NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
            hours_planned INTEGER, markless INTEGER NOT NULL DEFAULT 0 CHECK (markless IN (0, 1)),
            marked_in TEXT, extracurricular INTEGER NOT NULL DEFAULT 0
                CHECK (extracurricular IN (0, 1))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX courses_class ON courses (class_id)
        """

    private static let coursePupils = """
        CREATE TABLE course_pupils (
            course_id TEXT NOT NULL REFERENCES courses (id) DEFERRABLE INITIALLY DEFERRED,
            pupil_id TEXT NOT NULL REFERENCES pupils (id) DEFERRABLE INITIALLY DEFERRED,
            start TEXT, "end" TEXT CHECK ("end" >= start)
        ) STRICT;
        CREATE UNIQUE INDEX course_pupils_key ON course_pupils (course_id, pupil_id, ifnull(start, ''))
        """

    private static let plan = """
        CREATE TABLE plan (
            course_id TEXT NOT NULL REFERENCES courses (id) DEFERRABLE INITIALLY DEFERRED,
            number INTEGER NOT NULL, topic TEXT NOT NULL, hours INTEGER NOT NULL DEFAULT 1,
            planned_date TEXT, PRIMARY KEY (course_id, number)
        ) STRICT, WITHOUT ROWID
        """

    private static let lessons = """
        CREATE TABLE lessons (
            id TEXT NOT NULL PRIMARY KEY,
            course_id TEXT NOT NULL REFERENCES courses (id) DEFERRABLE INITIALLY DEFERRED,
            date TEXT NOT NULL, slot INTEGER NOT NULL CHECK (slot BETWEEN 1 AND 14),
            topic TEXT, homework TEXT, plan_number INTEGER, kind TEXT,
            teacher_id TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
            status TEXT NOT NULL DEFAULT 'held' CHECK (status IN ('held', 'cancelled')),
            attendance_taken INTEGER NOT NULL DEFAULT 1 CHECK (attendance_taken IN (0, 1)),
            recorded_at TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX lessons_course ON lessons (course_id, date, slot)
        """

    private static let codes = """
        CREATE TABLE codes (
            code TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (
                kind IN ('ill', 'excused', 'unexcused', 'unspecified', 'late', 'present'))
        ) STRICT, WITHOUT ROWID
        """

    private static let attendance = """
        CREATE TABLE attendance (
            lesson_id TEXT NOT NULL REFERENCES lessons (id) DEFERRABLE INITIALLY DEFERRED,
            pupil_id TEXT NOT NULL REFERENCES pupils (id) DEFERRABLE INITIALLY DEFERRED,
            code TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (
                kind IN ('ill', 'excused', 'unexcused', 'unspecified', 'late', 'present')),
            minutes_late INTEGER CHECK (minutes_late >= 0), comment TEXT,
            recorded_at TEXT, recorded_by TEXT, PRIMARY KEY (lesson_id, pupil_id)
        ) STRICT, WITHOUT ROWID
        """

    private static let marks = """
        CREATE TABLE marks (
            id TEXT NOT NULL PRIMARY KEY,
            lesson_id TEXT NOT NULL REFERENCES lessons (id) DEFERRABLE INITIALLY DEFERRED,
            pupil_id TEXT NOT NULL REFERENCES pupils (id) DEFERRABLE INITIALLY DEFERRED,
            value TEXT NOT NULL, work TEXT, weight INTEGER NOT NULL DEFAULT 1,
            recorded_at TEXT, recorded_by TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX marks_lesson ON marks (lesson_id, pupil_id, value, weight)
        """

    private static let finalMarks = """
        CREATE TABLE final_marks (
            pupil_id TEXT NOT NULL REFERENCES pupils (id) DEFERRABLE INITIALLY DEFERRED,
            class_id TEXT NOT NULL REFERENCES classes (id) DEFERRABLE INITIALLY DEFERRED,
            subject_id TEXT NOT NULL REFERENCES subjects (id) DEFERRABLE INITIALLY DEFERRED,
            kind TEXT NOT NULL CHECK (kind IN ('period', 'year', 'exam', 'final')),
            period_id TEXT REFERENCES periods (id) DEFERRABLE INITIALLY DEFERRED,
            value TEXT NOT NULL CHECK (
                value IN ('5', '4', '3', '2', '1', 'н/а', 'осв', 'зач', 'незач')),
            recorded_at TEXT, recorded_by TEXT,
            CHECK ((kind = 'period') = (period_id IS NOT NULL))
        ) STRICT;
        CREATE UNIQUE INDEX final_marks_key
            ON final_marks (class_id, pupil_id, subject_id, kind, ifnull(period_id, ''))
        """

    private static let decisions = """
        CREATE TABLE decisions (
            pupil_id TEXT NOT NULL REFERENCES pupils (id) DEFERRABLE INITIALLY DEFERRED,
            class_id TEXT NOT NULL REFERENCES classes (id) DEFERRABLE INITIALLY DEFERRED,
            decision TEXT NOT NULL, protocol_no TEXT, protocol_date TEXT, order_no TEXT,
            order_date TEXT, PRIMARY KEY (class_id, pupil_id)
        ) STRICT, WITHOUT ROWID
        """

    private static let inspections = """
        CREATE TABLE inspections (
            id TEXT NOT NULL PRIMARY KEY, date TEXT NOT NULL,
            class_id TEXT NOT NULL REFERENCES classes (id) DEFERRABLE INITIALLY DEFERRED,
            course_id TEXT REFERENCES courses (id) DEFERRABLE INITIALLY DEFERRED,
            inspector_id TEXT NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
            subject TEXT NOT NULL, remark TEXT NOT NULL, deadline TEXT, response TEXT,
            resolved_on TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX inspections_class ON inspections (class_id, date)
        """

    private static let audit = """
        CREATE TABLE audit (
            at TEXT NOT NULL, user TEXT NOT NULL, action TEXT NOT NULL, entity TEXT NOT NULL,
            entity_id TEXT, details TEXT
        ) STRICT;
        CREATE UNIQUE INDEX audit_key
            ON audit (at, user, action, entity, ifnull(entity_id, ''), ifnull(details, ''))
        """
}
