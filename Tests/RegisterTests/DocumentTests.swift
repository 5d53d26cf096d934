import Journal
import Testing

@testable import Register

/// What lines say together, and how documents are numbered.
struct DocumentTests {
    private func lines(_ entries: [Entry]) -> [RegisterLine] {
        entries.enumerated().map { place, entry in
            ChainLine(line: place + 1, content: entry, previous: "", hash: "")
        }
    }

    private func issue(_ number: String, _ mode: IssueMode = .original) -> [Entry] {
        var reserved = entry(number)
        (reserved.mode, reserved.classID) = (mode, "c1")
        return [reserved, reserved.turned(.issued, at: moment(1), by: "deputy")]
    }

    @Test("a new original supersedes the old one, a copy supersedes nothing")
    func superseding() {
        let found = documents(of: lines(issue("1") + issue("2", .copy) + issue("3")))
        #expect(found.map(\.number) == ["1", "2", "3"])
        #expect(found.map(\.supersededBy) == ["3", nil, nil])
        #expect(original(like: entry("9"), in: found) == nil)
        #expect(original(like: issue("9")[0], in: found)?.number == "3")
    }

    @Test("a void document supersedes nothing")
    func void() {
        let last = issue("3")
        let ended = last[0].turned(.void, at: moment(2), by: "deputy", reason: "ошибка")
        let found = documents(of: lines(issue("1") + last + [ended]))
        #expect(found.map(\.supersededBy) == [nil, nil])
        #expect(found.map(\.isValid) == [true, false])
    }

    @Test("a number is the first that no document has, nor its files")
    func numbers() {
        func next(_ taken: [String]) -> String { nextNumber(taken: taken) { "2025/1-А-\($0)" } }
        #expect(next([]) == "2025/1-А-1")
        #expect(next(["2025/1-А-1", "2025/1-А-2", "2024/1-А-3"]) == "2025/1-А-3")
        #expect(next(["2025_1-а-1"]) == "2025/1-А-2")
    }

    @Test("files of a document are named by its number, without signs that a folder takes amiss")
    func stems() {
        #expect(fileStem(of: "2025/1-А-7") == "2025_1-А-7")
        #expect(fileStem(of: "../№ 7") == "_.___7")
    }
}
