import Forms
import Foundation
import Ink
import Journal
import Press
import Reports
import Support
import Testing

@Suite struct GoldenTests {
    @Test("every report in every variant: figures, document, pages and picture are as they were")
    func ladder() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for journal in GoldenCase.Journals.allCases { try journal.makeStore(in: folder) }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../..").standardized.path
        let shelf = Shelf(home: root)
        let fonts = try shelf.fontSet(language: .english)
        let shaper = try PangoShaper(fonts: fonts)
        let press = try Press(shelf: shelf, fonts: fonts, language: .english)
        for report in catalog {
            let template = try shelf.checkedTemplate(of: report, language: .english)
            var kept = 0
            for one in GoldenCase.all {
                let golden = Golden("\(report.id)/\(one.name)")
                guard let statement = try one.statement(of: report, in: folder) else {
                    #expect(!golden.isKept, "\(report.id)/\(one.name) states nothing any more")
                    continue
                }
                kept += 1
                let pages = try press.printout(of: statement).pages
                let picture = try Golden.Rung(
                    "page-1.png", png: try CairoPNG.draw(pages[0], dpi: 72, with: shaper))
                #expect(
                    picture.bytes.count <= 20 * 1024,
                    "\(report.id)/\(one.name): the picture is large")
                let fault = try golden.fault(of: [
                    .init("model.json", statement.json.pretty),
                    .init("document.txt", text(of: template.bind(statement.bindings))),
                    .init("pages.txt", text(of: pages)), picture,
                ])
                if let fault { Issue.record("\(fault); see .build/golden/report.html") }
            }
            #expect(kept > 1, "\(report.id) states something in two cases at least")
        }
    }
}
