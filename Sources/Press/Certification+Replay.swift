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
        let signer: Signer? =
            switch role {
            case nil: heading.signers.deputy ?? heading.signers.director
            case .deputy: heading.signers.deputy
            case .director: heading.signers.director
            case .classTeacher:
                heading.classTeacher.map { Signer(name: $0, position: "Классный руководитель") }
            }
        guard let signer, let number = line["number"]?.text, let by = line["by"]?.text,
            let at = line["at"]?.text.flatMap({ Moment(iso: $0) }),
            let mode = line["mode"]?.text.flatMap({ IssueMode(rawValue: $0) }),
            let digest = line["model_sha256"]?.text, let witness = model.witness
        else { return nil }
        let numbering = settings.numbering
        let place = settings.wording.originalKept.filled([
            "school": heading.school.shortName, "year": heading.year.name,
            "case": numbering.caseIndex.filled([
                "form": numbering.form(of: heading.report), "year": heading.year.name,
                "class": heading.schoolClass.map { "\($0.grade)\($0.letter)" } ?? "",
            ]),
        ])
        let standing: Mode =
            switch mode {
            case .original: .original
            case .copy: .copy
            case .copyOut: .copyOut
            }
        self.init(
            standing, number: number, date: at.day, original: line["of"]?.text, signer: signer,
            originalPlace: place, issuer: by, isDuplex: settings.paper.isDuplex,
            modelDigest: digest, previous: witness.previous)
    }
}
