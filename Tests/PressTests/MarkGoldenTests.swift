import Checks
import Foundation
import Ink
import Journal
import Press
import Reports
import Support
import Testing

@Suite struct MarkGoldenTests {
    private static let signer = Signer(
        name: Person(lastName: "Рыбакова", firstName: "Инна", patronymic: "Вадимовна"),
        position: "Директор")

    private static func certification(_ mode: Certification.Mode) -> Certification {
        Certification(
            mode, number: "2025/1-А-2", date: Day(number: 20_409),
            original: mode == .original || mode == .electronic ? nil : "2025/1-А-1", signer: signer,
            originalPlace: "Подлинник документа находится в школе в деле № 02-15",
            issuer: "office1",
            modelDigest: String(repeating: "0123456789abcdef", count: 4),
            previous: String(repeating: "0", count: 64))
    }

    /// An electronic original that the director is to sign.
    private static var stamped: Certification {
        var certification = certification(.electronic)
        certification.stamp = SignatureStamp(
            digest: String(repeating: "0", count: 64), serial: "03ADA335FFD0C6B838AAB6F8F3BABB6C",
            owner: "Рыбакова Инна Вадимовна", from: Moment(day: Day(number: 20_334), second: 0),
            until: Moment(day: Day(number: 20_784), second: 0), position: "Директор",
            name: "И. В. Рыбакова")
        return certification
    }

    /// A draft with a finding, and an issued document of each mode.
    private func standings(_ schoolClass: SchoolClass) -> [(String, Standing)] {
        let finding = Finding(
            .periodMarkMissing, schoolClass,
            text: "Не выставлена отметка за период: обучающийся № 1 по списку")
        return [("draft", .draft([finding])), ("stamped", .certified(Self.stamped))]
            + Certification.Mode.allCases.map {
                ($0.rawValue, .certified(Self.certification($0)))
            }
    }

    @Test("a draft and a document of each mode of certification look as they did")
    func marks() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try GoldenCase.Journals.small.makeStore(in: folder)
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../..").standardized.path
        let shelf = Shelf(home: root)
        let fonts = try shelf.fontSet(language: .english)
        let shaper = try PangoShaper(fonts: fonts)
        let press = try Press(shelf: shelf, fonts: fonts, language: .english)
        let report = try #require(catalog.first { $0.id == "summary" })
        let one = try #require(GoldenCase.all.first { $0.name == "period" })
        var order = one.order
        let store = GoldenCase.Journals.small.store(in: folder).path
        let place = SettingsPlace(store: store, named: nil)
        order.use(try shelf.settings(place, language: .english), namesAreGiven: false)
        order.reports = [report.id]
        let statement = try StatementReading(
            order, store: store, language: .english, stamp: nil
        ).statement()
        let schoolClass = try #require(statement.heading.schoolClass)
        for (name, standing) in standings(schoolClass) {
            let pages = try press.printout(of: statement, as: standing).pages
            let pictures = try pages.enumerated().map { index, page in
                let png = try CairoPNG.draw(page, dpi: 72, with: shaper)
                return try Golden.Rung("page-\(index + 1).png", png: png)
            }
            let fault = try Golden("marks/\(name)").fault(
                of: [.init("pages.txt", text(of: pages))] + pictures)
            if let fault { Issue.record("\(fault); see .build/golden/report.html") }
        }
    }
}
