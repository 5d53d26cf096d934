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

    @Test("the canonical form of a class is the documented one")
    func form() throws {
        let facts = try WrittenStore(smallSchool).everything().0[0]
        let records = facts.canonical.split(separator: 0x1E).map { record in
            String(decoding: record, as: UTF8.self).replacing("\u{1F}", with: "|")
        }
        #expect(facts.snapshot == sha256(facts.canonical))
        #expect(records.count == 40)
        #expect(
            records[0] == "school|s1|Школа полностью|Школа|Улица, 1|г. Видное|Округ|Сова|Мария|"
                + "Петровна|2026-05-29T18:00:00|")
        let some = [
            "year|y25|2025/2026|2025-09-01|2026-05-31|",
            "period|a1|trimester|1|1 триместр|2025-09-01|2025-11-16|",
            "class|c7|7|А|trimester|0|общий|w1|", "staff|w1|Орлова|Анна|Ивановна|учитель|teacher|",
            "pupil|p1|Семенов|Борис|Ильич|12|2012-03-01|",
            "enrolment|p2|2026-01-12|2026-05-31|пр. 9||||", "subject|alg|Алгебра|Алг.|2|",
            "course|k1|alg||w1|136|0|1;2|0|", "membership|k2|p2|2025-11-01||",
            "plan|k1|1|Числа|2|2025-09-02|",
            "lesson|l1|k1|2025-09-02|1|1|1|w2|Числа|§ 1|контрольная|2025-09-02T12:00:00|",
            "attendance|l1|p1|late|5|", "mark|l3|p1|4/5|1|", "final|p1|alg|1|5|",
            "final|p1|alg|1000|4|", "decision|p1|Переведён|8|2026-05-28|",
            "inspection|i2|2025-10-01|Сова|Мария|Петровна|Нет заданий|2025-10-08|2025-10-07|",
        ]
        #expect(Set(some).subtracting(records).isEmpty)
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
