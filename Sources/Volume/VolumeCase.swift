public import Journal
public import Reports

/// The file (дело) that a class's year is in the archive.
public struct VolumeCase: Hashable, Sendable {
    /// Index by the list of files (номенклатура дел); empty when not known.
    public var index: String
    /// How long it is kept, such as `25 лет`; empty when not known.
    public var retention: String
    /// Who answers for the archive; nil when nobody is named.
    public var archivist: Signer?
    /// The director; nil when nobody is named.
    public var director: Signer?
    /// Whether the names and relations of guardians are printed.
    public var showsGuardians: Bool
    /// Whether their telephones are.
    public var showsPhones: Bool

    /// A file; neither guardians nor telephones are printed unless asked for.
    ///
    /// Source: forms.md 7.1, "OFF by default, 152-ФЗ".
    public init(
        index: String = "", retention: String = "", archivist: Signer? = nil,
        director: Signer? = nil,
        showsGuardians: Bool = false, showsPhones: Bool = false
    ) {
        (self.index, self.retention) = (index, retention)
        (self.archivist, self.director) = (archivist, director)
        (self.showsGuardians, self.showsPhones) = (showsGuardians, showsPhones)
    }
}

/// A volume once its sheets are counted: what its own pages state of it.
public struct NumberedVolume: Hashable, Sendable {
    /// The class's file.
    public var file: VolumeCase
    /// The class.
    public var schoolClass: SchoolClass
    /// Its year.
    public var year: SchoolYear
    /// The moment the data are true for.
    public var exportedAt: Moment
    /// Which volume it is, 1 or more.
    public var number: Int
    /// How many volumes the class's year has.
    public var count: Int
    /// How its sheets are counted.
    public var numbering: SheetNumbering
    /// Its parts, the contents first.
    public var parts: [Part]
    /// Their sheets, one range a part.
    public var sheets: [ClosedRange<Int>]
    /// Sheets of its inventory.
    public var inventorySheets: Int

    /// A volume of counted sheets.
    public init(
        file: VolumeCase, of facts: ClassFacts, number: Int, count: Int, numbering: SheetNumbering,
        parts: [Part], sheets: [ClosedRange<Int>], inventorySheets: Int
    ) {
        (self.file, schoolClass, year) = (file, facts.schoolClass, facts.year)
        (exportedAt, self.number, self.count) = (facts.exportedAt, number, count)
        (self.numbering, self.parts, self.sheets) = (numbering, parts, sheets)
        self.inventorySheets = inventorySheets
    }

    /// How many sheets are counted: all but title, inventory, attestation and sticker.
    public var sheetCount: Int { sheets.last?.upperBound ?? 0 }

    /// Such as `Том 1 из 2`; empty for a single volume.
    ///
    /// Source: issue 8, point 2.
    var caption: String { count > 1 ? "Том \(number) из \(count)" : "" }

    /// The index of a document, such as `02-15/4-7А-2025`.
    ///
    /// Source: forms.md 9.2.
    func index(of part: Part) -> String {
        let start = year.days.lowerBound.civil.year
        let own = "\(part.kind.rawValue)-\(schoolClass.grade)\(schoolClass.letter)-\(start)"
        return file.index.isEmpty ? own : "\(file.index)/\(own)"
    }
}

extension Russian {
    /// A range of sheets or pages, such as `1–12`, or `3` for one.
    static func range(_ range: ClosedRange<Int>) -> String {
        range.count == 1
            ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
    }

    /// A count of sheets in figures and words, such as `128 (сто двадцать восемь) листов`.
    static func sheets(_ count: Int) -> String { inWords(count, "лист", "листа", "листов") }
}
