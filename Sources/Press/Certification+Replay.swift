import Journal
import Register
import Reports
import Settings

extension Certification {
    /// What an issued document said of itself, by its line in the register's extract; nil where
    /// nobody has the role of `signer`, or the line is no such line.
    init?(
        _ statement: Statement, _ line: JSON, _ model: IssuedModel, _ role: Certifier?,
        _ settings: SchoolSettings
    ) {
        let heading = statement.heading
        guard let signer = heading.certifier(role), let number = line["number"]?.text,
            let by = line["by"]?.text, let at = line["at"]?.text.flatMap({ Moment(iso: $0) }),
            let mode = line["mode"]?.text.flatMap({ IssueMode(rawValue: $0) }),
            let digest = line["model_sha256"]?.text, let witness = model.witness
        else { return nil }
        self.init(
            Mode(mode), number: number, date: at.day, original: line["of"]?.text, signer: signer,
            originalPlace: heading.placeOfOriginal(
                line["of"]?.text ?? "", file: model.electronicOriginal, settings),
            isOfElectronic: model.electronicOriginal != nil, stamp: model.stamp, issuer: by,
            isDuplex: settings.paper.isDuplex,
            modelDigest: digest, previous: witness.lineBefore)
    }
}

extension Witness {
    /// Number and hash of the line before that of the document, as the document's metadata say it.
    var lineBefore: String { "\(line - 1):\(previous)" }
}
