import GRDB
import Journal
import Testing

@testable import Stores

@Suite("Snapshots")
struct SnapshotTests {
    @Test("SHA-256 of the standard's example")
    func digest() {
        // Source: FIPS 180-4, example of "abc".
        #expect(
            sha256(Array("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test("equal journals give equal facts and snapshots in whatever order rows were stored")
    func shuffled() throws {
        let expected = try WrittenStore(smallSchool).everything()
        for seed in 1...6 {
            var numbers = SeededNumbers(state: UInt64(seed))
            let found = try WrittenStore(smallSchool.shuffled(using: &numbers)).everything()
            #expect(found == expected, "seed \(seed)")
        }
    }

    @Test("the snapshot of several classes does not know their order")
    func classes() {
        #expect(snapshot(ofClasses: ["a", "b"]) == snapshot(ofClasses: ["b", "a"]))
        #expect(snapshot(ofClasses: ["a", "b"]) != snapshot(ofClasses: ["ab"]))
        #expect(snapshot(ofClasses: ["a"]) != "a")
    }

    @Test("a changed cell changes the whole snapshot, and a class's where a report reads it")
    func everyCell() throws {
        let store = try WrittenStore(smallSchool)
        var unread: Set<String> = []
        try store.connection().writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            let before = try SQLiteStore(database, path: "").everything()
            for cell in try ChangedCell.all(of: database) {
                try database.inSavepoint {
                    try cell.change(in: database)
                    let journal = try SQLiteStore(database, path: "")
                    #expect(try journal.snapshot() != before.1, "\(cell)")
                    // A class that can no longer be read is a difference too.
                    let classes = try? journal.everything().0
                    if classes?.map(\.snapshot) == before.0.map(\.snapshot) {
                        unread.insert("\(cell)")
                    }
                    return .rollback
                }
            }
        }
        #expect(unread == ChangedCell.unread)
    }
}
