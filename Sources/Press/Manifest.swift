public import Reports

/// A file that a batch wrote.
public struct PrintedFile: Hashable, Sendable {
    /// Its name in the folder.
    public var file: String
    /// Id of the report.
    public var report: String
    /// Id of the class; nil for the whole school.
    public var classID: String?
    /// Name of the class, for people; nil for the whole school.
    public var className: String?
    /// Id of the teacher; nil where it is no report of a teacher.
    public var teacherID: String?
    /// Id of the period; nil where the report has none.
    public var periodID: String?
    /// The month, such as `2025-10`; nil where the report has none.
    public var month: String?
    /// Its pages; 0 for a file without pages.
    public var pages: Int
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    public var sha256: String
    /// Snapshot of the facts behind it.
    public var snapshot: String
}

/// A document that a batch did not write, and why.
public struct LeftOut: Hashable, Sendable {
    /// Id of the report.
    public var report: String
    /// Id of the class; nil for the whole school.
    public var classID: String?
    /// Why, as a sentence in the language of the run.
    public var reason: String
    /// How a run for this document alone would end.
    public var code: ExitStatus
}

/// What a batch did.
///
/// Source: cli.md, "manifest.json".
public struct Manifest: Hashable, Sendable {
    /// Files, by name.
    public var files: [PrintedFile]
    /// Documents that would state nothing.
    public var skipped: [LeftOut]
    /// Documents that failed.
    public var failed: [LeftOut]

    /// The manifest as JSON, keys in the order of the contract.
    public var json: JSON {
        [
            "format": "vedomost-manifest", "version": .count(1),
            "files": .array(files.map(\.json)), "skipped": .array(skipped.map(\.json)),
            "failed": .array(failed.map(\.json)),
        ]
    }
}

extension PrintedFile {
    // Sheets are counted for one-sided print: a sheet a page.
    fileprivate var json: JSON {
        [
            "file": .text(file), "report": .text(report), "class": text(classID),
            "period": text(periodID), "month": text(month), "pages": .count(pages),
            "sheets": .count(pages), "sha256": .text(sha256), "snapshot": .text(snapshot),
        ]
    }
}

extension LeftOut {
    var json: JSON {
        ["report": .text(report), "class": text(classID), "reason": .text(reason)]
    }
}

private func text(_ text: String?) -> JSON { text.map { .text($0) } ?? .null }
