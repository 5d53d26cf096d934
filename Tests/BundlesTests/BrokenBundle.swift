import Bundles
import Testing

/// A file with one fault, and the same file without it.
struct BrokenBundle: CustomTestStringConvertible, Sendable {
    var file: String
    var broken: String
    var mended: String
    var line: Int
    var column: Int
    var fault: BundleFault

    var testDescription: String { "\(file):\(line):\(column) \(fault)" }

    init(
        _ file: String, _ broken: String, _ mended: String, _ line: Int, _ column: Int,
        _ fault: BundleFault
    ) {
        (self.file, self.broken, self.mended) = (file, broken, mended)
        (self.line, self.column, self.fault) = (line, column, fault)
    }

    /// A table of one row, whose last value is at fault in the first and right in the second.
    private static func value(
        _ table: BundleTable, _ head: String, _ row: String, _ wrong: String, _ right: String,
        _ fault: BundleFault
    ) -> BrokenBundle {
        BrokenBundle(
            table.file, "\(head)\n\(row),\(wrong)\n", "\(head)\n\(row),\(right)\n", 2,
            row.unicodeScalars.count + 2, fault)
    }

    static let all: [BrokenBundle] = structure + people + values + marks + header

    static let structure = [
        BrokenBundle("years.csv", "", TestBundle.sound["years.csv"] ?? "", 1, 1, .noHeader),
        BrokenBundle(
            "subjects.csv", "id,name\nm,Математика\n", "id,name,order\nm,Математика,1\n", 1, 1,
            .missingColumn("order")),
        BrokenBundle(
            "subjects.csv", "id,name,order,name\nm,А,1,Б\n", "id,name,order,area\nm,А,1,Б\n", 1,
            15, .repeatedColumn("name")),
        BrokenBundle(
            "subjects.csv", "id,name,order\nm,А\n", "id,name,order\nm,А,1\n", 2, 1,
            .wrongLength(expected: 3, found: 2)),
        BrokenBundle(
            "subjects.csv", "id,name,order\nm,А,1,\n", "id,name,order\nm,А,1\n", 2, 1,
            .wrongLength(expected: 3, found: 4)),
        BrokenBundle(
            "subjects.csv", "id,name,order\nm,А,1\n\n", "id,name,order\nm,А,1\n", 3, 1,
            .wrongLength(expected: 3, found: 1)),
        BrokenBundle(
            "subjects.csv", "id,name,order\nm,\"Мате,1\nn,Физика,2\n",
            "id,name,order\nm,\"Мате\",1\nn,Физика,2\n", 2, 3, .unclosedQuote),
        BrokenBundle(
            "subjects.csv", "id,name,order\nm,А,1\nn,\"Два\n\"слова,2\n",
            "id,name,order\nm,А,1\nn,\"Два\nслова\",2\n", 3, 3, .textAfterQuote(line: 4)),
        BrokenBundle(
            "subjects.csv", "id,name,order\nm,А \"Б\",1\n", "id,name,order\nm,\"А \"\"Б\"\"\",1\n",
            2, 3, .strayQuote),
        BrokenBundle(
            "subjects.csv", "id,name,order\n\"m\",\"две\nстроки\",x\n",
            "id,name,order\n\"m\",\"две\nстроки\",1\n", 3, 9,
            .wrongValue(
                column: "order", kind: .integer(-1_000_000...1_000_000), value: "x")),
    ]

    static let people = [
        value(
            .staff, "id,last_name,first_name,position", "s,Иванова,Анна", "", "учитель",
            .empty(column: "position")),
        value(
            .pupils, "id,first_name,last_name", "p,Пётр", "", "Петров",
            .empty(column: "last_name")),
        value(
            .pupils, "id,last_name,first_name,birth_date", "p,Петров,Пётр", "31.02.2015",
            "28.02.2015", .wrongValue(column: "birth_date", kind: .day, value: nil)),
        value(
            .pupils, "id,last_name,first_name,sex", "p,Петров,Пётр", "m", "м",
            .wrongValue(column: "sex", kind: .word(["м", "ж"]), value: nil)),
        value(
            .pupils, "id,first_name,last_name", "p,Пётр", "Пет\u{202E}ров", "Петров",
            .forbidden(column: "last_name", scalar: "\u{202E}", position: 4)),
        value(
            .pupils, "id,first_name,last_name", "p,Пётр", "П\u{2066}", "П\u{2013}",
            .forbidden(column: "last_name", scalar: "\u{2066}", position: 2)),
        value(
            .pupils, "id,first_name,last_name", "p,Пётр", "\u{7}Петров", "Петров",
            .forbidden(column: "last_name", scalar: "\u{7}", position: 1)),
        value(
            .pupils, "id,first_name,last_name", "p,Пётр", "Пет\rров", "Пет-ров",
            .forbidden(column: "last_name", scalar: "\r", position: 4)),
        value(
            .staff, "id,last_name,first_name,position,role", "s,Иванова,Анна,учитель", "boss",
            "deputy",
            .wrongValue(
                column: "role",
                kind: .word(["deputy", "archive", "class_teacher", "teacher", "administrator"]),
                value: "boss")),
        BrokenBundle(
            "pupils.csv", "id,last_name,first_name\n\(String(repeating: "ж", count: 65)),А,Б\n",
            "id,last_name,first_name\n\(String(repeating: "ж", count: 64)),А,Б\n", 2, 1,
            .longID(column: "id", count: 65)),
        value(.guardians, "pupil_id,name", "p", "", "Петрова Ольга", .empty(column: "name")),
    ]

    static let values = [
        value(
            .years, "id,name,start,end", "y,2025/2026,2025-09-01", "2026-5-31", "2026-05-31",
            .wrongValue(column: "end", kind: .day, value: "2026-5-31")),
        value(
            .years, "id,name,end,start", "y,2025/2026,2026-05-31", "1.9.2025", "01.09.2025",
            .wrongValue(column: "start", kind: .day, value: "1.9.2025")),
        value(
            .years, "id,name,end,start", "y,2025/2026,2026-05-31", "Иванова Анна",
            "2025-09-01", .wrongValue(column: "start", kind: .day, value: nil)),
        value(
            .classes, "id,year_id,letter,scheme,teacher_id,grade", "c,y,А,trimester,s", "13",
            "12", .outside(column: "grade", value: 13, limits: 1...12)),
        value(
            .classes, "id,year_id,letter,scheme,teacher_id,grade", "c,y,,trimester,s", "0", "1",
            .outside(column: "grade", value: 0, limits: 1...12)),
        value(
            .classes, "id,year_id,grade,letter,teacher_id,scheme", "c,y,7,А,s", "term",
            "half_year",
            .wrongValue(
                column: "scheme", kind: .word(["quarter", "trimester", "half_year"]),
                value: "term")),
        value(
            .classes, "id,year_id,grade,letter,scheme,teacher_id,markless",
            "c,y,7,А,trimester,s", "yes", "true",
            .wrongValue(column: "markless", kind: .flag, value: "yes")),
        value(
            .subjects, "id,name,order", "m,Математика", "1.5", "15",
            .wrongValue(
                column: "order", kind: .integer(-1_000_000...1_000_000), value: "1.5")),
        value(
            .subjects, "id,name,order", "m,Математика", " 1", "1",
            .wrongValue(
                column: "order", kind: .integer(-1_000_000...1_000_000), value: " 1")),
        value(
            .courses, "id,class_id,subject_id,teacher_id,marked_in", "k,c,m,s", "1,2",
            "2", .wrongLength(expected: 5, found: 6)
        ).atStart,
        value(
            .courses, "id,class_id,subject_id,teacher_id,marked_in", "k,c,m,s", "2;2",
            "2;3", .wrongValue(column: "marked_in", kind: .periodNumbers, value: "2;2")),
        value(
            .courses, "id,class_id,subject_id,teacher_id,hours_planned", "k,c,m,s", "-1",
            "0", .outside(column: "hours_planned", value: -1, limits: 0...10_000)),
        value(
            .lessons, "id,course_id,date,slot", "l,k,2025-09-01", "15", "14",
            .outside(column: "slot", value: 15, limits: 1...14)),
        value(
            .lessons, "id,course_id,slot,date", "l,k,1", "2025-09-31", "2025-09-30",
            .wrongValue(column: "date", kind: .day, value: "2025-09-31")),
        value(
            .lessons, "id,course_id,slot,date,status", "l,k,1,2025-09-01", "done", "cancelled",
            .wrongValue(column: "status", kind: .word(["held", "cancelled"]), value: "done")),
        value(
            .lessons, "id,course_id,slot,date,recorded_at", "l,k,1,2025-09-01",
            "2025-09-01 10:00", "2025-09-01T10:00:00",
            .wrongValue(column: "recorded_at", kind: .moment, value: "2025-09-01 10:00")),
        value(
            .daysOff, "date,kind", "2025-11-04", "party", "holiday",
            .wrongValue(
                column: "kind", kind: .word(["holiday", "vacation", "quarantine", "remote"]),
                value: "party")),
    ]

    static let marks = [
        value(
            .marks, "id,lesson_id,pupil_id,value", "1,l,p", "6", "5",
            .wrongValue(column: "value", kind: .mark, value: "6")),
        value(
            .marks, "id,lesson_id,pupil_id,value", "1,l,p", "4/5/3", "4-/5+",
            .wrongValue(column: "value", kind: .mark, value: "4/5/3")),
        value(
            .marks, "id,lesson_id,pupil_id,value", "1,l,p", "55", "5/5",
            .wrongValue(column: "value", kind: .mark, value: "55")),
        value(
            .finalMarks, "pupil_id,class_id,subject_id,kind,value", "p,c,m,year", "4-", "4",
            .wrongValue(column: "value", kind: .finalMark, value: "4-")),
        value(
            .finalMarks, "pupil_id,class_id,subject_id,kind,value", "p,c,m,year", ".", "НЗ",
            .wrongValue(column: "value", kind: .finalMark, value: ".")),
        value(
            .finalMarks, "pupil_id,class_id,subject_id,value,kind", "p,c,m,5", "term", "exam",
            .wrongValue(
                column: "kind", kind: .word(["period", "year", "exam", "final"]),
                value: "term")),
        value(
            .attendance, "lesson_id,pupil_id,code", "l,p", ":болел", "Б:болел",
            .wrongValue(column: "code", kind: .code, value: nil)),
        value(
            .codes, "kind,name,code", "ill,По болезни", "Б:1", "Б",
            .wrongValue(column: "code", kind: .code, value: "Б:1")),
        value(
            .audit, "user,action,entity,at", "u,set,mark", "вчера", "2025-09-01T10:00:00",
            .wrongValue(column: "at", kind: .moment, value: nil)),
    ]

    private static func json(_ text: String, _ line: Int, _ column: Int, _ fault: BundleFault)
        -> BrokenBundle
    {
        BrokenBundle(
            "bundle.json", text, TestBundle.sound["bundle.json"] ?? "", line, column, fault)
    }

    private static let school = """
        "school": {"id": "s1", "name_full": "Школа", "name_short": "Школа"}
        """
    private static let moment = "\"exported_at\": \"2026-05-29T18:00:00\""
    private static let format = "\"format\": \"vedomost-bundle\""

    static let header = [
        json("{", 1, 1, .notJSON), json("[]", 1, 1, .notJSON),
        json("{\(format), \"version\": 1, \(moment)}", 1, 1, .missingKey("school")),
        json("{\(format), \"version\": 1, \(school)}", 1, 1, .missingKey("exported_at")),
        json("{\(format), \(moment), \(school)}", 1, 1, .missingKey("version")),
        json("{\(format), \"version\": 2, \(moment), \(school)}", 1, 31, .unknownVersion(2)),
        json(
            "{\"format\": \"zip\",\n \"version\": 1, \(moment), \(school)}", 1, 2,
            .wrongKey("format", expected: "vedomost-bundle")),
        json(
            "{\(format), \"version\": 1,\n \"exported_at\": \"2026-05-29\", \(school)}", 2, 2,
            .wrongKey("exported_at", expected: "YYYY-MM-DDTHH:MM:SS")),
        json(
            "{\(format), \"version\": 1,\n\"scope\": \"all\", \(moment), \(school)}", 2, 1,
            .wrongKey("scope", expected: "merge, replace")),
        json(
            "{\(format), \"version\": 1, \(moment), \"school\":\n"
                + "{\"id\": 7, \"name_full\": \"Ш\", \"name_short\": \"Ш\"}}", 2, 2,
            .wrongKey("school.id", expected: "\"…\"")),
        json(
            "{\(format), \"version\": 1, \(moment), \"school\":\n"
                + "{\"id\": \"7\", \"name_full\": \"\", \"name_short\": \"Ш\"}}", 2, 13,
            .empty(column: "school.name_full")),
        json(
            "{\(format), \"version\": 1, \(moment), \"school\":\n"
                + "{\"id\": \"7\", \"name_full\": \"Ш\\u0001\", \"name_short\": \"Ш\"}}", 2, 13,
            .forbidden(column: "school.name_full", scalar: "\u{1}", position: 2)),
    ]

    /// The same, reported at the beginning of its line.
    private var atStart: BrokenBundle {
        var other = self
        other.column = 1
        return other
    }
}
