import Foundation
import GRDB
import Journal
import Testing

@testable import Register

/// The register's file and `HEAD`.
struct RegisterFileTests {
    private func filled(_ place: Place, documents: Int = 3) throws -> RegisterFile {
        let register = try place.register()
        for number in 0..<documents {
            let reserved = try register.append(entry("2025-\(number)"))
            _ = try register.append(
                reserved.content.turned(.issued, at: moment(number), by: "deputy"))
        }
        try register.append([
            PrintEntry(
                at: moment(1), by: "root", report: "summary", classID: "c",
                periodID: "t1", month: "", format: "pdf", hash: sha256([]))
        ])
        return register
    }

    @Test("lines are read back as they were written, and the register is not accused")
    func roundTrip() throws {
        let place = try Place()
        let register = try filled(place)
        #expect(try register.audit() == [])
        let lines = try register.lines()
        #expect(lines.map(\.line) == [1, 2, 3, 4, 5, 6])
        #expect(lines[0].content == entry("2025-0"))
        #expect(lines[0].previous == zeroHash && lines[1].previous == lines[0].hash)
        #expect(try register.prints().count == 1)
        #expect(try register.end() == ChainEnd(count: 6, hash: lines[5].hash))
        withExtendedLifetime(place) {}
    }

    @Test("the file refuses to change or delete a line, or to add one that is not the next")
    func fence() throws {
        let place = try Place()
        _ = try filled(place)
        let queue = try DatabaseQueue(path: place.path)
        for sql in [
            "UPDATE lines SET reason = 'x'", "DELETE FROM lines WHERE line = 6",
            "DELETE FROM prints",
            "INSERT OR REPLACE INTO lines SELECT * FROM lines WHERE line = 2",
        ] {
            #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
        }
        withExtendedLifetime(place) {}
    }

    @Test(
        "a change behind the fence is found, and nothing is added to such a register",
        arguments: [
            "UPDATE lines SET \"by\" = 'x' WHERE line = 3",
            "UPDATE lines SET \"for\" = '' || char(0) || 'x' WHERE line = 3",
            "UPDATE lines SET copies = 9 WHERE line = 6", "DELETE FROM lines WHERE line = 6",
            "DELETE FROM lines WHERE line = 1", "DELETE FROM lines", "DELETE FROM prints",
            "UPDATE lines SET line = line + 10 WHERE line > 3",
            "UPDATE prints SET \"by\" = 'nobody'",
        ])
    func behindTheFence(sql: String) throws {
        let place = try Place()
        let register = try filled(place)
        let queue = try DatabaseQueue(path: place.path)
        try queue.write { database in
            for fence in Schema.fences {
                try database.execute(sql: "DROP TRIGGER \(fence.name)")
            }
            try database.execute(sql: sql)
            for fence in Schema.fences { try database.execute(sql: fence.sql) }
        }
        #expect(try !register.audit().isEmpty)
        withExtendedLifetime(place) {}
    }

    @Test("a fence that was taken away is missed")
    func noFence() throws {
        let place = try Place()
        let register = try filled(place)
        try DatabaseQueue(path: place.path).write {
            try $0.execute(sql: "DROP TRIGGER lines_delete")
        }
        #expect(try register.audit() == [.noFence("lines_delete")])
        withExtendedLifetime(place) {}
    }

    @Test("a register cut back to an older state, or without HEAD, is found")
    func head() throws {
        let place = try Place()
        let register = try filled(place)
        let older = try Data(contentsOf: URL(fileURLWithPath: place.path))
        _ = try register.append(entry("2025-9"))
        try older.write(to: URL(fileURLWithPath: place.path))
        #expect(try place.register().audit() == [.end(.register, said: 7, found: 6)])
        #expect(throws: RegisterError.self) { try place.register().append(entry("2025-9")) }
        try FileManager.default.removeItem(atPath: register.folder + "/HEAD")
        #expect(try place.register().audit() == [.noHead])
        withExtendedLifetime(place) {}
    }

    @Test("a stop between HEAD and the line leaves a register that is not accused and goes on")
    func stopBetween() throws {
        let place = try Place()
        let register = try filled(place)
        let (end, prints) = (try register.end(), HeadFile(folder: register.folder).head?.prints)
        let next = RawLine(end.count + 1, entry("2025-9"), previous: end.hash)
        let written = ChainEnd(count: next.line, hash: next.hash)
        try HeadFile(folder: register.folder).write(
            Head(register: [end, written], prints: prints ?? []))
        #expect(try register.audit() == [])
        _ = try register.append(entry("2025-7"))
        #expect(try register.audit() == [])
        withExtendedLifetime(place) {}
    }

    @Test("while one run holds the register another is told that it is busy")
    func lock() throws {
        let place = try Place()
        let register = try filled(place)
        let isBusy = try register.locked(failing: { $0 }) { () throws(RegisterError) in
            do throws(RegisterError) {
                return try register.locked(patience: 0.05, failing: { $0 }) {
                    () throws(RegisterError) in false
                }
            } catch {
                return error == .busy(path: register.folder)
            }
        }
        #expect(isBusy)
        withExtendedLifetime(place) {}
    }

    @Test("a file that is no register is refused and left as it is")
    func foreign() throws {
        let place = try Place()
        try DatabaseQueue(path: place.path).write { try $0.execute(sql: "CREATE TABLE t (a)") }
        #expect(throws: RegisterError.foreign(path: place.path)) { try place.register() }
        withExtendedLifetime(place) {}
    }
}
