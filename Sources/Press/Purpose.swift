import Checks
import Journal

/// For what a document is printed.
///
/// Source: cli.md, "Print, draft, final, certified".
public enum Purpose: Hashable, Sendable {
    /// To work with.
    case working
    /// As a draft, with what is to be mended.
    case draft
    /// To be signed: the journal must have no error.
    case final

    /// How a document with these findings of its journal is made out.
    ///
    /// - Throws: ``Failure`` with code `data` when it is to be final and the journal has errors.
    func standing(_ findings: [Finding], _ language: Language) throws(Failure) -> Standing {
        switch self {
        case .working: return .working
        case .draft: return .draft(findings)
        case .final:
            guard findings.errorCount == 0 else { throw .notReady(findings, language) }
            return .final
        }
    }
}

extension [Finding] {
    /// Those that the paper of one pupil tells of: the pupil's own, and those of nobody.
    ///
    /// Source: forms.md 10: an extract must not contain other pupils.
    func ofPupil(_ id: String?) -> [Finding] { filter { $0.pupilID == nil || $0.pupilID == id } }

    /// Those that a document over all classes tells of: every error, and of a teacher's document
    /// only those of the teacher.
    ///
    /// Source: ours: a list of all warnings of a school would be longer than any document.
    func ofSchool(teacherID: String?) -> [Finding] {
        filter { finding in
            teacherID.map { $0 == finding.teacher?.id } ?? (finding.severity == .error)
        }
    }
}
