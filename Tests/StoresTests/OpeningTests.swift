import Foundation
import GRDB
import Journal
import Stores
import Testing

@Suite("Opening a store")
struct OpeningTests {
    private func error(of path: String, patience: Double = 2) -> StoreError? {
        do throws(StoreError) {
            try SQLiteStore.read(at: path, patience: patience, failing: { $0 }) {
                (journal) throws(StoreError) in _ = try journal.everything()
            }
            return nil
        } catch {
            return error
        }
    }

    private func file(_ bytes: [UInt8], in store: WrittenStore) throws -> String {
        let path = "\(store.folder)/other"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test("a file that is not there, and a folder, are told apart")
    func nothing() throws {
        let store = try WrittenStore(smallSchool)
        let absent = "\(store.folder)/no/journal.sqlite"
        #expect(error(of: absent) == .missing(path: absent))
        #expect(error(of: "\(store.path)/x") == .missing(path: "\(store.path)/x"))
        #expect(error(of: store.folder) == .notFile(path: store.folder))
    }

    @Test("an empty file and one that begins otherwise are no stores")
    func otherFiles() throws {
        let store = try WrittenStore(smallSchool)
        let empty = try file([], in: store)
        #expect(error(of: empty) == .empty(path: empty))
        let short = try file(Array("SQLite".utf8), in: store)
        let begins = Array("SQLite".utf8)
        #expect(error(of: short) == .notSQLite(path: short, begins: begins))
        let picture = try file([0x89, 0x50] + [UInt8](repeating: 7, count: 5000), in: store)
        #expect(
            error(of: picture)
                == .notSQLite(
                    path: picture, begins: [0x89, 0x50] + [UInt8](repeating: 7, count: 14)))
    }

    @Test("a database of another program is told by its application_id", arguments: [0, 7])
    func foreign(id: Int) throws {
        let store = try WrittenStore(smallSchool)
        try store.connection().write { try $0.execute(sql: "PRAGMA application_id = \(id)") }
        #expect(error(of: store.path) == .foreign(path: store.path, applicationID: id))
    }

    @Test("a store of another version is told by its number", arguments: [0, 2, 1000])
    func otherVersion(version: Int) throws {
        let store = try WrittenStore(smallSchool)
        try store.connection().write { try $0.execute(sql: "PRAGMA user_version = \(version)") }
        #expect(
            error(of: store.path)
                == .unknownVersion(path: store.path, found: version, known: 1))
    }

    @Test("a store without a school is damaged")
    func noSchool() throws {
        let store = try WrittenStore([])
        #expect(error(of: store.path) == .damaged(path: store.path, why: "school"))
    }

    @Test(
        "a cell that the schema keeps out is named by its column",
        arguments: [
            ("lessons", "date", "'2025-02-30'"), ("years", "\"end\"", "'2020-01-01'"),
            ("attendance", "kind", "'sick'"), ("final_marks", "value", "'6'"),
            ("final_marks", "period_id", "'h1'"), ("pupils", "birth_date", "'Семенов'"),
            ("courses", "subject_id", "'none'"), ("school", "exported_at", "'now'"),
        ])
    func faultyCell(table: String, column: String, value: String) throws {
        let store = try WrittenStore(smallSchool)
        try store.connection().writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;
                    UPDATE \(table) SET \(column) = \(value) WHERE "\(column)" IS NOT NULL
                    """.replacing("\"\"", with: "\""))
        }
        let name = column.filter { $0 != "\"" }
        #expect(error(of: store.path) == .damaged(path: store.path, why: name))
    }

    @Test("a store whose bytes were changed is refused or read, and never ends the program")
    func damagedBytes() throws {
        let store = try WrittenStore(smallSchool)
        let whole = Array(try Data(contentsOf: URL(fileURLWithPath: store.path)))
        var numbers = SeededNumbers(state: 1)
        var refused = 0
        for _ in 0..<80 {
            var bytes = whole
            for _ in 0..<20 {
                let place = Int.random(in: 100..<bytes.count, using: &numbers)
                bytes[place] = UInt8.random(in: 0...255, using: &numbers)
            }
            let path = try file(bytes, in: store)
            if let error = error(of: path) {
                refused += 1
                #expect(error.exitCode == 65, "\(error)")
            }
        }
        // A page that holds nothing but nonsense is noticed.
        let path = try file(
            Array(whole[..<4096]) + [UInt8](repeating: 0xFF, count: 200_000), in: store)
        #expect(error(of: path)?.exitCode == 65)
        #expect(refused > 0)
    }

    @Test("a locked store is busy after the time that one waits")
    func locked() throws {
        let store = try WrittenStore(smallSchool)
        try store.connection().writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;
                    UPDATE school SET source = 'x'
                    """)
            #expect(error(of: store.path, patience: 0.05) == .busy(path: store.path))
            try database.execute(sql: "ROLLBACK")
        }
    }

    @Test(
        "a path is a path whatever it looks like",
        arguments: [
            "a?immutable=1", "100%41#x", "журнал школы №1.sqlite", "file:x", "a b&c=d", ":memory:",
            "'quoted\"",
        ])
    func paths(name: String) throws {
        let store = try WrittenStore(smallSchool, name: name)
        #expect(error(of: store.path) == nil)
        #expect(error(of: "/\(store.path)") == nil)
        try Unprivileged(reading: store).run { () throws in #expect(error(of: store.path) == nil) }
        // Whatever the engine made beside it is named for it.
        let left = try FileManager.default.contentsOfDirectory(atPath: store.folder)
        #expect(left.allSatisfy { $0.hasPrefix(name) })
    }
}
