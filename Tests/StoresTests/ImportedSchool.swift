import Bundles
import Foundation
import GRDB
import Stores

/// A bundle and the store it is imported into, in a folder that goes with them.
final class ImportedSchool {
    private let folder: String
    private var archives = 0

    /// The store's file.
    let store: String

    init() throws {
        let place = FileManager.default.temporaryDirectory
            .appendingPathComponent("import-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        folder = place.path
        store = folder + "/journal.sqlite"
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Imports these files.
    func take(_ files: [String: String], dryRun: Bool = false) throws -> ImportReport {
        defer { withExtendedLifetime(self) {} }
        archives += 1
        let bundle = "\(folder)/bundle\(archives)"
        try FileManager.default.createDirectory(
            atPath: bundle, withIntermediateDirectories: true)
        for (name, text) in files {
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(bundle)/\(name)"))
        }
        return try importBundle(at: bundle, into: store, dryRun: dryRun)
    }

    /// Names of what lies in the store's folder, but the bundles.
    func left() throws -> [String] {
        defer { withExtendedLifetime(self) {} }
        return try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { !$0.hasPrefix("bundle") }.sorted()
    }

    /// All rows of the store, as texts, by table; sorted.
    func dump() throws -> [String: [String]] {
        defer { withExtendedLifetime(self) {} }
        return try DatabaseQueue(path: store).read { database in
            var dump: [String: [String]] = [:]
            for table in BundleTable.allCases.map(\.rawValue) + ["school"] {
                dump[table] = try Row.fetchAll(database, sql: "SELECT * FROM \"\(table)\"")
                    .map { row in
                        row.databaseValues.map(\.description).joined(separator: "|")
                    }.sorted()
            }
            return dump
        }
    }

    /// One value of the store.
    func value(_ sql: String) throws -> String? {
        defer { withExtendedLifetime(self) {} }
        return try DatabaseQueue(path: store).read { try String.fetchOne($0, sql: sql) }
    }

    /// Rows that refer to what is not there, as the engine itself finds them.
    func dangling() throws -> Int {
        defer { withExtendedLifetime(self) {} }
        return try DatabaseQueue(path: store).read {
            try Row.fetchAll($0, sql: "PRAGMA foreign_key_check").count
        }
    }
}

/// A school of two years, in which every rule of the import has something to look at.
let school: [String: String] = [
    "bundle.json": """
    {"format": "vedomost-bundle", "version": 1, "scope": "merge",
    "exported_at": "2026-05-29T18:00:00", "school": {"id": "s1", "name_full": "Школа",
    "name_short": "Школа", "director_id": "s"}}
    """,
    "years.csv": """
    id,name,start,end
    y,2025/2026,2025-09-01,2026-05-31
    z,2024/2025,2024-09-01,2025-05-31

    """.trimmed,
    "periods.csv": """
    id,year_id,scheme,number,name,start,end
    t1,y,trimester,1,1 триместр,2025-09-01,2025-11-16
    t2,y,trimester,2,2 триместр,2025-11-17,2026-02-22
    t3,y,trimester,3,3 триместр,2026-02-23,2026-05-31
    h1,y,half_year,1,1 полугодие,2025-09-01,2025-12-28
    h2,y,half_year,2,2 полугодие,2026-01-12,2026-05-31
    o1,z,trimester,1,1 триместр,2024-09-01,2024-11-17
    """.trimmed,
    "staff.csv": """
    id,last_name,first_name,position
    s,Иванова,Анна,учитель
    d,Сидоров,Олег,учитель
    """.trimmed,
    "classes.csv": """
    id,year_id,grade,letter,scheme,teacher_id,markless
    a,y,7,А,trimester,s,
    b,y,10,,half_year,s,false
    g,y,1,А,trimester,s,
    o,z,6,А,trimester,d,
    """.trimmed,
    "pupils.csv": """
    id,last_name,first_name
    p,Петров,Пётр
    q,Орлова,Ольга
    r,Белов,Илья
    x,Старый,Ученик
    """.trimmed,
    "guardians.csv": "pupil_id,name,phone\np,Петрова Мария,1\n",
    "enrolments.csv": """
    pupil_id,class_id,start,end
    p,a,2025-09-01,2025-12-31
    p,b,2026-01-01,
    q,a,2025-09-01,2026-05-31
    r,g,2025-09-01,
    p,o,2024-09-01,
    x,o,2024-09-01,2025-05-31
    """.trimmed,
    "subjects.csv": "id,name,order\nm,Математика,1\nf,Английский язык,2\nw,Старый,3\n",
    "courses.csv": """
    id,class_id,subject_id,teacher_id,group_name,marked_in
    ma,a,m,s,,1;3
    fa,a,f,s,группа 1,
    mb,b,m,s,,2
    mg,g,m,s,,
    mo,o,w,d,,
    """.trimmed,
    "course_pupils.csv": "course_id,pupil_id,start,end\nfa,q,2025-10-01,2025-10-31\n",
    "plan.csv": "course_id,number,topic\nma,1,Дроби\n",
    "lessons.csv": """
    id,course_id,date,slot,teacher_id
    l1,ma,2025-09-01,1,
    l2,ma,2025-09-01,2,d
    l3,fa,2025-10-31,1,
    l4,mb,2026-05-31,14,
    l5,mg,2025-09-02,1,
    l6,mo,2024-09-02,1,
    """.trimmed,
    "attendance.csv": """
    lesson_id,pupil_id,code,minutes_late
    l1,p,Б,
    l1,q,оп,5
    l3,q,Н,
    l4,p,осв,
    l6,x,УП,
    """.trimmed,
    "marks.csv": "id,lesson_id,pupil_id,value\n1,l2,p,5\n2,l2,p,4-\n3,l6,x,3\n",
    "final_marks.csv": """
    pupil_id,class_id,subject_id,kind,period_id,value
    q,a,m,period,t1,5
    q,a,m,year,,4
    p,b,m,period,h2,ЗЧ
    x,o,w,period,o1,3
    """.trimmed,
    "decisions.csv": "pupil_id,class_id,decision\nq,a,перевести\n",
    "inspections.csv": """
    id,date,class_id,course_id,inspector_id,subject,remark
    i1,2025-09-01,a,ma,d,plan,исправить
    """.trimmed,
    "days_off.csv": "date,kind,class_id\n2025-11-04,holiday,\n2025-11-05,quarantine,a\n",
    "audit.csv": "at,user,action,entity\n2025-09-01T10:00:00,s,set,mark\n",
]

extension String {
    /// With one newline at the end.
    var trimmed: String { hasSuffix("\n") ? String(dropLast()) + "\n" : self + "\n" }
}

extension [String: String] {
    /// The same with `old` in a file replaced by `new`, which must be there once.
    func changing(_ file: String, _ old: String, _ new: String) -> [String: String] {
        var files = self
        let parts = files[file]?.components(separatedBy: old) ?? []
        precondition(parts.count == 2, "\(old) stands once in \(file)")
        files[file] = parts.joined(separator: new)
        return files
    }

    /// The same with a row more.
    func adding(_ file: String, _ row: String) -> [String: String] {
        var files = self
        files[file, default: ""] += row + "\n"
        return files
    }

    /// The same as a bundle that replaces its school years.
    var replacing: [String: String] { changing("bundle.json", "merge", "replace") }
}
