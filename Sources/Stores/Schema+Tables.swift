// Names of tables and columns are those of bundle.md. NULL is "unknown" or, as an end of an
// interval, "open". Days and moments are texts of ISO 8601, flags 0 or 1. `date` gives
// an impossible date, such as February 30, back as it stands unless something is added to it.

extension Schema {
    static let schoolAndYears = """
        CREATE TABLE school (
            only_row INTEGER PRIMARY KEY DEFAULT 1 CHECK (only_row = 1),
            id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
            name_full TEXT NOT NULL,
            name_short TEXT NOT NULL,
            address TEXT,
            phone TEXT,
            email TEXT,
            inn TEXT,
            ogrn TEXT,
            locality TEXT,
            founder TEXT,
            director_id TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
            exported_at TEXT NOT NULL
                CHECK (exported_at IS strftime('%Y-%m-%dT%H:%M:%S', exported_at, '+0 days')),
            source TEXT
        ) STRICT;

        CREATE TABLE years (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
            name TEXT NOT NULL,
            start TEXT NOT NULL CHECK (start IS date(start, '+0 days')),
            "end" TEXT NOT NULL CHECK ("end" IS date("end", '+0 days')),
            CHECK ("end" >= start)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE periods (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
            year_id TEXT NOT NULL REFERENCES years (id) DEFERRABLE INITIALLY DEFERRED,
            scheme TEXT NOT NULL CHECK (scheme IN ('quarter', 'trimester', 'half_year')),
            number INTEGER NOT NULL CHECK (number >= 1),
            name TEXT NOT NULL,
            start TEXT NOT NULL CHECK (start IS date(start, '+0 days')),
            "end" TEXT NOT NULL CHECK ("end" IS date("end", '+0 days')),
            CHECK ("end" >= start)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE classes (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
            year_id TEXT NOT NULL REFERENCES years (id) DEFERRABLE INITIALLY DEFERRED,
            grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 12),
            letter TEXT,
            scheme TEXT NOT NULL CHECK (scheme IN ('quarter', 'trimester', 'half_year')),
            teacher_id TEXT NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
            markless INTEGER CHECK (markless IN (0, 1)),
            profile TEXT
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE days_off (
            date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
            kind TEXT NOT NULL CHECK (kind IN ('holiday', 'vacation', 'quarantine', 'remote')),
            name TEXT,
            class_id TEXT REFERENCES classes (id) DEFERRABLE INITIALLY DEFERRED
        ) STRICT;
        CREATE UNIQUE INDEX days_off_key ON days_off (date, ifnull(class_id, ''));
        """

    static let people = """
        CREATE TABLE staff (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
            last_name TEXT NOT NULL,
            first_name TEXT NOT NULL,
            patronymic TEXT,
            position TEXT NOT NULL,
            login TEXT,
            role TEXT CHECK (role IN
                ('deputy', 'archive', 'class_teacher', 'teacher', 'administrator'))
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE pupils (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
            last_name TEXT NOT NULL,
            first_name TEXT NOT NULL,
            patronymic TEXT,
            birth_date TEXT CHECK (birth_date IS date(birth_date, '+0 days')),
            sex TEXT CHECK (sex IN ('м', 'ж')),
            file_no TEXT,
            status TEXT
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE guardians (
            pupil_id TEXT NOT NULL REFERENCES pupils (id) DEFERRABLE INITIALLY DEFERRED,
            name TEXT NOT NULL,
            relation TEXT,
            phone TEXT,
            email TEXT,
            PRIMARY KEY (pupil_id, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE enrolments (
            pupil_id TEXT NOT NULL REFERENCES pupils (id) DEFERRABLE INITIALLY DEFERRED,
            class_id TEXT NOT NULL REFERENCES classes (id) DEFERRABLE INITIALLY DEFERRED,
            start TEXT NOT NULL CHECK (start IS date(start, '+0 days')),
            "end" TEXT CHECK ("end" IS date("end", '+0 days')),
            start_order TEXT,
            start_from TEXT,
            end_order TEXT,
            end_to TEXT,
            end_reason TEXT,
            PRIMARY KEY (class_id, pupil_id, start),
            CHECK ("end" >= start)
        ) STRICT, WITHOUT ROWID;
        """

    static let teaching = """
        CREATE TABLE subjects (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
            name TEXT NOT NULL,
            short_name TEXT,
            "order" INTEGER NOT NULL,
            area TEXT
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE courses (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
            class_id TEXT NOT NULL REFERENCES classes (id) DEFERRABLE INITIALLY DEFERRED,
            subject_id TEXT NOT NULL REFERENCES subjects (id) DEFERRABLE INITIALLY DEFERRED,
            group_name TEXT,
            teacher_id TEXT NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
            hours_planned INTEGER CHECK (hours_planned >= 0),
            markless INTEGER NOT NULL DEFAULT 0 CHECK (markless IN (0, 1)),
            marked_in TEXT CHECK (marked_in NOT GLOB '*[^0-9;]*'),
            extracurricular INTEGER NOT NULL DEFAULT 0 CHECK (extracurricular IN (0, 1))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX courses_of_class ON courses (class_id);

        CREATE TABLE course_pupils (
            course_id TEXT NOT NULL REFERENCES courses (id) DEFERRABLE INITIALLY DEFERRED,
            pupil_id TEXT NOT NULL REFERENCES pupils (id) DEFERRABLE INITIALLY DEFERRED,
            start TEXT CHECK (start IS date(start, '+0 days')),
            "end" TEXT CHECK ("end" IS date("end", '+0 days')),
            CHECK ("end" >= start)
        ) STRICT;
        CREATE UNIQUE INDEX course_pupils_key
            ON course_pupils (course_id, pupil_id, ifnull(start, ''));

        CREATE TABLE "plan" (
            course_id TEXT NOT NULL REFERENCES courses (id) DEFERRABLE INITIALLY DEFERRED,
            number INTEGER NOT NULL,
            topic TEXT NOT NULL,
            hours INTEGER NOT NULL DEFAULT 1 CHECK (hours >= 0),
            planned_date TEXT CHECK (planned_date IS date(planned_date, '+0 days')),
            PRIMARY KEY (course_id, number)
        ) STRICT, WITHOUT ROWID;
        """

    static let lessons = """
        CREATE TABLE lessons (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
            course_id TEXT NOT NULL REFERENCES courses (id) DEFERRABLE INITIALLY DEFERRED,
            date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
            slot INTEGER NOT NULL CHECK (slot BETWEEN 1 AND 14),
            topic TEXT,
            homework TEXT,
            plan_number INTEGER,
            kind TEXT,
            teacher_id TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
            status TEXT NOT NULL DEFAULT 'held' CHECK (status IN ('held', 'cancelled')),
            attendance_taken INTEGER NOT NULL DEFAULT 1 CHECK (attendance_taken IN (0, 1)),
            recorded_at TEXT
                CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%S', recorded_at, '+0 days'))
        ) STRICT;
        CREATE INDEX lessons_of_course ON lessons (course_id, date, slot, teacher_id);

        CREATE TABLE codes (
            code TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN
                ('ill', 'excused', 'unexcused', 'unspecified', 'late', 'present'))
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE attendance (
            lesson_id TEXT NOT NULL REFERENCES lessons (id) DEFERRABLE INITIALLY DEFERRED,
            pupil_id TEXT NOT NULL REFERENCES pupils (id) DEFERRABLE INITIALLY DEFERRED,
            code TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN
                ('ill', 'excused', 'unexcused', 'unspecified', 'late', 'present')),
            minutes_late INTEGER CHECK (minutes_late >= 0),
            comment TEXT,
            recorded_at TEXT
                CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%S', recorded_at, '+0 days')),
            recorded_by TEXT,
            PRIMARY KEY (lesson_id, pupil_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE marks (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
            lesson_id TEXT NOT NULL REFERENCES lessons (id) DEFERRABLE INITIALLY DEFERRED,
            pupil_id TEXT NOT NULL REFERENCES pupils (id) DEFERRABLE INITIALLY DEFERRED,
            value TEXT NOT NULL CHECK (value <> ''),
            work TEXT,
            weight INTEGER NOT NULL DEFAULT 1 CHECK (weight >= 0),
            recorded_at TEXT
                CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%S', recorded_at, '+0 days')),
            recorded_by TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX marks_of_lesson ON marks (lesson_id, pupil_id, id, value, weight);
        """

    static let results = """
        CREATE TABLE final_marks (
            pupil_id TEXT NOT NULL REFERENCES pupils (id) DEFERRABLE INITIALLY DEFERRED,
            class_id TEXT NOT NULL REFERENCES classes (id) DEFERRABLE INITIALLY DEFERRED,
            subject_id TEXT NOT NULL REFERENCES subjects (id) DEFERRABLE INITIALLY DEFERRED,
            kind TEXT NOT NULL CHECK (kind IN ('period', 'year', 'exam', 'final')),
            period_id TEXT REFERENCES periods (id) DEFERRABLE INITIALLY DEFERRED,
            value TEXT NOT NULL CHECK (value IN
                ('5', '4', '3', '2', '1', 'н/а', 'осв', 'зач', 'незач')),
            recorded_at TEXT
                CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%S', recorded_at, '+0 days')),
            recorded_by TEXT,
            CHECK ((kind = 'period') = (period_id IS NOT NULL))
        ) STRICT;
        CREATE UNIQUE INDEX final_marks_key
            ON final_marks (class_id, pupil_id, subject_id, kind, ifnull(period_id, ''));

        CREATE TABLE decisions (
            pupil_id TEXT NOT NULL REFERENCES pupils (id) DEFERRABLE INITIALLY DEFERRED,
            class_id TEXT NOT NULL REFERENCES classes (id) DEFERRABLE INITIALLY DEFERRED,
            decision TEXT NOT NULL,
            protocol_no TEXT,
            protocol_date TEXT CHECK (protocol_date IS date(protocol_date, '+0 days')),
            order_no TEXT,
            order_date TEXT CHECK (order_date IS date(order_date, '+0 days')),
            PRIMARY KEY (class_id, pupil_id)
        ) STRICT, WITHOUT ROWID;
        """

    static let papers = """
        CREATE TABLE inspections (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
            date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
            class_id TEXT NOT NULL REFERENCES classes (id) DEFERRABLE INITIALLY DEFERRED,
            course_id TEXT REFERENCES courses (id) DEFERRABLE INITIALLY DEFERRED,
            inspector_id TEXT NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
            subject TEXT NOT NULL CHECK (subject IN
                ('activity', 'material', 'homework', 'parents', 'timeliness', 'attendance',
                'plan', 'attention')),
            remark TEXT NOT NULL,
            deadline TEXT CHECK (deadline IS date(deadline, '+0 days')),
            response TEXT,
            resolved_on TEXT CHECK (resolved_on IS date(resolved_on, '+0 days'))
        ) STRICT;
        CREATE INDEX inspections_of_class ON inspections (class_id, date);

        CREATE TABLE audit (
            at TEXT NOT NULL
                CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
            user TEXT NOT NULL,
            action TEXT NOT NULL,
            entity TEXT NOT NULL,
            entity_id TEXT,
            details TEXT
        ) STRICT;
        CREATE UNIQUE INDEX audit_key ON audit
            (at, user, action, entity, ifnull(entity_id, ''), ifnull(details, ''));
        """
}
