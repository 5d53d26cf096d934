import Bundles
import Foundation
import GRDB
import Stores
import Testing

@Suite("The store that an import writes")
struct ImportStoreTests {
    @Test("the one file is the whole store, and only its owner may read it")
    func whole() throws {
        let imported = try ImportedSchool()
        for _ in 1...2 {
            _ = try imported.take(school)
            #expect(try imported.left() == ["journal.sqlite"])
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: imported.store)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try imported.value("PRAGMA journal_mode") == "wal")
        #expect(try imported.value("PRAGMA integrity_check") == "ok")
    }

    @Test("a store that another process writes is busy")
    func busy() throws {
        let imported = try ImportedSchool()
        _ = try imported.take(school)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: imported.store, configuration: configuration)
        try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
        #expect(throws: ImportError.store(.busy(path: imported.store))) {
            try imported.take(school)
        }
        try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
    }

    @Test("a file that is no store is left alone")
    func foreign() throws {
        let imported = try ImportedSchool()
        try Data("text of a whole other kind".utf8).write(
            to: URL(fileURLWithPath: imported.store))
        #expect(throws: ImportError.self) { try imported.take(school) }
        #expect(try imported.left() == ["journal.sqlite"])
    }

    @Test("a store in a folder that is not there cannot be created")
    func nowhere() throws {
        let imported = try ImportedSchool()
        _ = try imported.take(school)
        let path = imported.store + "/nowhere/journal.sqlite"
        let bundle = imported.store.replacingOccurrences(of: "journal.sqlite", with: "bundle1")
        #expect(throws: ImportError.self) { try importBundle(at: bundle, into: path) }
    }

    @Test("what a killed import left beside the store goes with the next one")
    func swept() throws {
        let imported = try ImportedSchool()
        let folder = imported.store.replacingOccurrences(of: "journal.sqlite", with: "")
        // No process has a number beyond the kernel's limit of 2^22.
        try Data().write(to: URL(fileURLWithPath: folder + ".journal.sqlite.part-4194305"))
        _ = try imported.take(school)
        #expect(try imported.left() == ["journal.sqlite"])
    }
}
