import Foundation
import Journal
import Press
import Reports
import Sample
import Stores

/// A journal and a question that every report is asked.
struct GoldenCase {
    /// The folder's name below the report's.
    var name: String
    /// The journal, as a bundle.
    var journal: Journals
    /// What is asked beside the report.
    var order: PrintOrder

    enum Journals: String, CaseIterable { case a, b, small }

    /// The examples of report-json.md, and variants of the forms over a small invented school.
    static let all = [
        GoldenCase("example-a", .a, "7 «А»"), GoldenCase("example-b", .b, "7 «А»"),
        GoldenCase("period", .small, "5 «А»") { $0.period = "1 триместр" },
        GoldenCase("first-grade", .small, "1 «А»") { $0.period = "1 триместр" },
        GoldenCase("month", .small, "5 «А»") { $0.month = Month(iso: "2025-10") },
        // Figures of the period before beside those of this one.
        GoldenCase("second", .small, "5 «А»") { $0.period = "2 триместр" },
        // For papers that leave the school.
        GoldenCase("file-no", .small, "5 «А»") {
            $0.period = "1 триместр"
            $0.names = .fileNumber
        },
        GoldenCase("year", .small, "5 «А»") { $0.year = "2025/2026" },
    ]

    private init(
        _ name: String, _ journal: Journals, _ schoolClass: String,
        _ ask: (inout PrintOrder) -> Void = { _ in }
    ) {
        (self.name, self.journal, order) = (name, journal, PrintOrder())
        order.classes = [schoolClass]
        ask(&order)
    }

    /// What `report` states; nil when it states nothing, or is not asked over such a time.
    func statement(of report: AnyReport, in stores: URL) throws -> Statement? {
        // The school has no first grade of its own.
        guard report.owner == .schoolClass || name != "first-grade" else { return nil }
        var order = order
        order.reports = [report.id]
        if report.owner != .schoolClass { order.classes = [] }
        do throws(Failure) {
            return try StatementReading(
                order, store: journal.store(in: stores).path, language: .english, stamp: nil
            ).statement(fillsGaps: true)
        } catch {
            guard [.data, .usage].contains(error.code) else { throw error }
            return nil
        }
    }
}

extension GoldenCase.Journals {
    func store(in folder: URL) -> URL { folder.appendingPathComponent("\(rawValue).sqlite") }

    /// Writes the store into `folder`.
    func makeStore(in folder: URL) throws {
        var bundle = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../Model/examples/\(rawValue)")
        if self == .small {
            bundle = folder.appendingPathComponent("school")
            try writeSample(SampleOptions(classes: 4, pupils: 4), to: bundle.path)
        }
        _ = try importBundle(at: bundle.path, into: store(in: folder).path)
    }
}
