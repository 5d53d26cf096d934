import Journal
import Register
import Reports
import Settings

extension Heading {
    /// Who certifies the document in a role, for nil the deputy or else the director; nil where
    /// nobody is named.
    func certifier(_ role: Certifier?) -> Signer? {
        switch role {
        case nil: signers.deputy ?? signers.director
        case .deputy: signers.deputy
        case .director: signers.director
        case .classTeacher:
            classTeacher.map { Signer(name: $0, position: "Классный руководитель") }
        }
    }

    /// The sentence that says where the original is kept, as the settings word it.
    func originalPlace(_ settings: SchoolSettings) -> String {
        let numbering = settings.numbering
        return settings.wording.originalKept.filled([
            "school": school.shortName, "year": year.name,
            "case": numbering.caseIndex.filled([
                "form": numbering.form(of: report), "year": year.name,
                "class": schoolClass.map { "\($0.grade)\($0.letter)" } ?? "",
            ]),
        ])
    }
}

extension Certification.Mode {
    /// How a document is certified that is issued so.
    init(_ mode: IssueMode) {
        self =
            switch mode {
            case .original: .original
            case .copy: .copy
            case .copyOut: .copyOut
            }
    }
}
