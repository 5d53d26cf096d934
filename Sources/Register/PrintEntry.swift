public import Journal

/// What a line of the print log says: somebody printed names, or kept the signature of a document.
///
/// Texts are empty where they do not apply.
///
/// Source: cli.md, "Who".
public struct PrintEntry: Hashable, Sendable {
    /// When, local to the school.
    public var at: Moment
    /// Name of the system user.
    public var by: String
    /// Id of the report.
    public var report: String
    /// Id of the class.
    public var classID: String
    /// Id of the period.
    public var periodID: String
    /// The month, such as `2025-10`.
    public var month: String
    /// Format, such as `pdf`.
    public var format: String
    /// SHA-256 of what was printed, 64 hexadecimal digits.
    public var hash: String

    /// A print of a document in a format.
    public init(
        at: Moment, by: String, report: String, classID: String,
        periodID: String, month: String, format: String, hash: String
    ) {
        (self.at, self.by, self.report, self.classID) = (at, by, report, classID)
        (self.periodID, self.month) = (periodID, month)
        (self.format, self.hash) = (format, hash)
    }
}

extension PrintEntry {
    /// What stands before the number of the document in the format of a line of its signature.
    private static let signed = "sig "

    /// The keeping of the signature of a document; `hash` is that of the signature.
    public init(signatureOf document: Entry, at: Moment, by: String, hash: String) {
        self.init(
            at: at, by: by, report: document.report, classID: document.classID,
            periodID: document.periodID, month: document.month,
            format: PrintEntry.signed + document.number, hash: hash)
    }

    /// Number of the document whose signature was kept; nil for a line of a print.
    public var signedNumber: String? { PrintEntry.signedNumber(inFormat: format) }

    /// The same, by what a line says of its format.
    public static func signedNumber(inFormat format: String) -> String? {
        format.hasPrefix(signed) ? String(format.dropFirst(signed.count)) : nil
    }
}

/// A line of the print log.
public typealias PrintLine = ChainLine<PrintEntry>

extension PrintEntry: Chained {
    static let table = "prints"

    static let columns: [(name: String, isCount: Bool)] = [
        "at", "by", "report", "class_id", "period_id", "month", "format", "sha256",
    ].map { ($0, false) }

    var data: [Datum] {
        [at.description, by, report, classID, periodID, month, format, hash]
            .map(Datum.text)
    }

    init?(data: [Datum]) {
        let texts = data.compactMap(\.text)
        guard texts.count == PrintEntry.columns.count, data.count == texts.count,
            let at = Moment(iso: texts[0])
        else { return nil }
        self.init(
            at: at, by: texts[1], report: texts[2], classID: texts[3], periodID: texts[4],
            month: texts[5], format: texts[6], hash: texts[7])
    }
}
