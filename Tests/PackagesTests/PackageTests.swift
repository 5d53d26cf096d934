import Foundation
import Testing

@testable import Packages

@Suite("Packages")
struct PackageTests {
    static let about = PackageAbout(
        schoolID: "s1", school: "Школа № 0", yearID: "y25", year: "2025/2026",
        exportedAt: "2026-06-30T15:00:00", snapshot: "ab", program: "test 1", libraries: [:])

    static let files = [
        PackagedFile("issued/1.pdf", .bytes(Array("%PDF one".utf8)), FileAbout(.document)),
        PackagedFile("journal/marks.csv", .bytes(Array("id,value\n".utf8)), FileAbout(.journal)),
        PackagedFile("issued/0.pdf", .bytes([]), FileAbout(.document)),
        PackagedFile(
            "volumes/7А.pdf", .bytes(Array("том".utf8)),
            FileAbout(.volume, pages: 2, sheets: 1, term: "5 лет")),
    ]

    static func bytes(of files: [PackagedFile] = files) throws(PackageError) -> [UInt8] {
        var bytes: [UInt8] = []
        _ = try writePackage(of: files, about: about) { piece throws(PackageError) in
            bytes += piece
        }
        return bytes
    }

    /// A package of these bytes in a file of its own, for `work`.
    static func opened<Value>(
        _ bytes: [UInt8], _ work: (Package) throws -> Value
    ) throws -> Value {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("package-\(UUID().uuidString).zip")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        return try work(try Package(path: file.path))
    }

    @Test("the order in which files are named changes no byte")
    func sameBytes() throws {
        #expect(try Self.bytes() == Self.bytes(of: Self.files.reversed()))
    }

    @Test("what was packed is there, and nothing is at fault")
    func sound() throws {
        try Self.opened(try Self.bytes()) { package in
            #expect(try package.check().isEmpty)
            #expect(package.isDirectorySound)
            let manifest = try package.manifest()
            #expect(manifest.about == Self.about)
            #expect(manifest.files.map(\.path) == manifest.files.map(\.path).sorted())
            for file in Self.files {
                let bytes = try package.bytes(of: "data/\(file.path)")
                #expect(.bytes(bytes) == file.content)
                let entry = manifest.files.first { $0.path == "data/\(file.path)" }
                #expect(entry?.about == file.about)
            }
        }
    }

    @Test("any one byte that changes is noticed, and the file it lies in is named")
    func everyByte() throws {
        let whole = try Self.bytes()
        let contents = try Self.opened(whole) { package in
            package.entries.map { ($0.entry.name, $0.content) }
        }
        for place in whole.indices {
            var damaged = whole
            damaged[place] ^= 1 << UInt8(place % 8)
            let faults = try Self.opened(damaged) { try $0.check() }
            #expect(!faults.isEmpty, "byte \(place)")
            if let (name, _) = contents.first(where: { $0.1.contains(place) }) {
                #expect(faults == [.altered(name)], "byte \(place) of \(name)")
            }
        }
    }

    @Test("a package that was cut or has grown is noticed")
    func cut() throws {
        let whole = try Self.bytes()
        for count in stride(from: whole.count - 1, to: 200, by: -37) {
            #expect(try !Self.opened(Array(whole[..<count])) { try $0.check() }.isEmpty)
        }
        for more in [whole + [0], [0] + whole, whole + whole] {
            #expect(try !Self.opened(more) { try $0.check() }.isEmpty)
        }
    }

    @Test(
        "a path that leaves the package, or that some system cannot hold, is refused",
        arguments: ["", "/a", "a/", "a//b", "../a", "a/../b", ".", "a\\b", "c:a", "a\nb", "a*"])
    func badPath(path: String) throws {
        #expect(throws: PackageError.badPath(path)) {
            try Self.bytes(of: [PackagedFile(path, .bytes([]), FileAbout(.other))])
        }
    }

    @Test("two files of one path are refused, letters' case aside")
    func repeatedPath() throws {
        let files = ["a/B.pdf", "A/b.pdf"].map {
            PackagedFile($0, .bytes([]), FileAbout(.other))
        }
        #expect(throws: PackageError.repeated(path: "a/B.pdf")) { try Self.bytes(of: files) }
    }

    @Test("sizes beyond four gibibytes are written in full")
    func largeSizes() {
        let size = 5 << 32
        let form = ZipForm([
            ZipEntry(name: "a", size: size, crc: 1), ZipEntry(name: "b", size: 2, crc: 2),
        ])
        // A header of 30 bytes, a name of one, an extra field of 20.
        #expect(form.offsets == [0, size + 51])
        #expect(form.directoryOffset == size + 51 + 51 + 2)
        let wanted = (0..<8).map { UInt8(truncatingIfNeeded: form.offsets[1] >> (8 * $0)) }
        // Two lines of 46 + 1 + 28 bytes; the offset is the last of the second.
        #expect(Array(form.directory[142..<150]) == wanted)
    }
}
