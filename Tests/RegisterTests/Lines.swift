import Foundation
import Journal

@testable import Register

/// The same numbers in every run: SplitMix64.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

func moment(_ number: Int) -> Moment {
    Moment(day: Day(number: 20_500 + number / 100), second: number % 86_400)
}

func entry(_ number: String, at second: Int = 0, report: String = "summary") -> Entry {
    var entry = Entry(
        reserving: number, at: moment(second), by: "deputy", report: report, yearID: "y",
        mode: .original, pages: 2, fileHash: sha256(Array("pdf\(number)".utf8)),
        modelHash: sha256(Array("json\(number)".utf8)), templateHash: sha256([]),
        snapshot: sha256([1]), program: "vedomost")
    (entry.classID, entry.periodID) = ("c\(number)", "t1")
    return entry
}

/// A register in memory: reservations and issues of `count` documents, some of them void.
func chain(of count: Int, _ numbers: inout SeededNumbers) -> [RawLine] {
    var rows: [RawLine] = []
    func add(_ entry: Entry) {
        rows.append(RawLine(rows.count + 1, entry, previous: rows.last?.hash ?? zeroHash))
    }
    for place in 0..<count {
        let reserved = entry("2025-\(place)", at: Int.random(in: 0..<9999, using: &numbers))
        add(reserved)
        let turn = Int.random(in: 0..<6, using: &numbers)
        add(reserved.turned(turn == 0 ? .void : .issued, at: reserved.at, by: "deputy"))
        if turn == 1 { add(reserved.turned(.void, at: reserved.at, by: "director")) }
    }
    return rows
}

/// What the issued documents of a chain say of it.
func witnesses(of rows: [RawLine]) -> [Witness] {
    rows.compactMap { $0.read(as: Entry.self) }.filter { $0.content.state == .reserved }.map {
        Witness(number: $0.content.number, line: $0.line, previous: $0.previous)
    }
}

/// A folder that goes with the test.
final class Place {
    let folder: String

    init() throws {
        folder =
            FileManager.default.temporaryDirectory
            .appendingPathComponent("register-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var path: String { folder + "/journal.sqlite.register.sqlite" }

    func register() throws -> RegisterFile {
        try RegisterFile(making: path, folder: folder + "/journal.sqlite.issued")
    }
}
