import Foundation
import Ink
import Layout
import Testing

@Suite struct SameBytesTests {
    static let environments = [
        ["TZ": "Asia/Kamchatka", "LANG": "ru_RU.UTF-8", "LC_ALL": "ru_RU.UTF-8"],
        ["TZ": "America/Lima", "LANG": "C", "LC_ALL": "C", "HOME": "/nowhere"],
        ["TZ": "UTC", "LC_ALL": "tr_TR.UTF-8", "FC_LANG": "lt", "PANGO_LANGUAGE": "sr"],
        ["FONTCONFIG_FILE": "/nowhere", "PANGOCAIRO_BACKEND": "win32", "LANGUAGE": "bg"],
    ]

    @Test("a second drawing is the same, whatever was shaped and drawn before")
    func twice() throws {
        let page = try tablePage()
        var other = try Sheet(50, 50)
        try other.text("ТРУД", 5, 5, serif(8, isBold: true))
        let shaper = try House.shaper()
        _ = try CairoPDF.draw([other.page], about: House.about, with: shaper)
        let first = try CairoPDF.draw([page], about: House.about, with: shaper)
        #expect(try House.pdf([page]) == first)
        #expect(try CairoSVG.draw(page, with: shaper) == CairoSVG.draw(page, with: House.shaper()))
    }

    @Test("jobs that draw at the same time draw the same")
    func jobs() async throws {
        let page = try tablePage()
        let pages = [Page](repeating: page, count: 20)
        let alone = try House.pdf(pages)
        let together = try await withThrowingTaskGroup(of: Drawing.self) { group in
            for _ in 0..<4 { group.addTask { try House.pdf(pages) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(together.count == 4)
        #expect(together.allSatisfy { $0 == alone })
    }

    @Test("zone, locale and environment leave no trace in the bytes", arguments: environments)
    func environment(_ environment: [String: String]) async throws {
        let here = try House.pdf([try tablePage()]).pdf
        let result = await #expect(
            processExitsWith: .success, observing: [\.standardOutputContent]
        ) { [environment] in
            for (name, value) in environment { setenv(name, value, 1) }
            tzset()
            setlocale(LC_ALL, "")
            let pdf = try House.pdf([try tablePage()]).pdf
            _ = pdf.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
        }
        // The child may say more than the file.
        let output = Data(try #require(result).standardOutputContent)
        #expect(output.range(of: Data(here)) != nil)
    }
}
