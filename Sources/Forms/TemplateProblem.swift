/// A place in a template's file.
public struct TemplatePlace: Hashable, Sendable, Comparable {
    /// Line, from 1; 0 where there is none.
    public var line: Int
    /// Column in characters, from 1; 0 where there is none.
    public var column: Int

    /// The place at `line` and `column`.
    public init(line: Int, column: Int) { (self.line, self.column) = (line, column) }

    /// Whether `left` stands earlier in the file.
    public static func < (left: TemplatePlace, right: TemplatePlace) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// What is wrong with a template at a place.
public enum TemplateFault: Hashable, Sendable {
    /// The file is not YAML; the parser's own words say why.
    case notYAML(String)
    /// A key that nobody reads here; the nearest one that is read, if one is near.
    case unknownKey(String, nearest: String?)
    /// A key that must be there is not.
    case missingKey(String)
    /// A value of another kind: what is expected, such as `number`.
    case expected(Expectation)
    /// A word that is none of the allowed ones.
    case unknownWord(String, allowed: [String], nearest: String?)
    /// A number outside its limits, in the unit of the key.
    case outside(least: Double, most: Double)
    /// A brace that is not closed, or holds no name.
    case brokenBrace
    /// A name in braces, or a table or part, that the report does not give.
    case unknownName(String, nearest: String?)
    /// A name that is there, but is a table or a repeated part where a text is wanted, or so.
    case wrongKind(String, wanted: Expectation)
    /// A column that the table does not have.
    case unknownColumn(String, table: String, nearest: String?)
    /// A kind of rows that the table does not have.
    case unknownRow(String, table: String, nearest: String?)
    /// The template is of another report.
    case otherReport(String)
}

/// What a template should have at a place.
public enum Expectation: String, Hashable, Sendable {
    /// A text.
    case text
    /// A number.
    case number
    /// A whole number.
    case wholeNumber
    /// `true` or `false`.
    case flag
    /// A list.
    case list
    /// Keys with values.
    case map
    /// A table of the report.
    case table
    /// A repeated part of the report.
    case part
}

/// A fault of a template and where it lies.
public struct TemplateProblem: Error, Hashable, Sendable {
    /// Name of the file, such as `attendance.yaml`.
    public var file: String
    /// Where in the file.
    public var place: TemplatePlace
    /// What is wrong.
    public var fault: TemplateFault

    /// A fault at a place of a file.
    public init(file: String, place: TemplatePlace, fault: TemplateFault) {
        (self.file, self.place, self.fault) = (file, place, fault)
    }
}

/// Faults of a template, by place; at least one.
public struct TemplateError: Error, Hashable, Sendable {
    /// The faults, by place.
    public var problems: [TemplateProblem]

    /// These faults, at least one.
    public init(_ problems: [TemplateProblem]) {
        self.problems = problems.sorted { $0.place < $1.place }
    }
}
