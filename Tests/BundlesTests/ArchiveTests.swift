import Bundles
import Foundation
import Testing

@Suite("A bundle in an archive")
struct ArchiveTests {
    /// Packs with Python's own library; a process of its own, so nothing of ours is at work.
    private func pack(_ folder: String, _ script: String) throws -> String {
        let archive = folder + ".zip"
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let head =
            "import sys, os, zipfile, warnings; warnings.simplefilter('ignore'); "
            + "d, z = sys.argv[1:]; "
            + "f = zipfile.ZipFile(z, 'w', zipfile.ZIP_DEFLATED); names = sorted(os.listdir(d))\n"
        python.arguments = ["python3", "-c", head + script + "\nf.close()", folder, archive]
        try python.run()
        python.waitUntilExit()
        #expect(python.terminationStatus == 0)
        return archive
    }

    @Test(
        "an archive, flat or with one folder, reads as the folder does",
        arguments: ["", "school/"])
    func same(_ folder: String) throws {
        let bundle = try TestBundle()
        defer { bundle.keep() }
        let script = "[f.write(os.path.join(d, n), '\(folder)' + n) for n in names]"
        let archive = try pack(bundle.path, script)
        defer { try? FileManager.default.removeItem(atPath: archive) }
        let (left, right) = (try Reading(bundle.path), try Reading(archive))
        #expect(left.rows == right.rows && left.header == right.header)
        #expect(left.problems == right.problems && right.problems.errorCount == 0)
    }

    static let traps: [(script: String, fault: ArchiveFault)] = [
        ("[f.write(os.path.join(d, n), 'a/b/' + n) for n in names]", .noBundle),
        (
            "[f.write(os.path.join(d, 'bundle.json'), n) for n in ('a/bundle.json', 'b/bundle.json')]",
            .noBundle
        ),
        (
            "[f.write(os.path.join(d, n), n) for n in names + ['years.csv']]",
            .repeated(entry: "years.csv")
        ),
        (
            "f.writestr('bundle.json', '{}'); f.writestr('marks.csv', '0' * (20 << 20))",
            .tooLarge(entry: "marks.csv")
        ),
        (
            "f.writestr('bundle.json', '{}'); [f.writestr(str(n), '') for n in range(1000)]",
            .tooMany(1001)
        ),
    ]

    @Test("archives that are no bundle, or a trap, are refused", arguments: traps)
    func refused(_ script: String, _ fault: ArchiveFault) throws {
        let bundle = try TestBundle()
        defer { bundle.keep() }
        let archive = try pack(bundle.path, script)
        defer { try? FileManager.default.removeItem(atPath: archive) }
        #expect(throws: BundleError.archive(path: archive, fault: fault)) {
            try BundleSource(path: archive)
        }
    }

    @Test("a cut archive and a file that is none are refused")
    func cut() throws {
        let bundle = try TestBundle()
        defer { bundle.keep() }
        let archive = try pack(bundle.path, "[f.write(os.path.join(d, n), n) for n in names]")
        defer { try? FileManager.default.removeItem(atPath: archive) }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: archive))
        try bytes.dropLast(100).write(to: URL(fileURLWithPath: archive))
        #expect(throws: BundleError.archive(path: archive, fault: .notZip)) {
            try BundleSource(path: archive)
        }
    }

    @Test("a damaged entry is an error when it is read")
    func damaged() throws {
        let bundle = try TestBundle()
        defer { bundle.keep() }
        let script = "[f.write(os.path.join(d, n), n, zipfile.ZIP_STORED) for n in names]"
        let archive = try pack(bundle.path, script)
        defer { try? FileManager.default.removeItem(atPath: archive) }
        var bytes = try Data(contentsOf: URL(fileURLWithPath: archive))
        let place = try #require(bytes.range(of: Data("2025/2026".utf8)))
        bytes[place.lowerBound] = 0x33
        try bytes.write(to: URL(fileURLWithPath: archive))
        #expect(
            throws: BundleError.archive(path: archive, fault: .damaged(entry: "years.csv"))
        ) { try Reading(archive) }
    }

    @Test("what is not there or cannot be read is told")
    func nothing() {
        #expect(throws: BundleError.notThere(path: "/nowhere/bundle")) {
            try BundleSource(path: "/nowhere/bundle")
        }
    }
}
