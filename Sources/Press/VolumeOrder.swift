import Checks
import Journal
import Reports
public import Settings
import Volume

/// Which volumes are to be bound, in the words of the command line.
///
/// Source: cli.md, `year`.
public struct VolumeOrder: Hashable, Sendable {
    /// Names or ids of classes; empty for every one of the year.
    public var classes: [String] = []
    /// Name or id of the school year.
    public var year: String
    /// Whether both sides of sheets are printed.
    public var isDuplex = false
    /// Whether a class whose year is not closed is refused; else it is printed as a draft.
    public var isFinal = false
    /// How many classes are bound at the same time, 1 or more.
    public var jobs = 1
    /// How many sheets a volume has at most, 1 or more; nil for what the settings say.
    public var sheets: Int?
    /// Whether the names of guardians are printed; the settings may say so too.
    public var showsGuardians = false
    /// Whether their telephones are.
    public var showsPhones = false
    /// What the school has settled.
    public var settings = SchoolSettings()

    /// An order of the volumes of all classes of a year.
    public init(year: String) { self.year = year }

    /// Goes by these settings; both sides, guardians and telephones are printed if they or the
    /// order say so.
    public mutating func use(_ reading: SettingsReading) {
        settings = reading.settings
        isDuplex = isDuplex || settings.paper.isDuplex
        showsGuardians = showsGuardians || settings.volume.showsGuardians
        showsPhones = showsPhones || settings.volume.showsPhones
    }

    /// How the sheets are numbered.
    var numbering: SheetNumbering {
        SheetNumbering(isDuplex: isDuplex, sheetsAVolume: sheets ?? settings.volume.sheets)
    }

    /// Time zone of the school.
    public var timeZone: String { settings.timeZone }
}

extension VolumeOrder {
    /// What is asked of the reports in a volume.
    func question(_ index: SchoolIndex) -> Question {
        Question(
            .year, options: settings.rules,
            signers: Signers(of: index, settings.signers, on: index.exportedAt.day),
            words: SchoolWords(settings))
    }

    /// What looks whether a year is closed.
    func inspector(
        _ index: SchoolIndex, _ shelf: Shelf, _ language: Language
    ) throws(Failure) -> Inspector {
        Inspector(
            signers: question(index).signers, roles: try shelf.signerRoles(language),
            limits: settings.checks)
    }

    /// The file that the volumes of a class are in the archive.
    func file(of facts: ClassFacts, _ index: SchoolIndex) -> VolumeCase {
        let schoolClass = facts.schoolClass
        let clerk = index.staff.first { $0.role == "archive" }.map {
            Signer(name: $0.name, position: Russian.capitalised($0.position))
        }
        return VolumeCase(
            index: settings.numbering.caseIndex.filled([
                "form": settings.numbering.form(of: "volume"),
                "class": "\(schoolClass.grade)\(schoolClass.letter)", "year": facts.year.name,
            ]),
            retention: settings.retention(of: "volume")?.term ?? "",
            archivist: settings.signers.clerk.signer(
                over: clerk, usually: "Ответственный за делопроизводство",
                on: index.exportedAt.day),
            director: question(index).signers.director, showsGuardians: showsGuardians,
            showsPhones: showsPhones)
    }
}
