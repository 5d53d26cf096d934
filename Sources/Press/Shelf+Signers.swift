import Checks
import Forms
import Journal
import Reports

extension Shelf {
    /// Who signs the forms of a class, as their templates have it.
    ///
    /// - Throws: ``Failure`` when a template is at fault.
    func signerRoles(_ language: Language) throws(Failure) -> Set<SignerRole> {
        var names: Set<String> = []
        for report in catalog where report.owner == .schoolClass {
            names.formUnion(try checkedTemplate(of: report, language: language).signerNames)
        }
        let roles: KeyValuePairs<String, SignerRole> = [
            "class.teacher.signature": .classTeacher, "deputy.signature": .deputy,
            "director.signature": .director,
        ]
        return Set(roles.filter { names.contains($0.key) }.map(\.value))
    }
}
