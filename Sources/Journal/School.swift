/// The school whose journal it is.
public struct School: Hashable, Sendable {
    /// Identity, as the bundle gives it.
    public var id: String
    /// Full name of the organisation.
    public var fullName: String
    /// Short name of the organisation, such as `ГКОУ ОЦДОК`.
    public var shortName: String
    /// Postal address in one line; empty when not known.
    public var address: String
    /// Town, as a dateline names it (`г. Видное`); empty when not known.
    public var locality: String
    /// The founder (учредитель); empty when not known.
    public var founder: String
    /// The director (директор); nil when the journal names none.
    public var director: Person?

    /// A school as the journal describes it.
    public init(
        id: String, fullName: String, shortName: String, address: String = "",
        locality: String = "", founder: String = "", director: Person? = nil
    ) {
        (self.id, self.fullName, self.shortName) = (id, fullName, shortName)
        (self.address, self.locality, self.founder) = (address, locality, founder)
        self.director = director
    }
}

/// A school year (учебный год).
public struct SchoolYear: Hashable, Sendable {
    /// Identity, as the bundle gives it.
    public var id: String
    /// Name, such as `2025/2026`.
    public var name: String
    /// Its first and last days.
    public var days: ClosedRange<Day>

    /// The year `name` of `days`.
    public init(id: String, name: String, days: ClosedRange<Day>) {
        (self.id, self.name, self.days) = (id, name, days)
    }
}

/// Into what a year is divided for a class.
public enum Scheme: String, Hashable, Sendable, CaseIterable {
    /// Four quarters (четверть).
    case quarter
    /// Three trimesters (триместр).
    case trimester
    /// Two half-years (полугодие).
    case halfYear = "half_year"
}

/// A study period (учебный период): a part of a year at whose end marks are set.
public struct Period: Hashable, Sendable {
    /// Identity, as the bundle gives it.
    public var id: String
    /// The year it is part of.
    public var yearID: String
    /// What kind of part it is.
    public var scheme: Scheme
    /// 1 for the first of its scheme and year.
    public var number: Int
    /// Name, such as `1 триместр`.
    public var name: String
    /// Its first and last days.
    public var days: ClosedRange<Day>

    /// A period of a year.
    public init(
        id: String, yearID: String, scheme: Scheme, number: Int, name: String,
        days: ClosedRange<Day>
    ) {
        (self.id, self.yearID, self.scheme) = (id, yearID, scheme)
        (self.number, self.name, self.days) = (number, name, days)
    }
}

/// A class (класс) of one school year.
public struct SchoolClass: Hashable, Sendable {
    /// Identity, as the bundle gives it.
    public var id: String
    /// The year it belongs to.
    public var yearID: String
    /// 1 to 12.
    public var grade: Int
    /// Letter of the class, such as `А`; empty when it has none.
    public var letter: String
    /// Into what its year is divided.
    public var scheme: Scheme
    /// Whether no marks are set in it (безотметочное обучение).
    public var isMarkless: Bool
    /// Profile of study (профиль); empty when it has none.
    public var profile: String

    /// A class as the journal describes it.
    public init(
        id: String, yearID: String, grade: Int, letter: String, scheme: Scheme, isMarkless: Bool,
        profile: String = ""
    ) {
        (self.id, self.yearID, self.grade, self.letter) = (id, yearID, grade, letter)
        (self.scheme, self.isMarkless, self.profile) = (scheme, isMarkless, profile)
    }

    /// Name as it is written, such as `7 «А»`, or `7` without a letter.
    ///
    /// Source: report-json.md, "a class is named".
    public var name: String { letter.isEmpty ? "\(grade)" : "\(grade) «\(letter)»" }
}
