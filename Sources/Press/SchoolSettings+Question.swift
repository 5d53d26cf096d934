import Journal
import Reports
import Settings

extension SchoolWords {
    /// The words and letters of the settings of a school.
    init(_ settings: SchoolSettings) {
        self.init()
        let wording = settings.wording
        (absences, personalData) = (settings.absences, wording.personalData)
        (standard, legalReferences) = (wording.standard, wording.legalReferences)
        (certified, certifiedCopy) = (wording.certified, wording.certifiedCopy)
        (draft, seal) = (wording.draft, wording.seal)
        spellsYo = settings.paper.spellsYo
    }
}

extension Signers {
    /// Those who sign on `day`: who acts then, else whom the settings name, else the journal's.
    ///
    /// Source: forms.md 8.2, "Acting person: real position".
    init(of index: SchoolIndex, _ settings: SchoolSigners, on day: Day) {
        self.init(of: index)
        director = settings.director.signer(over: director, usually: "Директор", on: day)
        deputy = settings.deputy.signer(over: deputy, usually: "Заместитель директора", on: day)
    }
}

extension SignerSettings {
    /// Who signs on `day` in place of whom the journal names.
    ///
    /// - Parameters:
    ///   - journal: whom the journal names.
    ///   - usually: the position where neither says one.
    ///   - day: the day of signing.
    /// - Returns: nil when nobody is named.
    func signer(over journal: Signer?, usually: String, on day: Day) -> Signer? {
        if let acting = acting(on: day) {
            return Signer(name: acting.name, position: acting.position)
        }
        guard let name = name ?? journal?.name else { return nil }
        return Signer(
            name: name, position: position.isEmpty ? journal?.position ?? usually : position)
    }
}

extension SchoolNames {
    /// The school with what these names say in place of what the journal does.
    func over(_ school: School) -> School {
        func chosen(_ own: String, _ journal: String) -> String { own.isEmpty ? journal : own }
        var named = school
        named.fullName = chosen(full, school.fullName)
        named.shortName = chosen(short, school.shortName)
        named.address = chosen(address, school.address)
        named.locality = chosen(locality, school.locality)
        named.founder = chosen(founder, school.founder)
        return named
    }
}
