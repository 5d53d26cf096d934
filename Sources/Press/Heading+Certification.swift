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
    ///
    /// - Parameters:
    ///   - number: the number of the original.
    ///   - file: the digest of an original that is a file; nil for one of paper.
    ///   - settings: the words, and the number of the case.
    /// - Returns: a sentence.
    ///
    /// Source: forms.md 8.3, "For an electronic original use".
    func placeOfOriginal(_ number: String, file: String?, _ settings: SchoolSettings) -> String {
        if let file {
            return settings.wording.electronicOriginal.filled([
                "school": school.shortName, "number": number, "sha256": file,
            ])
        }
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
            case .electronic: .electronic
            }
    }
}
