/// What is wrong with settings at a place.
public enum SettingsFault: Hashable, Sendable {
    /// The file is not UTF-8.
    case notText
    /// The file is not YAML; the parser's own words say why.
    case notYAML(String)
    /// A key that stands twice.
    case twice(String)
    /// A key that nobody reads here; the nearest one, in full, if one is near.
    case unknownKey(String, nearest: String?)
    /// A key that only the school or the region may set, in the file of a user.
    case notForUser(String)
    /// A key that must be there is not.
    case missingKey(String)
    /// A value of another kind.
    case expected(SettingsExpectation, found: String)
    /// A word that is none of the allowed ones.
    case unknownWord(String, allowed: [String], nearest: String?)
    /// A number outside its limits.
    case outside(found: String, least: String, most: String)
    /// A list with another number of values.
    case count(found: Int, wanted: Int)
    /// Numbers that should grow and do not.
    case notGrowing([String])
    /// A date before the one it should follow.
    case reversed(from: String, to: String)
    /// Two people who act in one role on one day.
    case overlap(day: String)
    /// A brace that is not closed, or holds no name.
    case brokenBrace(String)
    /// A name in braces that stands for nothing here.
    case unknownName(String, allowed: [String], nearest: String?)
    /// A name in braces that must be there once and is not.
    case missingName(String)
    /// A count that stands side by side with a name or a digit, so that numbers could be mistaken.
    case crowded(String)
}

/// What settings should have at a place.
public enum SettingsExpectation: String, Hashable, Sendable {
    /// A text.
    case text
    /// A text that says something.
    case words
    /// A whole number.
    case wholeNumber
    /// A number with at most two digits after the point.
    case decimal
    /// `true` or `false`.
    case flag
    /// A list.
    case list
    /// Keys with values.
    case map
    /// A date.
    case date
    /// Surname and first name, or surname, first name and patronymic.
    case person
    /// Name of a time zone.
    case timeZone
}

/// A fault of settings and where it lies.
public struct SettingsProblem: Error, Hashable, Sendable {
    /// The layer it is found in.
    public var layer: SettingsLayer
    /// Name of the file; for a flag the key that it sets.
    public var file: String
    /// Line, from 1.
    public var line: Int
    /// Column in characters, from 1.
    public var column: Int
    /// What is wrong.
    public var fault: SettingsFault
}

/// Faults of settings, by layer and place; at least one.
public struct SettingsError: Error, Hashable, Sendable {
    /// The faults, by layer, then in the order of files, by line and column.
    public var problems: [SettingsProblem]
}
