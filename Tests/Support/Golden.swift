import Foundation

/// Golden files of one case: values on the way from figures to paper, kept and compared.
///
/// `RECORD=missing` keeps what is not there yet, `RECORD=all` everything again; both fail the run
/// once, so that nobody takes what was recorded for what was proved.
public struct Golden {
    /// A value on the way, as a file.
    public struct Rung {
        /// The file's name.
        public var name: String
        /// Its bytes.
        public var bytes: [UInt8]

        /// A rung of text.
        public init(_ name: String, _ text: String) {
            (self.name, bytes) = (name, [UInt8](text.utf8))
        }

        /// A picture, kept in four greys: a page of figures in all greys is twice as large as a
        /// kept picture may be, and where each text stands is the text's rung to say.
        ///
        /// - Throws: ``Picture/Unreadable``.
        public init(_ name: String, png: [UInt8]) throws {
            (self.name, bytes) = (name, try Picture(png: png).coarse)
        }
    }

    /// What to do where a file differs from what is kept.
    public enum Recording: String, Sendable {
        /// Say so.
        case never
        /// Keep it, where none is kept.
        case missing
        /// Keep it.
        case all

        /// What the environment asks for.
        public static let asked =
            ProcessInfo.processInfo.environment["RECORD"].flatMap(Recording.init) ?? .never
    }

    private let id: String
    private let kept: URL
    private let differing: URL

    /// The case `id`, such as `attendance/month`, of `Tests/Golden`; what differs is put into
    /// `.build/golden`.
    public init(_ id: String) {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
        self.id = id
        kept = tests.appendingPathComponent("Golden/\(id)")
        differing = tests.deletingLastPathComponent().appendingPathComponent(".build/golden")
    }

    /// Whether anything is kept of the case.
    public var isKept: Bool { FileManager.default.fileExists(atPath: kept.path) }

    /// Compares rungs from the first to the last.
    ///
    /// - Returns: nil when all are as they were; else what is wrong with the first that differs, whose
    ///   module is the guilty one.
    /// - Throws: what the file system throws.
    public func fault(of rungs: [Rung]) throws -> String? {
        for rung in rungs {
            let file = kept.appendingPathComponent(rung.name)
            let then = (try? Data(contentsOf: file)).map { [UInt8]($0) }
            if let then, Recording.asked != .all, try !differ(rung, then) { continue }
            let isRecorded = Recording.asked == .all || Recording.asked == .missing && then == nil
            guard isRecorded else {
                try report(rung, then)
                return "\(id)/\(rung.name) \(then == nil ? "is missing" : "differs")"
            }
            for rung in rungs { try record(rung) }
            return "\(id): recorded; look at it and run again"
        }
        return nil
    }

    // Source: QuestPDF's thresholds, see the house's rules: 8 a channel, 0.05 % of the dots.
    private func differ(_ rung: Rung, _ then: [UInt8]) throws -> Bool {
        guard rung.name.hasSuffix(".png"), rung.bytes != then else { return rung.bytes != then }
        return try Picture(png: rung.bytes)
            .share(differingFrom: Picture(png: then), byMoreThan: 8) > 0.0005
    }

    private func record(_ rung: Rung) throws {
        try FileManager.default.createDirectory(at: kept, withIntermediateDirectories: true)
        try Data(rung.bytes).write(to: kept.appendingPathComponent(rung.name))
    }

    /// Puts both files side by side, and for a picture shows where they differ: a browser draws the
    /// one over the other and shows the difference.
    private func report(_ rung: Rung, _ then: [UInt8]?) throws {
        let folder = differing.appendingPathComponent(id)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (kind, bytes) in [("actual", rung.bytes), ("expected", then ?? [])] {
            try Data(bytes).write(to: folder.appendingPathComponent("\(kind)-\(rung.name)"))
        }
        let (actual, expected) = ("\(id)/actual-\(rung.name)", "\(id)/expected-\(rung.name)")
        let look = "style=\"width:100%;grid-area:1/1\""
        let body =
            rung.name.hasSuffix(".png")
            ? "<img src=\"\(expected)\" \(look)><img src=\"\(actual)\" style=\"width:100%;"
                + "grid-area:1/1;mix-blend-mode:difference\">"
            : "<a href=\"\(expected)\">expected</a> <a href=\"\(actual)\">actual</a>"
        let page = differing.appendingPathComponent("report.html")
        let before = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
        let section = "<h2>\(id)/\(rung.name)</h2><div style=\"display:grid\">\(body)</div>\n"
        try (before + section).write(to: page, atomically: true, encoding: .utf8)
    }
}
