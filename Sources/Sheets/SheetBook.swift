public import Fields
public import Journal
public import Reports

/// What goes into sheets: the tables of a report and the words around them.
public struct SheetBook: Hashable, Sendable {
    /// Title of the form.
    public var title: String
    /// Name of the school.
    public var school: String
    /// Whose, over what time, and last how fresh: caption and text a line, in the order of reading.
    public var facts: [Fact]
    /// The tables, at least one; their ids differ.
    public var tables: [Table]
    /// Texts that explain the tables, in the order of reading.
    public var remarks: [String]
    /// Whether people are named in it.
    public var isPersonal: Bool
    /// The moment the data are true for.
    public var exportedAt: Moment

    /// A line of what the tables are about.
    public struct Fact: Hashable, Sendable {
        /// What is said, such as `Класс`.
        public var caption: String
        /// Such as `7 «А»`.
        public var text: String

        /// A line that says `text` of `caption`.
        public init(_ caption: String, _ text: String) {
            (self.caption, self.text) = (caption, text)
        }
    }

    /// A book of these tables.
    public init(
        title: String, school: String, facts: [Fact], tables: [Table], remarks: [String] = [],
        isPersonal: Bool = false, exportedAt: Moment
    ) {
        (self.title, self.school, self.facts) = (title, school, facts)
        (self.tables, self.remarks) = (tables, remarks)
        (self.isPersonal, self.exportedAt) = (isPersonal, exportedAt)
    }

    /// The tables of what a report states.
    public init(_ statement: Statement) {
        let heading = statement.heading
        let lines = [
            ("Класс", "class"), ("Учитель", "teacher"), ("Период", "period"),
            ("По данным на", "exported"),
        ]
        let facts = lines.compactMap { caption, name -> Fact? in
            guard case .text(let text) = statement.bindings[name], !text.isEmpty else { return nil }
            return Fact(caption, text)
        }
        self.init(
            title: heading.title, school: heading.school.shortName, facts: facts,
            tables: statement.tables, remarks: statement.remarks,
            isPersonal: heading.schoolClass != nil || heading.teacher != nil,
            exportedAt: heading.exportedAt)
    }

    /// What the tables are about, in one line.
    var about: String { facts.map { "\($0.caption): \($0.text)" }.joined(separator: "; ") }
}
