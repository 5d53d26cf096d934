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
        #expect(original(like: entry("1"), in: found) == nil)
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

    @Test("numbers go up within a year and are never taken twice")
    func numbers() {
        let usual = NumberPattern.usual
        #expect(usual.next(year: 2025, taken: []) == "2025-0001")
        #expect(usual.next(year: 2025, taken: ["2025-0001", "2024-0007"]) == "2025-0002")
        #expect(usual.next(year: 2025, taken: ["2025-0002"]) == "2025-0003")
        let other = NumberPattern("02-15/{n}")
        #expect(other?.next(year: 2025, taken: ["02-15_1"]) == "02-15/2")
    }

    @Test(
        "a pattern without exactly one number, or with what a number may not have, is refused",
        arguments: ["", "{year}", "{n}{n}", "№ {n}", "{n:x}", "../{n}", "{n", "{n:99}", "a{n} b"])
    func patterns(text: String) {
        #expect(NumberPattern(text) == nil)
    }
}
