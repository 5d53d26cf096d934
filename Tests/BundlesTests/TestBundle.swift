import Bundles
import Foundation

/// A small bundle in a folder of its own, which goes with it.
final class TestBundle {
    let path: String

    /// The files of ``sound`` with some of them put in, changed or (nil) left out.
    init(_ changes: [String: [UInt8]?] = [:]) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("bundle-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
        var files = TestBundle.sound.mapValues { Optional(Array($0.utf8)) }
        for (name, bytes) in changes { files[name] = bytes }
        for case (let name, let bytes?) in files {
            try Data(bytes).write(to: folder.appendingPathComponent(name))
        }
    }

    convenience init(text changes: [String: String]) throws {
        try self.init(changes.mapValues { Array($0.utf8) })
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// All that reading it gives.
    func reading() throws -> Reading {
        defer { keep() }
        return try Reading(path)
    }

    /// Keeps its files till here.
    func keep() { withExtendedLifetime(self) {} }

    static let sound = [
        "bundle.json": """
        {"format": "vedomost-bundle", "version": 1, "exported_at": "2026-05-29T18:00:00",
         "school": {"id": "s1", "name_full": "Школа", "name_short": "Школа"}}
        """,
        "years.csv": "id,name,start,end\ny,2025/2026,2025-09-01,2026-05-31\n",
        "periods.csv": """
        id,year_id,scheme,number,name,start,end
        t1,y,trimester,1,1 триместр,2025-09-01,2025-11-16
        """,
        "staff.csv": "id,last_name,first_name,position\ns,Иванова,Анна,учитель\n",
        "classes.csv": "id,year_id,grade,letter,scheme,teacher_id\nc,y,7,А,trimester,s\n",
        "pupils.csv": "id,last_name,first_name\np,Петров,Пётр\n",
        "enrolments.csv": "pupil_id,class_id,start\np,c,2025-09-01\n",
        "subjects.csv": "id,name,order\nm,Математика,1\n",
        "courses.csv": "id,class_id,subject_id,teacher_id\nk,c,m,s\n",
    ]
}

/// All that reading a bundle gives.
struct Reading {
    var problems = ProblemList()
    var header: BundleHeader?
    var rows: [BundleTable: [[BundleValue]]] = [:]

    init(_ path: String) throws {
        let source = try BundleSource(path: path)
        source.check(reporting: &problems)
        header = try source.header(reporting: &problems)
        for table in BundleTable.allCases {
            var reader = try TableReader(source, table, reporting: &problems)
            while try reader.next(reporting: &problems) {
                rows[table, default: []].append(reader.values)
            }
        }
        problems.sort()
    }
}

/// The rows of one table, read from these bytes of its file.
func rows(_ table: BundleTable, _ bytes: [UInt8]) throws -> (ProblemList, [[BundleValue]]) {
    let bundle = try TestBundle([table.file: bytes])
    defer { bundle.keep() }
    let reading = try Reading(bundle.path)
    return (reading.problems, reading.rows[table] ?? [])
}
