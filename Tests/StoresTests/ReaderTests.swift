import Foundation
import GRDB
import Journal
import Stores
import Testing

@Suite("One state of the journal a run")
struct ReaderTests {
    @Test("a reader keeps its snapshot while somebody else writes")
    func snapshot() throws {
        let store = try WrittenStore(smallSchool)
        let before = try store.everything()
        let writer = try store.connection()
        try SQLiteStore.read(at: store.path, failing: { $0 as any Error }) { journal in
            try writer.write { database in
                try database.execute(sql: "UPDATE marks SET value = '2'; DELETE FROM attendance")
            }
            #expect(try journal.everything() == before)
            // Nor does it see what is moved into the file; that has to wait.
            _ = try? writer.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            #expect(try journal.everything() == before)
            #expect(try journal.counts().first { $0.table == "attendance" }?.rows == 3)
        }
        let after = try store.everything()
        #expect(after.0[0].attendance.isEmpty)
        #expect(after.0[0].marks.map(\.value) == ["2", "2", "2"])
    }

    @Test("the work's own error comes out as it is")
    func ownError() throws {
        struct Own: Error, Equatable {}
        let store = try WrittenStore(smallSchool)
        #expect(throws: Own()) {
            try SQLiteStore.read(at: store.path, failing: { _ in Own() }) { (_) throws(Own) in
                throw Own()
            }
        }
    }

    @Test("who may write nothing reads the store all the same, and leaves nothing behind")
    func readOnlyFolder() throws {
        let store = try WrittenStore(smallSchool)
        let expected = try store.everything()
        for file in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: store.path + file)
        }
        try Unprivileged(reading: store).run { () throws in
            #expect(!FileManager.default.createFile(atPath: store.folder + "/x", contents: nil))
            #expect(try store.everything() == expected)
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: store.folder)
        #expect(left == ["journal.sqlite"])
    }

    @Test("a store that changed under a reader who can make no snapshot is busy")
    func changedMeanwhile() throws {
        let store = try WrittenStore(smallSchool)
        let reader = Unprivileged(reading: store)
        try reader.run { () throws in
            #expect(throws: StoreError.busy(path: store.path)) {
                try SQLiteStore.read(at: store.path, failing: { $0 as any Error }) { journal in
                    _ = try journal.everything()
                    try reader.asOwner {
                        let writer = try store.connection()
                        try writer.write { try $0.execute(sql: "DELETE FROM marks") }
                        try writer.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
                        try writer.close()
                    }
                }
            }
        }
    }

    @Test("changes that only a writer can follow are told of, not left out")
    func unfinished() throws {
        let store = try WrittenStore(smallSchool)
        let writer = try store.connection()
        try writer.write { try $0.execute(sql: "DELETE FROM marks") }
        let copy = try WrittenStore([])
        for suffix in ["", "-wal"] {
            let target = copy.path + suffix
            try? FileManager.default.removeItem(atPath: target)
            try FileManager.default.copyItem(atPath: store.path + suffix, toPath: target)
        }
        try? FileManager.default.removeItem(atPath: copy.path + "-shm")
        try Unprivileged(reading: copy).run { () throws in
            #expect(throws: StoreError.unfinished(path: copy.path)) { try copy.everything() }
        }
        #expect(try copy.everything().0[0].marks.isEmpty)
    }

    @Test("who may not read the store is told so")
    func unreadable() throws {
        let store = try WrittenStore(smallSchool)
        chmod(store.path, 0)
        defer { chmod(store.path, 0o600) }
        guard geteuid() == 0 else {
            #expect(throws: StoreError.unreadable(path: store.path)) { try store.everything() }
            return
        }
        try Unprivileged(reading: store).run { () throws in
            #expect(throws: StoreError.unreadable(path: store.path)) { try store.everything() }
        }
    }
}
