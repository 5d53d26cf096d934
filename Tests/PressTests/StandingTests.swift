import Checks
import Journal
import Layout
import Paper
import Reports
import Structures
import Testing

@testable import Press

@Suite("How a document is made out")
struct StandingTests {
    private static let signer = Signer(
        name: Person(lastName: "Рыбакова", firstName: "Инна", patronymic: "Вадимовна"),
        position: "Директор")

    private func certification(_ mode: Certification.Mode, isDuplex: Bool = false) -> Certification
    {
        Certification(
            mode, number: "7/4-Ш", date: Day(number: 20_409), original: "6/4-Ш",
            signer: Self.signer, originalPlace: "Подлинник хранится в деле", issuer: "office1",
            isDuplex: isDuplex, modelDigest: String(repeating: "ab", count: 32),
            previous: String(repeating: "0", count: 64))
    }

    @Test("the text of the code names number, date and half the digest")
    func codeText() {
        #expect(
            certification(.original).codeText == "VEDOMOST 1 7/4-Ш 2025-11-17 abababababababab")
    }

    @Test("sheets of both sides are half the pages, rounded up", arguments: 1...1999)
    func sheets(pages: Int) {
        let printout = Printout(
            pages: Array(repeating: Page(size: .a4, placed: []), count: pages),
            structure: .init(elements: [], texts: []),
            about: .init(title: "", author: "", subject: "", creator: "", date: ""))
        #expect(printout.sheets(isDuplex: false) == pages)
        #expect(printout.sheets(isDuplex: true) == pages / 2 + pages % 2)
    }

    @Test("a final print is refused for an error and made with warnings")
    func final() throws {
        let schoolClass = SchoolClass(
            id: "c", yearID: "y", grade: 5, letter: "А", scheme: .trimester, isMarkless: false)
        let warning = Finding(.topicMissing, schoolClass, text: "Тема")
        let error = Finding(.outsideRoll, schoolClass, text: "Запись")
        #expect(try Purpose.final.standing([warning], .russian) == .final)
        #expect(try Purpose.draft.standing([error], .russian) == .draft([error]))
        #expect(try Purpose.working.standing([error], .russian) == .working)
        let failure = #expect(throws: Failure.self) {
            try Purpose.final.standing([warning, error], .english)
        }
        #expect(failure?.code == .data)
        #expect(failure?.message.contains("outside-roll – 1: Запись") == true)
    }
}
